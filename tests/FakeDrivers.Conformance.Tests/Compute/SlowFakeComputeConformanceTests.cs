using FakeDrivers.Conformance.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <summary>The fake keeps the contract when everything takes time.</summary>
public sealed class SlowFakeComputeConformanceTests : ComputeConformanceTests
{
    protected override ValueTask<ComputeHarness> CreateHarnessAsync(CancellationToken cancellationToken) =>
        new(new FakeComputeHarness(FakeComputeHarness.Paced(Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)))));
}
