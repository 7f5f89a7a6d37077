namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says that fakes were registered, and under which key; keeps what a further call needs to know.</summary>
/// <remarks>Changed only while services are being registered.</remarks>
internal sealed class FakeDriversMarker(object? key, string optionsName)
{
    private readonly List<Action<FakeDriversOptions>> _configurations = [];
    private readonly Dictionary<Type, (ServiceDescriptor Fake, List<ServiceDescriptor> Replaced)> _fakes = [];

    public object? Key => key;

    public string OptionsName => optionsName;

    /// <summary>Adds what one call configures.</summary>
    /// <returns>What all calls until now say together.</returns>
    public FakeDriversOptions Configure(Action<FakeDriversOptions> configure)
    {
        _configurations.Add(configure);
        var options = new FakeDriversOptions();
        foreach (var configuration in _configurations) configuration(options);
        return options;
    }

    /// <summary>Puts a fake in the place of all registrations of a type under the key.</summary>
    public void Replace(IServiceCollection services, Type type, ServiceDescriptor fake)
    {
        List<ServiceDescriptor> replaced = _fakes.TryGetValue(type, out var before) ? before.Replaced : [];
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i].ServiceType != type || !Equals(services[i].ServiceKey, key)) continue;
            if (services[i] != before.Fake) replaced.Add(services[i]);
            services.RemoveAt(i--);
        }

        services.Add(fake);
        _fakes[type] = (fake, replaced);
    }

    /// <summary>Puts back what a fake replaced, where the fake was.</summary>
    public void Restore(IServiceCollection services, Type type)
    {
        if (!_fakes.Remove(type, out var fake) || services.IndexOf(fake.Fake) is not (>= 0 and var place)) return;
        services.RemoveAt(place);
        foreach (var descriptor in fake.Replaced) services.Insert(place++, descriptor);
    }
}
