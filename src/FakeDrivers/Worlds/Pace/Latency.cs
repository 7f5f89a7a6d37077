namespace FakeDrivers.Worlds;

/// <summary>How long calls take: a fixed time, a range, or a distribution, drawn from the world's seed and waited on the world's clock.</summary>
/// <remarks>Immutable and thread-safe. As text in configuration: <c>none</c>, <c>00:00:00.050</c>, <c>00:00:00.010..00:00:00.100</c>, <c>exponential 00:00:00.050</c>.</remarks>
public sealed class Latency
{
    private readonly Func<double, TimeSpan>? _draw;
    private readonly string _text;

    private Latency(string text, Func<double, TimeSpan>? draw, bool isFixed = false)
    {
        _text = text;
        _draw = draw;
        IsFixed = isFixed;
    }

    /// <summary>Calls take no time.</summary>
    public static Latency None { get; } = new("none", null);

    /// <summary>Whether calls take any time.</summary>
    internal bool IsNone => _draw is null;

    /// <summary>Whether all calls take the same time, so that none needs to be drawn.</summary>
    internal bool IsFixed { get; }

    /// <summary>Calls take a fixed time.</summary>
    /// <param name="time">How long, not negative.</param>
    /// <returns>The latency.</returns>
    public static Latency Fixed(TimeSpan time) => Range(time, time);

    /// <summary>Calls take a time spread evenly over a range.</summary>
    /// <param name="shortest">The shortest time, not negative.</param>
    /// <param name="longest">The longest time, not below <paramref name="shortest"/>.</param>
    /// <returns>The latency.</returns>
    public static Latency Range(TimeSpan shortest, TimeSpan longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shortest, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, shortest);
        if (longest == TimeSpan.Zero) return None;
        return new(TimeText.OfRange(shortest, longest), unit => shortest + ((longest - shortest) * unit), isFixed: shortest == longest);
    }

    /// <summary>Calls take an exponentially distributed time: mostly short, seldom long.</summary>
    /// <param name="mean">The mean, above zero. No call takes more than twenty times as long.</param>
    /// <returns>The latency.</returns>
    public static Latency Exponential(TimeSpan mean)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(mean, TimeSpan.Zero);
        return new($"exponential {mean:c}", unit => mean * Math.Min(20, -Math.Log(1 - unit)));
    }

    /// <summary>Calls take a time of any distribution.</summary>
    /// <param name="quantile">Gives the time for a number from 0 up to but not including 1: the distribution's quantile function.</param>
    /// <returns>The latency.</returns>
    public static Latency Distribution(Func<double, TimeSpan> quantile)
    {
        ArgumentNullException.ThrowIfNull(quantile);
        return new("distribution", quantile);
    }

    /// <summary>Reads a latency as configuration writes it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The latency.</returns>
    /// <exception cref="FormatException">The text is none; the message lists the valid forms.</exception>
    public static Latency Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Equals("none", StringComparison.OrdinalIgnoreCase)) return None;
        if (trimmed.StartsWith("exponential ", StringComparison.OrdinalIgnoreCase) && TimeText.TryParse(trimmed["exponential ".Length..], out var mean) && mean > TimeSpan.Zero)
        {
            return Exponential(mean);
        }

        if (TimeText.TryParseRange(trimmed, out var shortest, out var longest)) return Range(shortest, longest);
        throw new FormatException($"'{text}' is no latency. Valid are: 'none', a time ('00:00:00.050'), a range ('00:00:00.010..00:00:00.100') or 'exponential 00:00:00.050'.");
    }

    /// <summary>Shows it as configuration writes it.</summary>
    public override string ToString() => _text;

    internal TimeSpan Draw(double unit)
    {
        var time = _draw!(unit);
        return time > TimeSpan.Zero ? time : TimeSpan.Zero;
    }
}
