using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Who listens on a port.</summary>
/// <param name="Id">The process.</param>
/// <param name="Name">Its program's name, as far as the system tells it.</param>
internal sealed record PortOwner(int Id, string Name)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name} (pid {Id})");
}
