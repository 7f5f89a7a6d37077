using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Connections;

public sealed class LdapConnectionExtensionsTests
{
    private const string Suffix = "dc=example,dc=com";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_added_found_changed_compared_renamed_and_deleted()
    {
        using var world = new FakeWorld();
        await using var connection = world.Ldap.ConnectAs();

        await connection.AddAsync($"ou=people,{Suffix}", new LdapAttribute("objectClass", "organizationalUnit"), new LdapAttribute("ou", "people"));
        await connection.AddAsync(Person("ann"), Token);
        await connection.ModifyAsync($"uid=ann,ou=people,{Suffix}", LdapModification.Replace("sn", "Smith"));
        (await connection.CompareAsync($"uid=ann,ou=people,{Suffix}", "sn", "SMITH", Token)).Should().BeTrue();
        await connection.ModifyDnAsync($"uid=ann,ou=people,{Suffix}", "uid=anne", cancellationToken: Token);

        (await connection.FindAsync($"uid=ann,ou=people,{Suffix}")).Should().BeNull();
        (await connection.FindAsync($"uid=anne,ou=people,{Suffix}", "sn"))!.GetText("sn").Should().Be("Smith");
        await connection.DeleteTreeAsync($"ou=people,{Suffix}", Token);
        (await connection.FindAsync($"ou=people,{Suffix}")).Should().BeNull();
    }

    [Fact]
    public async Task A_paged_search_gives_the_entries_of_all_pages()
    {
        using var world = await PeopledAsync(10);
        await using var connection = world.Ldap.ConnectAs();
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.Subtree, "(uid=*)");

        var names = new List<string>();
        await foreach (var entry in connection.SearchPagedAsync(request, 3, Token)) names.Add(entry.Dn);

        names.Should().HaveCount(10).And.OnlyHaveUniqueItems();
        world.Calls.Of(LdapOperations.Search).Should().HaveCount(4);
    }

    [Fact]
    public async Task A_paged_search_that_is_left_early_is_ended_on_the_server_too()
    {
        using var world = await PeopledAsync(10);
        await using var connection = world.Ldap.ConnectAs();
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.Subtree, "(uid=*)");

        await foreach (var _ in connection.SearchPagedAsync(request, 3, Token)) break;

        var last = world.Calls.Of(LdapOperations.Search)[^1].Request.Controls.OfType<LdapPagedResultsControl>().Single();
        last.Size.Should().Be(0);
        last.Cookie.Length.Should().BePositive();
    }

    [Fact]
    public async Task Binds_and_who_one_is()
    {
        using var world = await PeopledAsync(1);
        await using var connection = world.Ldap.Connect();

        await connection.BindAsync($"uid=user0,ou=people,{Suffix}", "user0-secret", Token);
        (await connection.WhoAmIAsync(Token)).Should().Be($"dn:uid=user0,ou=people,{Suffix}");
        await connection.BindAnonymouslyAsync(Token);
        (await connection.WhoAmIAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_password_is_changed_or_made()
    {
        using var world = await PeopledAsync(1);
        await using var connection = world.Ldap.Connect();
        await connection.BindAsync($"uid=user0,ou=people,{Suffix}", "user0-secret", Token);

        (await connection.ModifyPasswordAsync("n3w-secret", "user0-secret", cancellationToken: Token)).Should().BeNull();
        await connection.BindAsync($"uid=user0,ou=people,{Suffix}", "n3w-secret", Token);
        var made = await connection.ModifyPasswordAsync(null, cancellationToken: Token);

        made.Should().NotBeNullOrEmpty();
        await connection.BindAsync($"uid=user0,ou=people,{Suffix}", made!, Token);
        var wrong = () => connection.ModifyPasswordAsync("x", "wrong", cancellationToken: Token);
        (await wrong.Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Fact]
    public async Task Updates_of_a_transaction_happen_at_its_end_or_never()
    {
        using var world = await PeopledAsync(2);
        await using var connection = world.Ldap.ConnectAs();

        var kept = await connection.StartTransactionAsync(Token);
        await connection.DeleteAsync(new LdapDeleteRequest($"uid=user0,ou=people,{Suffix}") { Controls = [kept] }, Token);
        await connection.EndTransactionAsync(kept, cancellationToken: Token);
        var dropped = await connection.StartTransactionAsync(Token);
        await connection.DeleteAsync(new LdapDeleteRequest($"uid=user1,ou=people,{Suffix}") { Controls = [dropped] }, Token);
        await connection.EndTransactionAsync(dropped, commit: false, Token);

        (await connection.FindAsync($"uid=user0,ou=people,{Suffix}")).Should().BeNull();
        (await connection.FindAsync($"uid=user1,ou=people,{Suffix}")).Should().NotBeNull();
    }

    [Fact]
    public async Task Nothing_can_be_cancelled_where_nothing_runs()
    {
        using var world = new FakeWorld();
        await using var connection = world.Ldap.ConnectAs();

        var cancel = () => connection.CancelAsync(99, Token);

        (await cancel.Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.NoSuchOperation);
    }

    private static LdapEntry Person(string uid) => new(
        $"uid={uid},ou=people,{Suffix}",
        new LdapAttribute("objectClass", "inetOrgPerson"), new LdapAttribute("uid", uid), new LdapAttribute("cn", uid), new LdapAttribute("sn", uid), new LdapAttribute("userPassword", $"{uid}-secret"));

    private static async Task<FakeWorld> PeopledAsync(int count)
    {
        var world = new FakeWorld();
        await using var connection = world.Ldap.ConnectAs();
        await connection.AddAsync($"ou=people,{Suffix}", new LdapAttribute("objectClass", "organizationalUnit"), new LdapAttribute("ou", "people"));
        for (var i = 0; i < count; i++) await connection.AddAsync(Person($"user{i}"), Token);
        return world;
    }
}
