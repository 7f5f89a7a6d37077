using FakeDrivers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Swaps the drivers of an app for fakes.</summary>
public static class FakeDriversServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="FakeWorld"/>, and every fake by its own type and by its interfaces. Earlier registrations of those interfaces are
    /// replaced; a later one is reported when the host starts. Calling it again adds configuration and changes nothing else.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets options; may be left out. It runs more than once, so it must only set options.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// A registered <see cref="TimeProvider"/> or <see cref="FakeWorld"/> is used. Invalid options fail at the start of the host, or when the world is
    /// first resolved, with the option's name. Outside the Development environment the world logs a warning.
    /// </remarks>
    public static IServiceCollection AddFakeDrivers(this IServiceCollection services, Action<FakeDriversOptions>? configure = null) =>
        Add(services, null, configure ?? (static _ => { }));

    /// <inheritdoc cref="AddFakeDrivers(IServiceCollection,Action{FakeDriversOptions})"/>
    /// <param name="services">The app's services.</param>
    /// <param name="section">The configuration section that the options stand in. A key that names no option is an error.</param>
    public static IServiceCollection AddFakeDrivers(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, options => options.Read(section));
    }

    /// <summary>
    /// Registers another world under a key, with every fake as a keyed service: a second backend beside the first. Worlds of different keys share
    /// nothing.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="key">The key of the services.</param>
    /// <param name="configure">Sets options; may be left out. It runs more than once, so it must only set options.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddKeyedFakeDrivers(this IServiceCollection services, object key, Action<FakeDriversOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure ?? (static _ => { }));
    }

    private static IServiceCollection Add(IServiceCollection services, object? key, Action<FakeDriversOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);

        // What is replaced must be known now; the options that the world is made from come later, and may be added to until then.
        var now = new FakeDriversOptions();
        configure(now);
        var name = FakeWorldFactory.OptionsName(key);
        services.AddOptions<FakeDriversOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FakeDriversOptions>, FakeDriversOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FakeDriversStartup>());
        services.TryAdd(Describe(typeof(FakeWorld), key, provider => FakeWorldFactory.Create(provider, key)));
        foreach (var driver in DriverCatalog.All.Where(now.Replaces))
        {
            foreach (var type in driver.Interfaces.Prepend(driver.Fake).Select(contract => contract.Type))
            {
                for (var i = services.Count - 1; i >= 0; i--)
                {
                    if (services[i].ServiceType == type && Equals(services[i].ServiceKey, key)) services.RemoveAt(i);
                }

                services.Add(Describe(type, key, provider => driver.From(FakeWorldFactory.Resolve(provider, key))));
            }
        }

        if (!services.Any(descriptor => descriptor.ServiceType == typeof(FakeDriversMarker) && Equals(((FakeDriversMarker)descriptor.ImplementationInstance!).Key, key)))
        {
            services.AddSingleton(new FakeDriversMarker(key));
        }

        return services;
    }

    private static ServiceDescriptor Describe(Type type, object? key, Func<IServiceProvider, object> create) => key is null
        ? ServiceDescriptor.Singleton(type, create)
        : ServiceDescriptor.KeyedSingleton(type, key, (provider, _) => create(provider));
}
