using System.Globalization;

namespace FakeDrivers.Execution;

/// <summary>What is asked of <see cref="ILockProvider.AcquireAsync"/>.</summary>
/// <param name="Name">The name of the lock.</param>
/// <param name="Timeout">How long to wait at most; no limit when absent.</param>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record LockRequest(string Name, TimeSpan? Timeout = null)
{
    /// <summary>The name, and the limit when there is one.</summary>
    public override string ToString() =>
        Timeout is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{Name}, within {limit.TotalSeconds} s") : Name;
}
