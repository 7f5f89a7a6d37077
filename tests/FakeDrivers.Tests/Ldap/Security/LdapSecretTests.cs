using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

/// <summary>Passwords are told to nobody who reads along: neither by the call log nor by messages.</summary>
public sealed class LdapSecretTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;
    private const string Password = "correct horse";

    [Fact]
    public async Task No_call_in_the_log_shows_a_password()
    {
        Seed(Unit("people"));
        var person = Person("ann", People, new("userPassword", Password), new("description", "seen"));
        await Admin.AddAsync(new(person.Dn, person.Attributes) { Controls = [new LdapPostReadControl("*")] }, Token);
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, Password, Token);
        await RefusedAsync(() => connection.BindAsync(Ann, Password + "!", Token));
        await connection.BindAsync(new LdapBindRequest { Credentials = new LdapSaslCredentials("PLAIN", $"\0ann\0{Password}") }, Token);
        await connection.ModifyAsync(new(Ann, LdapModification.Delete("userPassword", Password), LdapModification.Add("2.5.4.35", Password + "2")), Token);
        await RefusedAsync(() => connection.ModifyAsync(new(Ann, LdapModification.Delete("userPassword;lang-en", Password)), Token));
        await connection.ModifyPasswordAsync(Password, Password + "2", cancellationToken: Token);
        var made = await Admin.ModifyPasswordAsync(null, userIdentity: Ann, cancellationToken: Token);
        await Admin.ModifyPasswordAsync(Password, userIdentity: Ann, cancellationToken: Token);
        await Admin.CompareAsync(new(Ann, "userPassword", Password), Token);
        var found = await Admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, $"(|(!(userPassword=x{Password}))(&(uid=ann)(userPassword={Password})))"), Token);
        await Admin.DeleteAsync(new(Ann) { Controls = [new LdapPreReadControl("*")] }, Token);

        found.Entries.Single(entry => entry.Dn == Ann).GetText("userPassword").Should().Be(Password, "only the log is kept from it");
        foreach (var call in World.Calls.ToList())
        {
            var text = Everything(call.RequestObject) + Everything(call.ResultObject) + call + call.Error;
            text.Should().NotContain(Password).And.NotContain(made);
        }

        World.Calls.ToList().Should().Contain(call => Everything(call.RequestObject).Contains("description: seen"));
    }

    [Fact]
    public async Task No_search_that_was_cut_short_shows_a_password_in_the_log()
    {
        Seed(Unit("people"), Person("ann", People, new LdapAttribute("userPassword", Password), new LdapAttribute("description", "seen")), Person("bob", People, new LdapAttribute("userPassword", Password)));

        var cut = await RefusedAsync(() => Admin.SearchAllAsync(new(People, LdapSearchScope.OneLevel, LdapFilter.Any) { SizeLimit = 1 }, Token));

        var logged = World.Calls.ToList()[^1].Error.Should().BeOfType<LdapException>().Which;
        ((LdapSearchResult)cut.Result).Entries[0].GetText("userPassword").Should().Be(Password, "only the log is kept from it");
        var entry = ((LdapSearchResult)logged.Result).Entries[0];
        entry.GetText("description").Should().Be("seen");
        entry.GetText("userPassword").Should().Be("***");
    }

    [Fact]
    public async Task No_control_in_the_log_shows_a_password()
    {
        using var world = new FakeWorld();
        await using var admin = world.Ldap.ConnectAs();
        LdapControl[] sort = [new LdapSortControl(new LdapSortKey("userPassword", "octetStringOrderingMatch"))];
        LdapControl[][] all =
        [
            [new LdapMatchedValuesControl(new LdapEqualityFilter("userPassword", "s3cret"))],
            [.. sort, new LdapVirtualListViewControl(0, 0, Target: "s3cret")],
            [new LdapAssertionControl(new LdapNotFilter(new LdapEqualityFilter("userPassword", "s3cret")))],
        ];

        foreach (var controls in all) await admin.SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, "(!(userPassword=s3cret))") { Controls = controls }, TestContext.Current.CancellationToken);
        await admin.CompareAsync(new("dc=example,dc=com", "dc", "example") { Controls = all[2] }, TestContext.Current.CancellationToken);
        await admin.ModifyDnAsync(new("dc=example,dc=com", "dc=example") { Controls = all[2] }, TestContext.Current.CancellationToken).ContinueWith(static call => call.Exception, TaskScheduler.Default);

        world.Calls.Export().Should().NotContain("s3cret");
        world.Calls.ToList().SelectMany(call => ((LdapRequest)call.RequestObject!).Controls).Select(control => $"{control}").Should().HaveCount(6).And.OnlyContain(text => !text.Contains("s3cret"));
    }

    [Fact]
    public async Task No_message_shows_a_password()
    {
        Seed(Unit("people"), Person("ann", People, new LdapAttribute("userPassword", Password)));

        var exists = await RefusedAsync(() => Admin.ModifyAsync(new(Ann, LdapModification.Add("userPassword", Password)), Token));
        var missing = await RefusedAsync(() => Admin.ModifyAsync(new(Ann, LdapModification.Delete("userPassword", Password + "!")), Token));

        exists.Message.Should().NotContain(Password);
        missing.Message.Should().NotContain(Password);
        new LdapBindRequest(Ann, Password).ToString().Should().NotContain(Password);
    }

    private static string Everything(object? value) => value switch
    {
        null => string.Empty,
        LdapSearchResult result => string.Concat(result.Entries),
        LdapAddRequest add => string.Join('\n', add.Attributes),
        LdapModifyRequest modify => string.Join('\n', modify.Modifications),
        LdapExtendedRequest extended => $"{extended.Value}",
        LdapExtendedResult extended => $"{extended.Value}",
        LdapSearchRequest search => search.Filter.ToString(),
        LdapCompareRequest compare => compare.Value.ToString(),
        LdapBindRequest bind => $"{bind.Credentials} {(bind.Credentials as LdapSimpleCredentials)?.Password} {(bind.Credentials as LdapSaslCredentials)?.Credentials}",
        LdapResult result => string.Concat(result.Controls.Select(control => $"{(control as LdapPreReadResultControl)?.Entry} {(control as LdapPostReadResultControl)?.Entry}")),
        _ => $"{value}",
    };
}
