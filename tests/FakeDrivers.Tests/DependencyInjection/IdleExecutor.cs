using FakeDrivers.Execution;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Stands for an executor that is registered but must not be called.</summary>
internal abstract class IdleExecutor : ICommandExecutor
{
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) => throw Called;

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) => throw Called;

    public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) => throw Called;

    private static InvalidOperationException Called => new("The real executor was called.");
}
