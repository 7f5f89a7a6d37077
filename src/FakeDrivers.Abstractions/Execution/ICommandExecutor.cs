namespace FakeDrivers.Execution;

/// <summary>Runs programs on a machine and says what became of them.</summary>
/// <remarks>
/// Implementations are thread-safe: any number of commands may run at once. The checks of the exit code, the attempts, the delays between
/// them, the time-out and the masking of secrets are the same in every implementation. Upstream: oslo.concurrency
/// <c>processutils.execute</c>.
/// </remarks>
public interface ICommandExecutor
{
    /// <summary>
    /// Runs the command until its program has ended and both of its outputs are closed, again if that is asked for. Upstream:
    /// oslo.concurrency <c>processutils.execute</c>.
    /// </summary>
    /// <param name="command">What to run, and how.</param>
    /// <param name="cancellationToken">Kills the program and all of its descendants, or ends the wait for the next attempt.</param>
    /// <returns>The exit code and both outputs of the attempt that was accepted.</returns>
    /// <exception cref="CommandExecutionException">
    /// The program could not be started, did not end within <see cref="Command.Timeout"/>, or ended with a code that is not in
    /// <see cref="Command.AcceptedExitCodes"/> at every attempt. <see cref="CommandExecutionException.Reason"/> tells which.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled before the program ended. It carries that token.</exception>
    Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default);
}
