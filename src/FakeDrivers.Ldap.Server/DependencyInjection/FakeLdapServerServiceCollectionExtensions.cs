using FakeDrivers;
using FakeDrivers.Ldap;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Serves the directory of an app's world over LDAP.</summary>
public static class FakeLdapServerServiceCollectionExtensions
{
    /// <summary>
    /// Serves the directory of the registered <see cref="FakeWorld"/> (see <c>AddFakeDrivers</c>) from the start of the app to its end. Inject
    /// <see cref="FakeLdapServerHandle"/> to learn where.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says how it listens; may be left out. Each call adds a server.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFakeLdapServer(this IServiceCollection services, Action<FakeLdapServerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<FakeLdapServerHandle>();
        services.AddSingleton<IHostedService>(provider =>
        {
            var options = new FakeLdapServerOptions();
            configure?.Invoke(options);
            return new FakeLdapServerHost(provider, options);
        });
        return services;
    }
}
