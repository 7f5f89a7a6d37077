using FakeDrivers.Ldap.Client.Tests.Wire;

namespace FakeDrivers.Ldap.Client.Tests.Connection;

/// <summary>A world whose directory is served on a port of its own.</summary>
internal sealed class ServerOnFake : IAsyncDisposable
{
    private ServerOnFake(FakeWorld world, FakeLdapServer server) => (World, Server) = (world, server);

    public FakeWorld World { get; }

    public FakeLdapServer Server { get; }

    public static async Task<ServerOnFake> StartAsync(LdapProfile profile = LdapProfile.Rfc, CancellationToken cancellationToken = default)
    {
        var options = new FakeWorldOptions();
        options.Ldap.Profile = profile;
        options.Ldap.Suffixes.Add(Slapd.SlapdFixture.OtherSuffix);
        var world = new FakeWorld(options);
        return new(world, await FakeLdapServer.StartAsync(world, cancellationToken: cancellationToken));
    }

    public DirectoryLdapConnection Connect(Action<LdapConnectionOptions>? configure = null)
    {
        var options = new LdapConnectionOptions { Url = Server.Url };
        configure?.Invoke(options);
        return new(options);
    }

    public Task<WireLdapConnection> ConnectByWireAsync(CancellationToken cancellationToken) => WireLdapConnection.ConnectAsync("127.0.0.1", Server.Port, cancellationToken);

    public Task AdvanceAsync(TimeSpan time)
    {
        World.Clock.Advance(time);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        World.Dispose();
    }
}
