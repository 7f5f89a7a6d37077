using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorChildConformanceTests : ExecutionConformanceTests
{
    protected override ValueTask<ExecutionHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new ChildExecutionHarness());
}
