using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapLimitTests : LdapTestBase
{
    public LdapLimitTests() => Seed(Unit("people"), Person("ann"));

    [Fact]
    public async Task More_controls_than_there_are_to_know_are_refused()
    {
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.Base, LdapFilter.Any)
        {
            Controls = [.. Enumerable.Range(0, 65).Select(i => new LdapControl(FormattableString.Invariant($"1.2.3.{i}")))],
        };

        (await RefusedAsync(() => Admin.SearchAllAsync(request, Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task A_window_over_an_order_that_there_is_not_is_refused()
    {
        var request = new LdapSearchRequest(People, LdapSearchScope.OneLevel, LdapFilter.Any)
        {
            Controls = [new LdapSortControl(new LdapSortKey("nothing")), new LdapVirtualListViewControl(0, 0, Target: "a")],
        };

        (await RefusedAsync(() => Admin.SearchAllAsync(request, Token))).ResultCode.Should().Be(LdapResultCode.SortControlMissing);
    }

    [Fact]
    public async Task Without_a_schema_only_numbers_can_be_incremented()
    {
        var options = new FakeWorldOptions();
        options.Ldap.Profile = LdapProfile.Permissive;
        using var world = new FakeWorld(options);
        await using var connection = world.Ldap.Connect();
        await connection.AddAsync(new("cn=a," + Suffix, new("cn", "a"), new("uidNumber", "abc")), Token);

        (await RefusedAsync(() => connection.ModifyAsync(new("cn=a," + Suffix, LdapModification.Increment("uidNumber", 1)), Token)))
            .ResultCode.Should().Be(LdapResultCode.InvalidAttributeSyntax);
    }

    [Fact]
    public async Task Nothing_moves_below_a_referral()
    {
        Seed(new LdapEntry("ou=branch," + Suffix, new("objectClass", "referral", "extensibleObject"), new("ou", "branch"), new("ref", "ldap://other/ou=there")));

        (await RefusedAsync(() => Admin.ModifyDnAsync(new("uid=ann," + People, "uid=ann", newSuperior: "ou=branch," + Suffix), Token)))
            .ResultCode.Should().Be(LdapResultCode.Referral);
    }

    [Fact]
    public async Task Whoever_disposes_a_connection_waits_for_no_fault_of_its_unbind()
    {
        World.Faults.On(LdapOperations.Unbind).Hang();
        await using (var connection = World.Ldap.ConnectAs()) await connection.WhoAmIAsync(Token);

        World.Calls.InFlight.Should().ContainSingle().Which.Operation.Should().BeSameAs(LdapOperations.Unbind);
    }

    [Fact]
    public async Task Passwords_in_controls_and_in_the_text_of_entries_are_not_told()
    {
        Seed(Person("bob", more: new LdapAttribute("userPassword", "s3cret")));

        await Admin.ModifyAsync(
            new("uid=bob," + People, LdapModification.Replace("sn", "B")) { Controls = [new LdapAssertionControl("(userPassword=s3cret)"), LdapControls.ManageDsaIt] }, Token);
        var refused = await RefusedAsync(() => Admin.DeleteAsync(new("uid=bob," + People) { Controls = [new LdapAssertionControl("(userPassword=other-s3cret)")] }, Token));

        refused.DiagnosticMessage.Should().NotContain("s3cret");
        World.Calls.Export().Should().NotContain("s3cret");
        World.Calls.ToList().Select(call => call.RequestObject).OfType<LdapRequest>().SelectMany(request => request.Controls).OfType<LdapAssertionControl>()
            .Should().OnlyContain(control => control.Filter == new LdapEqualityFilter("userPassword", "***"));
        new LdapEntry("uid=bob", new LdapAttribute("userPassword", "s3cret")).ToString().Should().NotContain("s3cret");
    }
}
