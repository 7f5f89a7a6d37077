using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>What is wrong with a machine; what is left out is right.</summary>
internal sealed class SshMachineLiar(ICommandExecutor honest) : ICommandExecutor
{
    public Func<Command, Command> Change { get; init; } = command => command;

    public Func<Command, CancellationToken, Task<CommandResult>>? Run { get; init; }

    public Func<CommandEvent, CommandEvent> Tell { get; init; } = each => each;

    public Func<CommandResult, CommandResult> Finish { get; init; } = result => result;

    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        Run?.Invoke(command, cancellationToken) ?? honest.RunAsync(Change(command), cancellationToken);

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
        honest.StreamAsync(Change(command), streaming, cancellationToken).Select(Tell);

    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) =>
        new SshProcessLiar(await honest.StartAsync(Change(command), cancellationToken), Finish);
}
