using FakeDrivers.Execution;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Stands for a real executor, which the container itself makes.</summary>
internal sealed class RealExecutor : ICommandExecutor
{
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The real executor was called.");
}
