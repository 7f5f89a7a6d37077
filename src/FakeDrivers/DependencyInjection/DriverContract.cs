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
            provider => provider.GetServices<T>().Concat(provider.GetKeyedServices<T>(KeyedService.AnyKey)),
            (provider, key) => key is null ? provider.GetService<T>() : provider.GetKeyedService<T>(key));
}
