using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The executor of a machine that is reached over SSH: the registrations of the world, behind the rules of the protocol.</summary>
internal sealed class FakeRemoteExecutor(FakeExecute execute, SshTarget target) : ICommandExecutor, IFakeDriver
{
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default)
    {
        SshRules.Prepare(command);
        return execute.RunRemoteAsync(new(target, command), null, cancellationToken);
    }

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default)
    {
        SshRules.Prepare(command);
        var events = CommandEventSink.ReadAsync(
            (sink, stop) => execute.RunRemoteAsync(new(target, command), sink, stop), streaming, cancellationToken);
        return SshRules.MaskAsync(events, command, target, cancellationToken);
    }

    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        SshRules.Prepare(command);
        var process = await execute.StartRemoteAsync(new(target, command), cancellationToken).ConfigureAwait(false);
        return new SshProcess(process, command, target);
    }

    /// <summary>The target.</summary>
    public override string ToString() => target.ToString();
}
