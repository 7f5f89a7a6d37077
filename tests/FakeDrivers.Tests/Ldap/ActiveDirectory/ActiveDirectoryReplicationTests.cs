using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

/// <summary>Who may read what changed in the domain: [MS-ADTS] 3.1.1.3.4.1.3.</summary>
public sealed class ActiveDirectoryReplicationTests() : ActiveDirectoryTestBase(options =>
{
    options.AccessRules.Add(LdapAccessRules.Allow("CN=Replicator," + Users, LdapAccessOperations.Replicate, Domain));
    options.AccessRules.Add(LdapAccessRules.HideSubtree("CN=Secret," + Users));
    options.AccessRules.Add(LdapAccessRules.HideAttribute("description"));
})
{
    private const int ObjectSecurity = 1;

    [Fact]
    public async Task Who_may_not_replicate_is_refused()
    {
        await SeedAsync();
        await using var ann = World.Ldap.ConnectAs(Ann);

        var refused = await RefusedAsync(() => SyncAsync(ann, 0));

        refused.ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
        refused.DiagnosticMessage.Should().StartWith("00002105: SecErr");
    }

    [Fact]
    public async Task Who_keeps_to_its_own_rights_sees_what_those_allow()
    {
        await SeedAsync();
        await using var ann = World.Ldap.ConnectAs(Ann);

        var entries = (await SyncAsync(ann, ObjectSecurity)).Entries;

        entries.Should().Contain(entry => entry.Dn == Ann).And.NotContain(entry => entry.Dn.StartsWith("CN=Secret", StringComparison.Ordinal));
        entries.Should().OnlyContain(entry => entry.Find("description") == null);
    }

    [Fact]
    public async Task Who_may_replicate_sees_everything_but_passwords()
    {
        await SeedAsync();
        await using var replicator = World.Ldap.ConnectAs("CN=Replicator," + Users);

        var entries = (await SyncAsync(replicator, 0)).Entries;

        entries.Single(entry => entry.Dn.StartsWith("CN=Secret", StringComparison.Ordinal)).GetText("description").Should().Be("told to none");
        entries.Should().OnlyContain(entry => entry.Find("unicodePwd") == null);
        (await replicator.SearchAllAsync(new(Users, LdapSearchScope.Subtree, "(sAMAccountName=secret)"), Token)).Entries.Should().BeEmpty("other searches are as before");
    }

    [Fact]
    public async Task The_administrator_may() => (await SyncAsync(Admin, 0)).Entries.Should().NotBeEmpty();

    [Fact]
    public async Task A_synchronization_does_not_go_with_pages()
    {
        var request = Request(0);

        var refused = await RefusedAsync(() => Admin.SearchAllAsync(request with { Controls = [.. request.Controls, new LdapPagedResultsControl(10)] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task A_query_over_an_attribute_goes_with_pages_and_limits()
    {
        await SeedAsync();
        await Admin.AddAsync(Group("Staff", Ann, "CN=Replicator," + Users, "CN=Secret," + Users), Token);
        var request = new LdapSearchRequest("CN=Staff," + Users, LdapSearchScope.Base, LdapFilter.Any) { Controls = [new LdapAttributeScopedQueryControl("member"), new LdapPagedResultsControl(2)] };

        var first = await Admin.SearchAllAsync(request, Token);
        var second = await Admin.SearchAllAsync(request with { Controls = [request.Controls[0], new LdapPagedResultsControl(2, first.Control<LdapPagedResultsControl>()!.Cookie)] }, Token);
        var cut = await RefusedAsync(() => Admin.SearchAllAsync(request with { Controls = [request.Controls[0]], SizeLimit = 1 }, Token));

        first.Entries.Select(entry => entry.GetText("cn")).Should().Equal("Ann", "Replicator");
        second.Entries.Select(entry => entry.GetText("cn")).Should().Equal("Secret");
        cut.ResultCode.Should().Be(LdapResultCode.SizeLimitExceeded);
    }

    private static LdapSearchRequest Request(int flags) =>
        new(Domain, LdapSearchScope.Subtree, "(objectClass=user)") { Controls = [new LdapDirSyncControl(flags) { IsCritical = true }] };

    private static Task<LdapSearchResult> SyncAsync(FakeLdapConnection connection, int flags) => connection.SearchAllAsync(Request(flags), Token);

    private async Task SeedAsync()
    {
        await AddAnnAsync();
        await Admin.AddAsync(User("Replicator"), Token);
        await Admin.AddAsync(User("Secret", new LdapAttribute("description", "told to none")), Token);
    }
}
