using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

public sealed class FakeExecuteConformanceTests : ExecutionConformanceTests
{
    protected override ValueTask<ExecutionHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeExecutionHarness());
}
