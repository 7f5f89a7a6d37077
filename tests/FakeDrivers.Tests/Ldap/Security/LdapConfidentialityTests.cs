using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapConfidentialityTests
{
    private const string Root = "cn=admin,dc=example,dc=com";
    private static readonly LdapBindRequest s_plain = new() { Credentials = new LdapSaslCredentials("PLAIN", $"\0dn:{Root}\0admin") };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_tls_is_required_only_who_am_i_and_unbind_go_without_it()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { RequireTls = true } });
        await using var connection = world.Ldap.Connect();

        (await connection.WhoAmIAsync(Token)).Should().BeEmpty();
        await IsRefusedAsync(connection.BindAsync(Root, "admin", Token));
        await IsRefusedAsync(connection.BindAnonymouslyAsync(Token));
        await IsRefusedAsync(connection.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, "(objectClass=*)"), Token));
        await IsRefusedAsync(connection.CompareAsync(new("dc=example,dc=com", "dc", "example"), Token));
        await IsRefusedAsync(connection.ModifyPasswordAsync("new", cancellationToken: Token));
        connection.IsEncrypted = true;
        await connection.BindAsync(Root, "admin", Token);

        connection.BoundDn.Should().Be(Root);
        await connection.UnbindAsync(Token);
    }

    [Fact]
    public async Task Where_tls_is_required_operations_of_the_test_s_own_need_it_too()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { RequireTls = true } });
        world.Ldap.Plugins.Add(new LdapExtendedOperation("1.2.3", _ => new()));
        await using var connection = world.Ldap.Connect();

        await IsRefusedAsync(connection.ExtendedAsync(new("1.2.3"), Token));
        await IsRefusedAsync(connection.CancelAsync(1, Token));
        connection.IsEncrypted = true;

        (await connection.ExtendedAsync(new("1.2.3"), Token)).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task Where_simple_binds_need_tls_others_do_not()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { RequireTlsForSimpleBind = true } });
        await using var connection = world.Ldap.Connect();

        await IsRefusedAsync(connection.BindAsync(Root, "admin", Token));
        await connection.BindAnonymouslyAsync(Token);
        await connection.BindAsync(s_plain, Token);
        connection.BoundDn.Should().Be(Root);
        connection.IsEncrypted = true;
        await connection.BindAsync(Root, "admin", Token);
    }

    [Fact]
    public async Task Where_plain_needs_tls_others_do_not()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { RequireTlsForPlain = true } });
        await using var connection = world.Ldap.Connect();

        await IsRefusedAsync(connection.BindAsync(s_plain, Token));
        await connection.BindAsync(Root, "admin", Token);
        connection.IsEncrypted = true;
        await connection.BindAsync(s_plain, Token);
    }

    [Fact]
    public async Task Whoever_starts_tls_is_nobody_again()
    {
        using var world = new FakeWorld();
        await using var connection = world.Ldap.ConnectAs();

        connection.Secure("cn=ann,o=x");

        connection.IsBound.Should().BeFalse();
        connection.IsEncrypted.Should().BeTrue();
        connection.ExternalIdentity.Should().Be("cn=ann,o=x");
    }

    private static async Task IsRefusedAsync(Task call) =>
        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.ConfidentialityRequired);
}
