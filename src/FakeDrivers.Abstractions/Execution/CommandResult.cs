namespace FakeDrivers.Execution;

/// <summary>What became of a command that succeeded.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content. Nothing in it is masked.</remarks>
public sealed record CommandResult
{
    /// <summary>The program's exit code. A program that was ended by a signal has 128 and the signal's number.</summary>
    public required int ExitCode { get; init; }

    /// <summary>What the program wrote to its standard output, read as UTF-8; what is not UTF-8 is shown as U+FFFD.</summary>
    /// <value>The default is empty.</value>
    public string StandardOutput { get; init; } = string.Empty;

    /// <summary>What the program wrote to its standard error, read as UTF-8; what is not UTF-8 is shown as U+FFFD.</summary>
    /// <value>The default is empty.</value>
    public string StandardError { get; init; } = string.Empty;

    /// <summary>When the attempt began that was accepted.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long that attempt took, until the program had ended and both outputs were closed.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many attempts were made, the accepted one included.</summary>
    /// <value>The default is 1.</value>
    public int Attempts { get; init; } = 1;

    /// <summary>Tells the exit code and the sizes of the outputs, which may hold secrets.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"exit code {ExitCode}, {StandardOutput.Length} characters out, {StandardError.Length} err");
}
