namespace FakeDrivers.Execution;

/// <summary>What a program is made to answer: an exit code and two outputs, or a function of the call.</summary>
/// <remarks>Immutable and thread-safe, as long as its function is.</remarks>
public sealed class Reply
{
    private readonly CommandOutput? _output;
    private readonly Func<CommandCall, CancellationToken, Task<Reply>>? _handler;

    private Reply(CommandOutput output) => _output = output;

    private Reply(Func<CommandCall, CancellationToken, Task<Reply>> handler) => _handler = handler;

    /// <summary>The exit code 0 and nothing on either output. Upstream: manila <c>fake_execute_default_reply_handler</c>.</summary>
    public static Reply Empty { get; } = Exit(0);

    /// <summary>The exit code 0 and a standard output.</summary>
    /// <param name="standardOutput">The standard output.</param>
    public static implicit operator Reply(string standardOutput) => Exit(0, standardOutput);

    /// <summary>What a function of the call says.</summary>
    /// <param name="handler">The function; see <see cref="From(Func{CommandCall, Reply})"/>.</param>
    public static implicit operator Reply(Func<CommandCall, Reply> handler) => From(handler);

    /// <summary>An exit code and both outputs. Whether the code is a failure is for the command to say.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="standardOutput">The standard output.</param>
    /// <param name="standardError">The standard error.</param>
    public static Reply Exit(int exitCode, string standardOutput = "", string standardError = "")
    {
        ArgumentNullException.ThrowIfNull(standardOutput);
        ArgumentNullException.ThrowIfNull(standardError);
        return new(CommandOutput.Exited(exitCode, standardOutput, standardError));
    }

    /// <summary>The exit code and both outputs of a run that took place, on another executor for example.</summary>
    /// <param name="result">The run's result.</param>
    public static Reply From(CommandResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(CommandOutput.Exited(result.ExitCode, result.Output, result.Error));
    }

    /// <summary>
    /// What a function of the call says, at every attempt anew. It may throw <see cref="CommandExecutionException"/> for a command that
    /// fails otherwise than by its exit code; it runs outside of the world's lock and may call the world.
    /// </summary>
    /// <param name="handler">The function.</param>
    public static Reply From(Func<CommandCall, Reply> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new((call, _) => Task.FromResult(handler(call)));
    }

    /// <summary>
    /// What an asynchronous function of the call says, at every attempt anew. Its token is cancelled when the command times out or is
    /// cancelled; the call then ends whether the function obeys or not.
    /// </summary>
    /// <param name="handler">The function.</param>
    public static Reply From(Func<CommandCall, CancellationToken, Task<Reply>> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return new(handler);
    }

    /// <summary>Tells the exit code and the sizes of the outputs, or that a function will say.</summary>
    public override string ToString() => _output is { } output
        ? $"exit code {output.ExitCode}, {output.StandardOutput.Text.Length} characters out, {output.StandardError.Text.Length} err"
        : "a handler";

    /// <summary>Asks the handlers, if there are any, until the reply is one that tells all.</summary>
    internal async ValueTask<Reply> ResolveAsync(CommandCall call, CancellationToken stop)
    {
        var reply = this;
        while (reply._handler is { } handler)
        {
            reply = await handler(call, stop).WaitAsync(stop).ConfigureAwait(false)
                ?? throw ExecutionErrors.NoReply(call);
        }

        return reply;
    }

    /// <summary>Starts what the reply says.</summary>
    /// <param name="isLive">Whether somebody watches or steers the program, so that its outcome alone is not enough.</param>
    /// <param name="make">Makes a program that has yet to be played.</param>
    internal ProgramStart Start(bool isLive, Func<FakeProgram> make) => isLive ? make().Run(WriteAsync) : _output!;

    private async Task<int> WriteAsync(FakeProgram program, CancellationToken cancellationToken)
    {
        await program.Output.WriteAsync(_output!.StandardOutput.Bytes, cancellationToken).ConfigureAwait(false);
        await program.Error.WriteAsync(_output.StandardError.Bytes, cancellationToken).ConfigureAwait(false);
        return _output.ExitCode ?? 0;
    }
}
