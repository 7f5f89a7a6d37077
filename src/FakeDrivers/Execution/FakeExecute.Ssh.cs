namespace FakeDrivers.Execution;

/// <content>Commands on other machines: the same registrations, told apart by <see cref="CommandCall.Target"/>.</content>
public sealed partial class FakeExecute : ISshExecutor
{
    /// <inheritdoc/>
    /// <remarks>
    /// The registrations are those of the world: one without <see cref="CommandRegistrationBuilder.OnHost"/> answers for all machines. A handler sees
    /// the machine in <see cref="CommandCall.Target"/>, and text patterns match the vector as the machine's shell gets it, quoted where that is
    /// needed. A program that a reply cannot start ends as the shell would say: with 127 where there is none, with 126 where it may not be
    /// executed, with 1 where there is no such directory. Whether a command runs with the rights of root is told by the target's user. Programs
    /// that are handed out take no signal but <see cref="CommandSignal.Kill"/>. Calls are logged as <see cref="ExecutionOperations.RunRemote"/>.
    /// </remarks>
    public ICommandExecutor On(SshTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new FakeRemoteExecutor(new(_gate, _registry, target), target);
    }

    internal Task<CommandResult> RunRemoteAsync(RemoteCommand remote, CommandEventSink? events, CancellationToken cancellationToken) => _gate.InvokeAsync(
        ExecutionOperations.RunRemote,
        remote,
        async (asked, record, stop) =>
        {
            var command = SshRules.Prepare(asked.Command);
            var result = await Runner(asked).RunAsync(command, SshRules.IsRoot(asked.Target), Starter(record), events, stop).ConfigureAwait(false);
            return SshRules.Mask(result, command, asked.Target);
        },
        cancellationToken);

    internal async Task<CommandProcess> StartRemoteAsync(RemoteCommand remote, CancellationToken cancellationToken)
    {
        var (process, _) = await HandOutAsync(
            ExecutionOperations.RunRemote,
            remote,
            (asked, record, stop) => Runner(asked).StartAsync(SshRules.Prepare(asked.Command), SshRules.IsRoot(asked.Target), Starter(record, isHandedOut: true), stop),
            cancellationToken).ConfigureAwait(false);
        return process;
    }

    /// <summary>What the log of commands shows of a request; nothing when it is none of a command.</summary>
    private string? LogText(object request) => request switch
    {
        Command command => ExecutionText.Join(ExecutionText.Vector(command, Options.IsRoot)),
        RemoteCommand remote => ExecutionText.Of(ExecutionText.Vector(remote), remote.Target),
        _ => null,
    };

    private CommandRunner Runner(RemoteCommand remote)
    {
        var kernel = _gate.Kernel;
        return new(kernel.Time, () => kernel.Draw($"execution.retry|{remote.Target}|{LogText(remote)}"));
    }
}
