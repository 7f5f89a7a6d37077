using FakeDrivers.Execution;

namespace FakeDrivers.Tests.DependencyInjection;

/// <summary>Stands for a real executor that cannot even be made.</summary>
internal sealed class BrokenExecutor : ICommandExecutor
{
    public BrokenExecutor() => throw new InvalidOperationException("There is no key to log in with.");

    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
