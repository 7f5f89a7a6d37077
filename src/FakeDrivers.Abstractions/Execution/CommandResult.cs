namespace FakeDrivers.Execution;

/// <summary>What became of a command that succeeded.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content. Nothing in it is masked, unless it came from a remote machine.</remarks>
public sealed record CommandResult
{
    private readonly CapturedOutput _standardOutput = CapturedOutput.Empty;
    private readonly CapturedOutput _standardError = CapturedOutput.Empty;

    /// <summary>The program's exit code. A program that was ended by a signal has 128 and the signal's number.</summary>
    public required int ExitCode { get; init; }

    /// <summary>
    /// What the program wrote to its standard output, read in the command's <see cref="Command.OutputEncoding"/>; what is invalid there is
    /// shown as U+FFFD.
    /// </summary>
    /// <value>The default is empty.</value>
    public string StandardOutput
    {
        get => _standardOutput.Text;
        init => _standardOutput = CapturedOutput.FromText(value);
    }

    /// <summary>What the program wrote to its standard error, read as <see cref="StandardOutput"/> is.</summary>
    /// <value>The default is empty.</value>
    public string StandardError
    {
        get => _standardError.Text;
        init => _standardError = CapturedOutput.FromText(value);
    }

    /// <summary>What the program wrote to its standard output, byte for byte.</summary>
    /// <value>The default is empty. A value that is set is copied; it and <see cref="StandardOutput"/> are the same output.</value>
    public ReadOnlyMemory<byte> StandardOutputBytes
    {
        get => _standardOutput.Bytes;
        init => _standardOutput = CapturedOutput.FromBytes(value.ToArray());
    }

    /// <summary>What the program wrote to its standard error, byte for byte.</summary>
    /// <value>The default is empty. A value that is set is copied; it and <see cref="StandardError"/> are the same output.</value>
    public ReadOnlyMemory<byte> StandardErrorBytes
    {
        get => _standardError.Bytes;
        init => _standardError = CapturedOutput.FromBytes(value.ToArray());
    }

    /// <summary>Whether <see cref="Command.OutputLimit"/> cut the standard output.</summary>
    public bool IsStandardOutputTruncated => _standardOutput.IsTruncated;

    /// <summary>Whether <see cref="Command.OutputLimit"/> cut the standard error.</summary>
    public bool IsStandardErrorTruncated => _standardError.IsTruncated;

    /// <summary>When the attempt began that was accepted.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long that attempt took, until the program had ended and both outputs were closed.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many attempts were made, the accepted one included.</summary>
    /// <value>The default is 1.</value>
    public int Attempts { get; init; } = 1;

    internal CapturedOutput Output
    {
        get => _standardOutput;
        init => _standardOutput = value;
    }

    internal CapturedOutput Error
    {
        get => _standardError;
        init => _standardError = value;
    }

    /// <summary>Tells the exit code and the sizes of the outputs, which may hold secrets.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"exit code {ExitCode}, {StandardOutput.Length} characters out, {StandardError.Length} err");
}
