using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>Runs every command under shims, whatever environment it asks for.</summary>
internal sealed class ShimmedExecutor(ICommandExecutor inner, CommandShims shims) : ICommandExecutor
{
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        inner.RunAsync(shims.ApplyTo(command), cancellationToken);

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
        inner.StreamAsync(shims.ApplyTo(command), streaming, cancellationToken);

    public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) =>
        inner.StartAsync(shims.ApplyTo(command), cancellationToken);
}
