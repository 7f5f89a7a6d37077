namespace FakeDrivers.Execution;

/// <summary>How much of each output of a program is kept, and what happens to more.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content. What is beyond the limit is read all the same, so that the program is not blocked.</remarks>
public sealed record OutputLimit
{
    private OutputLimit(long bytes, Excess excess)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, Array.MaxLength);
        Bytes = bytes;
        WhenExceeded = excess;
    }

    internal enum Excess
    {
        DropEnd,
        DropBegin,
        Fail,
    }

    /// <summary>How many bytes of each output are kept at most.</summary>
    public long Bytes { get; }

    internal Excess WhenExceeded { get; }

    /// <summary>Keeps the beginning of each output.</summary>
    /// <param name="bytes">How many bytes, at most 2 GiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static OutputLimit Head(long bytes) => new(bytes, Excess.DropEnd);

    /// <summary>Keeps the end of each output.</summary>
    /// <param name="bytes">How many bytes, at most 2 GiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static OutputLimit Tail(long bytes) => new(bytes, Excess.DropBegin);

    /// <summary>Kills the program with all of its descendants when an output grows longer: <see cref="CommandFailureReason.OutputLimitExceeded"/>.</summary>
    /// <param name="bytes">How many bytes, at most 2 GiB.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or too large.</exception>
    public static OutputLimit Fail(long bytes) => new(bytes, Excess.Fail);

    /// <summary>Which bytes are kept.</summary>
    public override string ToString() => WhenExceeded switch
    {
        Excess.DropEnd => FormattableString.Invariant($"the first {Bytes} bytes"),
        Excess.DropBegin => FormattableString.Invariant($"the last {Bytes} bytes"),
        _ => FormattableString.Invariant($"no more than {Bytes} bytes"),
    };
}
