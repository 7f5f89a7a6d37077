using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorConformanceTests : ExecutionConformanceTests
{
    protected override string? SkipReason => OperatingSystem.IsWindows() ? "The harness is written for the POSIX shell." : null;

    protected override ValueTask<ExecutionHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new ShellExecutionHarness());
}
