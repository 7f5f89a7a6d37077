using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Process.Tests.Shims;

[Collection(nameof(ManyProcesses))]
public sealed class PerlShimConformanceTests : ExecutionConformanceTests
{
    protected override string? SkipReason => OperatingSystem.IsWindows() ? "The launcher is for Unix." : null;

    protected override async ValueTask<ExecutionHarness> CreateHarnessAsync(CancellationToken cancellationToken) =>
        await ShimExecutionHarness.CreateAsync(Launchers.Perl, cancellationToken);
}
