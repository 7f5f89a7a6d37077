using System.Runtime.CompilerServices;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Runs commands on one machine.</summary>
internal sealed class SshMachine(SshClient client, CommandRunner runner) : ICommandExecutor
{
    // A user that the client's configuration names is not known here.
    private bool IsRoot => client.Target.User == "root";

    public async Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default)
    {
        SshClient.Check(command);
        try
        {
            var result = await runner.RunAsync(command, IsRoot, client.StartAsync, null, cancellationToken).ConfigureAwait(false);
            return new SshMask(command, client.Target).Apply(result);
        }
        catch (CommandExecutionException error) when (SshErrors.IsAmbiguous(error))
        {
            throw SshErrors.Ambiguous(command, client.Target, error);
        }
    }

    public async IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command,
        CommandStreaming streaming = CommandStreaming.Lines,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        SshClient.Check(command);
        var mask = new SshMask(command, client.Target);
        var events = CommandEventSink.ReadAsync((sink, stop) => RunAsync(command, sink, stop), streaming, cancellationToken);
        await foreach (var each in events.ConfigureAwait(false)) yield return mask.Apply(each);
    }

    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        SshClient.Check(command);
        var process = await runner.StartAsync(command, IsRoot, client.StartAsync, cancellationToken).ConfigureAwait(false);
        return new SshProcess(process, command, client.Target);
    }

    private async Task RunAsync(Command command, CommandEventSink events, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(command, IsRoot, client.StartAsync, events, cancellationToken).ConfigureAwait(false);
        }
        catch (CommandExecutionException error) when (SshErrors.IsAmbiguous(error))
        {
            throw SshErrors.Ambiguous(command, client.Target, error);
        }
    }
}
