using FakeDrivers.Conformance.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <summary>The fake keeps the contract when everything goes on by being looked at.</summary>
public sealed class ObservedFakeComputeConformanceTests : ComputeConformanceTests
{
    protected override ValueTask<ComputeHarness> CreateHarnessAsync(CancellationToken cancellationToken) =>
        new(new FakeComputeHarness(FakeComputeHarness.Paced(Progress.AfterObservations(20))));
}
