using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Runs commands on other machines by the OpenSSH client of this one.</summary>
/// <remarks>
/// <para>Thread-safe and without state: each run is a client of its own, which another executor starts. Attempts, delays, time-outs, limits of
/// output, checks of exit codes and masking are those of every executor, and errors tell of the command as it was given.</para>
/// <para>The vector, with a wrapper of resource limits and the root helper where they are needed, is quoted for a POSIX shell and handed over as one
/// text: <c>ssh -o BatchMode=yes [options] [-p port] [-l user] -- host 'text'</c>, where a port of 22 is left to the client's configuration. A
/// <see cref="Command.WorkingDirectory"/> becomes <c>cd 'directory' &amp;&amp; exec …</c>; where it does not exist, that is the shell's error, not
/// <see cref="CommandFailureReason.WorkingDirectoryNotFound"/>. <see cref="Command.RunAsRoot"/> needs a root helper unless
/// <see cref="SshTarget.User"/> is <c>root</c>; a user that the client's configuration names is not known here. The protocol hands over no
/// environment, so that a command that changes it is refused with an <see cref="ArgumentException"/> before anything is run.</para>
/// <para><b>Exit code 255</b> has two meanings that cannot be told apart: the client could not connect or lost the connection, or the program ended
/// with it, by a signal too. The error of a run says so, and the standard error holds what the client said. A command that accepts any exit
/// code accepts this one as well. <b>A time-out or a cancellation</b> ends the client and with it the connection; the program on the other
/// machine is not asked to end, but learns of it by its closed pipes alone. There are no signals but <see cref="CommandSignal.Kill"/>, which ends the
/// client; <see cref="ICommandProcess.Id"/> is the client's.</para>
/// <para>The standard error is masked in results and events, the standard output too unless <see cref="SshTarget.MaskOutput"/> is
/// <see langword="false"/>; of a stream of pieces, each piece by itself. The streams of a started program are raw.
/// Upstream: oslo.concurrency <c>processutils.ssh_execute</c>.</para>
/// </remarks>
public sealed class SshExecutor : ISshExecutor
{
    private readonly ICommandExecutor _executor;
    private readonly SshOptions _options;
    private readonly CommandRunner _runner;

    /// <summary>Makes an executor.</summary>
    /// <param name="executor">Runs the client.</param>
    /// <param name="options">How the client is run; by its name and without further arguments when absent.</param>
    /// <param name="timeProvider">The clock of time-outs, retry delays and results; the system's when absent.</param>
    /// <param name="random">Gives the next random number from 0 to below 1, for retry delays drawn from a range; the system's source when absent.</param>
    public SshExecutor(
        ICommandExecutor executor, SshOptions? options = null, TimeProvider? timeProvider = null, Func<double>? random = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        _executor = executor;
        _options = options ?? new();
        _runner = new(timeProvider ?? TimeProvider.System, random ?? ProcessExecutor.Draw);
    }

    /// <inheritdoc/>
    public ICommandExecutor On(SshTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new SshMachine(new(_executor, _options, target), _runner);
    }
}
