namespace FakeDrivers.Execution;

/// <summary>Runs programs on a machine and says what became of them.</summary>
/// <remarks>
/// Implementations are thread-safe: any number of commands may run at once. The checks of the exit code, the attempts, the delays between
/// them, the time-out, the limits of output and the masking of secrets are the same in every implementation. Upstream: oslo.concurrency
/// <c>processutils.execute</c>.
/// </remarks>
public interface ICommandExecutor
{
    /// <summary>
    /// Runs the command until its program has ended and both of its outputs are closed, again if that is asked for. Upstream:
    /// oslo.concurrency <c>processutils.execute</c>.
    /// </summary>
    /// <param name="command">What to run, and how.</param>
    /// <param name="cancellationToken">
    /// Asks the program to end, kills it with all of its descendants when it has not ended within <see cref="Command.GracePeriod"/>, or ends
    /// the wait for the next attempt.
    /// </param>
    /// <returns>The exit code and both outputs of the attempt that was accepted.</returns>
    /// <exception cref="CommandExecutionException">
    /// The program could not be started, did not end within <see cref="Command.Timeout"/>, or ended with a code that is not in
    /// <see cref="Command.AcceptedExitCodes"/> at every attempt. <see cref="CommandExecutionException.Reason"/> tells which.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the program ended. It carries that token.</exception>
    Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs the command as <see cref="RunAsync"/> does and tells what happens while it does: at each attempt <see cref="CommandStarted"/>,
    /// <see cref="CommandWrote"/> in the order of each output, and <see cref="CommandExited"/>. The events end when the outputs are closed as
    /// well.
    /// </summary>
    /// <param name="command">What to run, and how. Of its outputs, no more is kept for errors than <see cref="Command.OutputLimit"/> or the last 64 KiB.</param>
    /// <param name="streaming">How the outputs are cut into events.</param>
    /// <param name="cancellationToken">As for <see cref="RunAsync"/>.</param>
    /// <returns>
    /// The events. The program starts when the first is asked for; leaving them early kills it with all of its descendants. A reader that is
    /// slow makes the program wait once the pipes are full.
    /// </returns>
    /// <exception cref="CommandExecutionException">As for <see cref="RunAsync"/>, after the last event.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the program ended. It carries that token.</exception>
    IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default);

    /// <summary>Starts the command's program and gives it to the caller, to write to, read from, signal and wait for.</summary>
    /// <param name="command">What to start, and how: one attempt, whose time-out runs from here.</param>
    /// <param name="cancellationToken">
    /// Counts as long as the program runs: asks it to end, and kills it with all of its descendants when it has not ended within
    /// <see cref="Command.GracePeriod"/>.
    /// </param>
    /// <returns>The program.</returns>
    /// <exception cref="ArgumentException">The command asks for more than one attempt.</exception>
    /// <exception cref="CommandExecutionException">The program could not be started.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the program was started. It carries that token.</exception>
    Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default);
}
