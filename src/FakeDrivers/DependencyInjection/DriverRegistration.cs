using FakeDrivers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A fake as the container knows it: its own type, the interfaces that it takes over (the whole contract first, then its roles), and where the world has it.</summary>
internal sealed record DriverRegistration(DriverContract Fake, IReadOnlyList<DriverContract> Interfaces, Func<FakeWorld, object> From)
{
    public bool Implements(Type type) => Interfaces.Any(contract => contract.Type == type);
}
