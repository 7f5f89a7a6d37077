using FakeDrivers;
using FakeDrivers.Ldap;
using FakeDrivers.Worlds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Starts and stops a server with the app.</summary>
internal sealed class FakeLdapServerHost(IServiceProvider provider, FakeLdapServerOptions options) : IHostedService
{
    private FakeLdapServer? _server;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var world = provider.GetService<FakeWorld>() ?? throw new FakeDriversException("No world is registered whose directory could be served. Call AddFakeDrivers() as well.");
        _server = await FakeLdapServer.StartAsync(world, options, cancellationToken).ConfigureAwait(false);
        provider.GetRequiredService<FakeLdapServerHandle>().Add(_server);
        provider.GetService<ILoggerFactory>()?.CreateLogger("FakeDrivers.Ldap.Server").LogInformation("The fake directory is at {Url} and {LdapsUrl}", _server.Url, _server.LdapsUrl);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is not { } server) return;
        provider.GetRequiredService<FakeLdapServerHandle>().Remove(server);
        await server.DisposeAsync().ConfigureAwait(false);
    }
}
