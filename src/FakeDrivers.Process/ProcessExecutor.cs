using System.Security.Cryptography;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Runs commands as processes of this machine, on <see cref="System.Diagnostics.Process"/>.</summary>
/// <remarks>
/// <para>Thread-safe and without state: one executor serves a whole app. Both outputs are read at the same time, so that no amount of output
/// can block the program; a call ends when the program has ended and both outputs are closed, which is later than the former when a
/// descendant keeps an output open. A program that is left running after a time-out goes on with its outputs read and dropped.</para>
/// <para><b>What is killed</b> on a time-out, at the end of a cancellation's grace, by <see cref="ICommandProcess.Kill"/> and on disposing:
/// the program; its descendants; those of them whose parent has ended since the program was sent a signal, as by a cancellation; on
/// Linux also whoever has one of the program's outputs as its standard input, output or error, such as a child that was left behind by its
/// parent or lives in a session of its own, with its descendants. On Linux and macOS all of them are stopped first, until no new one
/// appears, so that none slips away by starting another; and none is mistaken for one that got its number later.</para>
/// <para><b>What is not killed</b>: a daemon that was left by its parent before anybody looked and holds no output of the program at 0, 1
/// or 2; and whoever belongs to another user, as what <c>sudo</c> started does where the executor is not root: the system refuses, and that is passed
/// over in silence, by <see cref="ICommandProcess.Signal"/> too. The outputs of a killed program are read for another second at most. When
/// they are closed, the next write of such a process ends it, unless it handles that.</para>
/// <para>On Windows the program is put in a job object as soon as it is started; the job is ended, and what the program started before that is
/// found by its parent. Signals other than <see cref="CommandSignal.Kill"/> do not exist there. The code for macOS and Windows was written after
/// the systems' documentation and has not been run. Elsewhere <see cref="System.Diagnostics.Process.Kill(bool)"/> does what it can.</para>
/// <para>A program's name is looked up as <c>execvp</c> does; unlike <see cref="System.Diagnostics.Process"/>, a file of that name in the current
/// directory is never run by accident. A program inherits none of the files, sockets and pipes that .NET opened. A broken pipe ends it
/// (SIGPIPE), as where a shell starts it: for that, this process handles the signal by doing nothing from the first start on, where the
/// runtime ignores it.</para>
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

    internal static double Draw() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
