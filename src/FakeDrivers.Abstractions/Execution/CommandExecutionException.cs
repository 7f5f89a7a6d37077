namespace FakeDrivers.Execution;

/// <summary>A command failed: its program could not be started, did not end in time, or ended with a code that is not accepted.</summary>
/// <remarks>
/// The command and both outputs are masked: the command's own secrets, and what follows the usual names of passwords, tokens and keys, are
/// shown as <c>***</c>. Upstream: oslo.concurrency <c>processutils.ProcessExecutionError</c>.
/// </remarks>
public sealed class CommandExecutionException : DriverException
{
    private readonly CommandMask _mask;

    /// <summary>Creates the error for a command. The facts are given by the properties.</summary>
    /// <param name="command">The command that failed.</param>
    /// <param name="innerException">What the system said, where there is such a thing.</param>
    public CommandExecutionException(Command command, Exception? innerException = null)
        : base(string.Empty, innerException)
    {
        ArgumentNullException.ThrowIfNull(command);
        _mask = new(command);
        CommandText = command.ToString();
        WorkingDirectory = command.WorkingDirectory;
    }

    private CommandExecutionException(CommandExecutionException other, int attempts)
        : base(string.Empty, other.InnerException)
    {
        _mask = other._mask;
        CommandText = other.CommandText;
        WorkingDirectory = other.WorkingDirectory;
        Description = other.Description;
        Reason = other.Reason;
        ExitCode = other.ExitCode;
        StandardOutput = other.StandardOutput;
        StandardError = other.StandardError;
        Attempts = attempts;
    }

    /// <summary>The command as a line of a shell, masked.</summary>
    public string CommandText { get; }

    /// <summary>The directory in which the program was to start; <see langword="null"/> for the executor's own.</summary>
    public string? WorkingDirectory { get; }

    /// <summary>The sentence that begins the message, masked.</summary>
    /// <value>The default, <see langword="null"/>, is a sentence made from the reason.</value>
    public string? Description { get; init => field = value is null ? null : _mask.Apply(value); }

    /// <summary>Why the command failed.</summary>
    /// <value>The default is <see cref="CommandFailureReason.ExitCode"/>.</value>
    public CommandFailureReason Reason { get; init; }

    /// <summary>The program's exit code.</summary>
    /// <value>The default, <see langword="null"/>, is that of a program that did not start or did not end by itself.</value>
    public int? ExitCode { get; init; }

    /// <summary>What the program wrote to its standard output, masked; after a time-out, as much as there was.</summary>
    /// <value>The default is empty.</value>
    public string StandardOutput { get; init => field = _mask.Apply(value); } = string.Empty;

    /// <summary>What the program wrote to its standard error, masked; after a time-out, as much as there was.</summary>
    /// <value>The default is empty.</value>
    public string StandardError { get; init => field = _mask.Apply(value); } = string.Empty;

    /// <summary>How many attempts were made.</summary>
    /// <value>The default is 1. An executor that made more reports a copy of the error with the right number.</value>
    public int Attempts { get; init; } = 1;

    /// <summary>The description, the command, the exit code, both outputs (quoted, and cut in the middle when long) and the working directory, a line each.</summary>
    public override string Message => field ??= CommandErrors.Message(this);

    internal CommandExecutionException After(int attempts) => attempts == Attempts ? this : new(this, attempts);
}
