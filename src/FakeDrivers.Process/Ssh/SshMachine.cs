using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Runs commands on one machine.</summary>
internal sealed class SshMachine(SshClient client, CommandRunner runner) : ICommandExecutor
{
    private bool IsRoot => SshRules.IsRoot(client.Target);

    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        RunAsync(SshRules.Prepare(command), null, cancellationToken);

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default)
    {
        var prepared = SshRules.Prepare(command);
        var events = CommandEventSink.ReadAsync((sink, stop) => RunAsync(prepared, sink, stop), streaming, cancellationToken);
        return SshRules.MaskAsync(events, command, client.Target, cancellationToken);
    }

    public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) =>
        StartPreparedAsync(SshRules.Prepare(command), cancellationToken);

    /// <summary>The machine.</summary>
    public override string ToString() => client.Target.ToString();

    private async Task<CommandResult> RunAsync(Command command, CommandEventSink? events, CancellationToken cancellationToken)
    {
        try
        {
            var result = await runner.RunAsync(command, IsRoot, client.StartAsync, events, cancellationToken).ConfigureAwait(false);
            return SshRules.Mask(result, command, client.Target);
        }
        catch (CommandExecutionException error) when (SshErrors.IsAmbiguous(error))
        {
            throw SshErrors.Ambiguous(command, client.Target, error);
        }
    }

    private async Task<ICommandProcess> StartPreparedAsync(Command command, CancellationToken cancellationToken)
    {
        var process = await runner.StartAsync(command, IsRoot, client.StartAsync, cancellationToken).ConfigureAwait(false);
        return new SshClientProcess(process, command, client.Target);
    }
}
