using FakeDrivers.Ldap;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers connections to a real directory.</summary>
public static class LdapConnectionServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="DirectoryLdapConnection"/> as the <see cref="ILdapConnection"/> and its roles, unless one is registered already, such as a
    /// fake. Each scope has a connection of its own, so that a bind in one request of an app is nobody else's; it connects with its first
    /// operation and is closed with the scope.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="configure">Sets the options. It runs once, now.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">An option makes no sense; the message names it.</exception>
    public static IServiceCollection AddLdapConnection(this IServiceCollection services, Action<LdapConnectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var options = new LdapConnectionOptions();
        configure(options);
        return Add(services, options.Checked());
    }

    /// <summary>
    /// Registers connections as <see cref="AddLdapConnection(IServiceCollection,Action{LdapConnectionOptions})"/> does, with options that stand in a
    /// configuration section under their names: <c>Url</c>, or <c>Server</c>, <c>Port</c> and <c>Security</c>; <c>BindDn</c>, <c>Password</c>,
    /// <c>Timeout</c> (<c>00:00:30</c>), <c>TrustedCertificatesDirectory</c>.
    /// </summary>
    /// <param name="services">The services of the app.</param>
    /// <param name="section">The section. A key that names no option is an error.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException">A key names no option, or its value makes no sense; the message names it.</exception>
    public static IServiceCollection AddLdapConnection(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, LdapConnectionSettings.Read(section).Checked());
    }

    private static IServiceCollection Add(IServiceCollection services, LdapConnectionOptions options)
    {
        services.TryAddScoped<ILdapConnection>(_ => new DirectoryLdapConnection(options));
        services.TryAddScoped<ILdapSession>(provider => provider.GetRequiredService<ILdapConnection>());
        services.TryAddScoped<ILdapSearch>(provider => provider.GetRequiredService<ILdapConnection>());
        services.TryAddScoped<ILdapUpdate>(provider => provider.GetRequiredService<ILdapConnection>());
        return services;
    }
}
