using FakeDrivers.Conformance.Compute;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <summary>The fake keeps the contract.</summary>
public sealed class FakeComputeConformanceTests : ComputeConformanceTests
{
    protected override ValueTask<ComputeHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeComputeHarness(new()));
}
