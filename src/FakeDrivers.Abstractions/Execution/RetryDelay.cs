namespace FakeDrivers.Execution;

/// <summary>The wait between two attempts: fixed, or drawn evenly from a range.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record RetryDelay
{
    private RetryDelay(TimeSpan minimum, TimeSpan maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>Between 0.2 and 2 seconds, as the upstream waits (oslo.concurrency <c>delay_on_retry</c>).</summary>
    public static RetryDelay Default { get; } = new(TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(2));

    /// <summary>No wait.</summary>
    public static RetryDelay None { get; } = new(TimeSpan.Zero, TimeSpan.Zero);

    /// <summary>The shortest wait.</summary>
    public TimeSpan Minimum { get; }

    /// <summary>The longest wait.</summary>
    public TimeSpan Maximum { get; }

    /// <summary>The same wait every time.</summary>
    /// <param name="delay">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, or longer than timers count (49 days).</exception>
    public static RetryDelay Fixed(TimeSpan delay) => Between(delay, delay);

    /// <summary>A wait that is drawn anew each time, from the executor's source of random numbers.</summary>
    /// <param name="minimum">The shortest wait.</param>
    /// <param name="maximum">The longest wait.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The shortest wait is negative, or the longest is shorter than it or longer than timers count (49 days).
    /// </exception>
    public static RetryDelay Between(TimeSpan minimum, TimeSpan maximum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimum, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximum, ClockWait.Longest);
        return new(minimum, maximum);
    }

    /// <summary>The wait in seconds, or its range.</summary>
    public override string ToString() => Minimum == Maximum
        ? FormattableString.Invariant($"{Minimum.TotalSeconds} s")
        : FormattableString.Invariant($"{Minimum.TotalSeconds}–{Maximum.TotalSeconds} s");

    internal TimeSpan Draw(Func<double> draw) => Minimum == Maximum ? Minimum : Minimum + ((Maximum - Minimum) * draw());
}
