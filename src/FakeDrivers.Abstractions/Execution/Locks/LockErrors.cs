using System.Globalization;

namespace FakeDrivers.Execution;

/// <summary>The wording of every error about locks.</summary>
internal static class LockErrors
{
    // What timers of the system take, as whole milliseconds in 32 bits.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public static string CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name;
    }

    public static TimeSpan? CheckTimeout(TimeSpan? timeout) => timeout is null || (timeout >= TimeSpan.Zero && timeout <= Longest)
        ? timeout
        : throw new ArgumentOutOfRangeException(nameof(timeout), timeout, $"A wait for a lock lasts from zero to {Longest:c}; null sets no limit.");

    public static string NotAcquired(string name, TimeSpan timeout) => timeout == TimeSpan.Zero
        ? $"The lock '{name}' is held."
        : string.Create(CultureInfo.InvariantCulture, $"The lock '{name}' was not acquired within {timeout.TotalSeconds} s.");

    public static LockNotAcquiredException NotAcquired(string name, TimeSpan timeout, LockTurn holder)
    {
        var who = holder.Caller is { } caller ? FormattableString.Invariant($" {caller} has held it since {holder.Since:O}.") : string.Empty;
        return new(name, timeout, NotAcquired(name, timeout) + who);
    }
}
