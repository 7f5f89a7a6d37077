using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap.Client.Tests.Connection;

/// <summary>Users of System.DirectoryServices.Protocols are one line away from a world's directory.</summary>
public sealed class ConnectedLdapServerTests
{
    private static readonly SearchRequest Read = new("dc=example,dc=com", "(objectClass=*)", SearchScope.Base);

    public ConnectedLdapServerTests() => Assert.SkipUnless(LibLdap.IsThere, LibLdap.Missing);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_the_worlds_directory_for_its_administrator()
    {
        using var world = new FakeWorld();
        await using var directory = await FakeLdapServer.ConnectAsync(world, cancellationToken: Cancel);

        var added = await Task.Run(() => directory.Connection.SendRequest(new AddRequest("ou=people,dc=example,dc=com", "organizationalUnit")), Cancel);

        added.ResultCode.Should().Be(ResultCode.Success);
        world.Ldap.HasEntry("ou=people,dc=example,dc=com").Should().BeTrue();
    }

    [Fact]
    public async Task It_may_be_bound_as_anybody_and_to_any_directory()
    {
        using var world = new FakeWorld();
        world.LdapDirectories["partners"].Seed(d => d.Ou("people").Person("ann", p => p.Password("pw")));
        const string Ann = "uid=ann,ou=people,dc=example,dc=com";

        await using var ann = await FakeLdapServer.ConnectAsync(world, Ann, "pw", new() { Directory = "partners" }, Cancel);
        await using var nobody = await FakeLdapServer.ConnectAsync(world, string.Empty, cancellationToken: Cancel);

        ann.Server.Directory.Should().BeSameAs(world.LdapDirectories["partners"]);
        world.Calls.Of(LdapOperations.Bind).Select(call => call.Request.Name).Should().Equal(Ann, string.Empty);
        (await Task.Run(() => nobody.Connection.SendRequest(Read), Cancel)).ResultCode.Should().Be(ResultCode.Success);
    }

    [Fact]
    public async Task A_bind_that_is_refused_leaves_nothing_behind()
    {
        using var world = new FakeWorld();

        var wrong = () => FakeLdapServer.ConnectAsync(world, "cn=admin,dc=example,dc=com", "wrong", cancellationToken: Cancel);
        var missing = () => FakeLdapServer.ConnectAsync(world, "cn=admin,dc=example,dc=com", cancellationToken: Cancel);

        (await wrong.Should().ThrowAsync<System.DirectoryServices.Protocols.LdapException>()).Which.ErrorCode.Should().Be((int)LdapResultCode.InvalidCredentials);
        (await missing.Should().ThrowAsync<ArgumentException>()).Which.ParamName.Should().Be("password");
    }

    [Theory]
    [InlineData(nameof(FakeLdapOptions.RequireTls))]
    [InlineData(nameof(FakeLdapOptions.RequireTlsForSimpleBind))]
    public async Task Where_a_bind_needs_tls_the_option_is_named(string option)
    {
        var options = new FakeWorldOptions();
        if (option == nameof(FakeLdapOptions.RequireTls)) options.Ldap.RequireTls = true;
        else options.Ldap.RequireTlsForSimpleBind = true;
        using var world = new FakeWorld(options);

        var connect = () => FakeLdapServer.ConnectAsync(world, cancellationToken: Cancel);

        await connect.Should().ThrowAsync<InvalidOperationException>().WithMessage($"*option {option} *LdapsUrl*");
        world.Calls.Of(LdapOperations.Bind).Should().BeEmpty();
    }

    [Fact]
    public async Task It_connects_to_a_server_on_all_addresses()
    {
        Assert.SkipUnless(System.Net.Sockets.Socket.OSSupportsIPv6, "The machine has no IPv6.");
        using var world = new FakeWorld();
        await using var directory = await FakeLdapServer.ConnectAsync(world, options: new() { Address = System.Net.IPAddress.IPv6Any }, cancellationToken: Cancel);

        (await Task.Run(() => directory.Connection.SendRequest(Read), Cancel)).ResultCode.Should().Be(ResultCode.Success);
    }

    [Fact]
    public async Task Disposing_it_ends_both()
    {
        using var world = new FakeWorld();
        var directory = await FakeLdapServer.ConnectAsync(world, cancellationToken: Cancel);

        await directory.DisposeAsync();
        await directory.DisposeAsync();

        directory.Server.ConnectionCount.Should().Be(0);
        directory.Connection.Invoking(it => it.SendRequest(Read)).Should().Throw<ObjectDisposedException>();
    }
}
