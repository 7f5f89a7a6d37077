using System.Security.Cryptography;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Runs commands as processes of this machine, on <see cref="System.Diagnostics.Process"/>.</summary>
/// <remarks>
/// <para>Thread-safe and without state: one executor serves a whole app. Both outputs are read at the same time, so that no amount of output
/// can block the program; a call ends when the program has ended and both outputs are closed, which is later than the former when a
/// descendant keeps an output open.</para>
/// <para>On a time-out or a cancellation the program is killed together with its descendants, as far as they can be found: one that was
/// detached by the end of its own parent lives on. A program's name is looked up as <c>execvp</c> does; unlike
/// <see cref="System.Diagnostics.Process"/>, a file of that name in the current directory is never run by accident.</para>
/// </remarks>
public sealed class ProcessExecutor : ICommandExecutor
{
    private readonly CommandRunner _runner;

    /// <summary>Makes an executor.</summary>
    /// <param name="timeProvider">The clock of time-outs, retry delays and results; the system's when absent.</param>
    /// <param name="random">Gives the next random number from 0 to below 1, for retry delays drawn from a range; the system's source when absent.</param>
    public ProcessExecutor(TimeProvider? timeProvider = null, Func<double>? random = null) =>
        _runner = new(timeProvider ?? TimeProvider.System, random ?? Draw);

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return _runner.RunAsync(command, IsRoot, ProcessProgram.StartAsync, null, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return CommandEventSink.ReadAsync(
            (events, stop) => _runner.RunAsync(command, IsRoot, ProcessProgram.StartAsync, events, stop), streaming, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return await _runner.StartAsync(command, IsRoot, ProcessProgram.StartAsync, cancellationToken).ConfigureAwait(false);
    }

    private static double Draw() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
