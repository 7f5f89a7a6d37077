namespace Microsoft.Extensions.DependencyInjection;

/// <summary>An interface that a fake takes over, and the look-ups that need it as a type argument.</summary>
internal sealed class DriverContract
{
    private DriverContract(Type type, Func<IServiceProvider, IEnumerable<object>> all, Func<IServiceProvider, object?, object?> get)
    {
        Type = type;
        All = all;
        Get = get;
    }

    public Type Type { get; }

    /// <summary>Every registered one, with and without keys.</summary>
    public Func<IServiceProvider, IEnumerable<object>> All { get; }

    /// <summary>The one that an app gets, under a key or without.</summary>
    public Func<IServiceProvider, object?, object?> Get { get; }

    public static DriverContract Of<T>()
        where T : class => new(
            typeof(T),
            Each<T>,
            (provider, key) => key is null ? provider.GetService<T>() : provider.GetKeyedService<T>(key));

    // One after the other: when one under a key cannot be made, those without are known already.
    private static IEnumerable<object> Each<T>(IServiceProvider provider)
        where T : class
    {
        foreach (var service in provider.GetServices<T>()) yield return service;
        foreach (var service in provider.GetKeyedServices<T>(KeyedService.AnyKey)) yield return service;
    }
}
