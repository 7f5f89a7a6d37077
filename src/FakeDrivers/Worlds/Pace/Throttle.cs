namespace FakeDrivers.Worlds;

/// <summary>How many calls of one operation a project may make in a time; one more is refused with <see cref="TooManyRequestsException"/>.</summary>
/// <remarks>
/// Immutable and thread-safe. A bucket of permits that fills evenly: a burst of <see cref="Permits"/> calls passes at once, and then one
/// each <see cref="Per"/> ÷ <see cref="Permits"/>.
/// </remarks>
public sealed record Throttle
{
    /// <summary>How many calls pass at once, and how many in the time; at least 1.</summary>
    public int Permits { get; init; } = 1;

    /// <summary>The time, above zero.</summary>
    public TimeSpan Per { get; init; } = TimeSpan.FromSeconds(1);
}
