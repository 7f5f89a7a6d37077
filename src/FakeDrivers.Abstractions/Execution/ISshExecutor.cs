namespace FakeDrivers.Execution;

/// <summary>Runs commands on other machines over SSH.</summary>
/// <remarks>Implementations are thread-safe. Upstream: oslo.concurrency <c>processutils.ssh_execute</c>.</remarks>
public interface ISshExecutor
{
    /// <summary>The executor of a machine.</summary>
    /// <param name="target">Which machine, and as whom.</param>
    /// <returns>
    /// An executor as any other, with these differences, which are the protocol's: the vector is quoted for the machine's POSIX shell; an
    /// environment cannot be handed over, so that a command with changes to it is refused with an <see cref="ArgumentException"/>; an exit code of
    /// −1 means that the machine told none, and is accepted. Connections are made when commands run.
    /// </returns>
    ICommandExecutor On(SshTarget target);
}
