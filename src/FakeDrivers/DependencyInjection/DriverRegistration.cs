using FakeDrivers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A fake as the container knows it: its own type, the interfaces that it takes over (the whole contract first, then its roles), and where the world has it.</summary>
internal sealed record DriverRegistration(DriverContract Fake, IReadOnlyList<DriverContract> Interfaces, Func<FakeWorld, object> From)
{
    /// <summary>How long the container keeps one: one for all, or one for each scope (a connection, which is somebody's).</summary>
    public ServiceLifetime Lifetime { get; init; } = ServiceLifetime.Singleton;

    public bool Implements(Type type) => Interfaces.Any(contract => contract.Type == type);
}
