using System.Globalization;

namespace FakeDrivers.Execution;

/// <summary>Who holds a lock or waits for it, and since when.</summary>
/// <param name="Name">The name of the lock.</param>
/// <param name="Caller">Who holds it or waits.</param>
/// <param name="Since">When the lock was acquired, or asked for by who still waits; UTC.</param>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record LockClaim(string Name, RequestContext Caller, DateTimeOffset Since)
{
    /// <summary>The lock, the caller and the time of day.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}, by {Caller} since {Since:HH:mm:ss.fff}");
}
