using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>How a life cycle goes on from a passing state to the next: at once, after a time, or after a number of looks at it.</summary>
/// <remarks>Immutable and thread-safe. As text in configuration: <c>at once</c>, <c>00:00:30</c>, <c>00:00:10..00:00:30</c>, <c>3 observations</c>.</remarks>
public sealed record Progress
{
    private Progress()
    {
    }

    /// <summary>The final state is there when the call returns.</summary>
    public static Progress AtOnce { get; } = new();

    /// <summary>The shortest time that it takes; zero unless it goes by time.</summary>
    public TimeSpan Shortest { get; private init; }

    /// <summary>The longest time that it takes; zero unless it goes by time.</summary>
    public TimeSpan Longest { get; private init; }

    /// <summary>How many looks see the passing state; zero unless it goes by observation.</summary>
    public int Observations { get; private init; }

    /// <summary>The final state comes after a fixed time of the world's clock.</summary>
    /// <param name="time">How long it takes; zero is the same as <see cref="AtOnce"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is negative.</exception>
    public static Progress After(TimeSpan time) => Between(time, time);

    /// <summary>The final state comes after a time drawn evenly from a range, from the world's seed.</summary>
    /// <param name="shortest">The shortest time, not negative.</param>
    /// <param name="longest">The longest time, not below <paramref name="shortest"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, or the range is upside down.</exception>
    public static Progress Between(TimeSpan shortest, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        return longest == TimeSpan.Zero ? AtOnce : new() { Shortest = shortest, Longest = longest };
    }

    /// <summary>The passing state is seen by that many looks at the resource; the next one sees the final state.</summary>
    /// <param name="observations">How many looks; zero is the same as <see cref="AtOnce"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="observations"/> is negative.</exception>
    public static Progress AfterObservations(int observations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(observations);
        return observations == 0 ? AtOnce : new() { Observations = observations };
    }

    /// <summary>Reads a progress as configuration writes it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The progress.</returns>
    /// <exception cref="FormatException">The text is none; the message lists the valid forms.</exception>
    public static Progress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Equals("at once", StringComparison.OrdinalIgnoreCase)) return AtOnce;
        if (trimmed.Split(' ') is [var count, "observation" or "observations"]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var looks))
        {
            return AfterObservations(looks);
        }

        if (TimeText.TryParseRange(trimmed, out var shortest, out var longest)) return Between(shortest, longest);
        throw new FormatException(
            $"'{text}' is no progress. Valid are: 'at once', a time ('00:00:30'), a range of times ('00:00:10..00:00:30') or '3 observations'.");
    }

    /// <summary>Shows it as configuration writes it.</summary>
    public override string ToString() =>
        Observations > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Observations} observations")
        : Longest == TimeSpan.Zero ? "at once"
        : TimeText.OfRange(Shortest, Longest);
}
