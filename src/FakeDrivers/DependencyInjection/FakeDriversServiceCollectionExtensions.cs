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
    /// replaced; a later one is reported when the host starts. Calling it again adds configuration: what all calls say together holds.
    /// </summary>
    /// <param name="services">The app's services.</param>
    /// <param name="configure">Sets options; may be left out. It runs more than once, so it must only set options.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// A registered <see cref="TimeProvider"/> is used, and without one the world's is registered. So is a registered <see cref="FakeWorld"/>, as it is: options and seed are then not applied, and
    /// the container does not dispose an instance. Invalid options fail at the start of the host, or when the world is
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

        var marker = Marker(services, key);
        services.AddOptions<FakeDriversOptions>(marker.OptionsName).Configure(configure).ValidateOnStart();

        // What is replaced must be known now; the options that the world is made from come later, and may be added to until then.
        var now = marker.Configure(configure);
        foreach (var driver in DriverCatalog.All)
        {
            var isReplaced = now.Replaces(driver);
            foreach (var type in driver.Interfaces.Prepend(driver.Fake).Select(contract => contract.Type))
            {
                if (isReplaced) marker.Replace(services, type, Describe(type, key, Source(driver, type, key), driver.Lifetime));
                else marker.Restore(services, type);
            }
        }

        return services;
    }

    /// <summary>What is registered once for a key, with the services around it.</summary>
    private static FakeDriversMarker Marker(IServiceCollection services, object? key)
    {
        var markers = services.Select(service => service.IsKeyedService ? null : service.ImplementationInstance).OfType<FakeDriversMarker>().ToList();
        if (markers.Find(other => Equals(other.Key, key)) is { } found) return found;

        // Keys that look alike are still different keys: 1 and "1".
        var name = key is null ? Options.Options.DefaultName : $"FakeDrivers:{key}";
        while (markers.Exists(other => other.OptionsName == name)) name += "'";
        var marker = new FakeDriversMarker(key, name);
        services.AddSingleton(marker);
        services.TryAddSingleton<FakeDriversNotice>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FakeDriversOptions>, FakeDriversOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, FakeDriversStartup>());

        // The app's time is the world's: that of a world which the app brought, or else the one that the world will be made with.
        if (key is null && services.Any(descriptor => descriptor.ServiceType == typeof(FakeWorld) && !descriptor.IsKeyedService))
        {
            services.TryAddSingleton(provider => provider.GetRequiredService<FakeWorld>().TimeProvider);
        }
        else if (key is null)
        {
            services.TryAddSingleton(provider => FakeWorldFactory.OptionsOf(provider, name).TimeProvider ?? TimeProvider.System);
        }

        services.TryAdd(Describe(typeof(FakeWorld), key, provider => FakeWorldFactory.Create(provider, name)));
        if (key is not null) services.Configure<FakeDriversOptions>(name, options => options.Path = name);
        return marker;
    }

    /// <summary>Where a service of a driver comes from: the world; or within a scope, the one fake that the scope has.</summary>
    private static Func<IServiceProvider, object> Source(DriverRegistration driver, Type type, object? key)
    {
        if (driver.Lifetime == ServiceLifetime.Singleton || type == driver.Fake.Type) return provider => driver.From(FakeWorldFactory.Resolve(provider, key));
        return provider => key is null ? provider.GetRequiredService(driver.Fake.Type) : provider.GetRequiredKeyedService(driver.Fake.Type, key);
    }

    private static ServiceDescriptor Describe(
        Type type, object? key, Func<IServiceProvider, object> create, ServiceLifetime lifetime = ServiceLifetime.Singleton) => key is null
        ? new(type, create, lifetime)
        : new(type, key, (provider, _) => create(provider), lifetime);
}
