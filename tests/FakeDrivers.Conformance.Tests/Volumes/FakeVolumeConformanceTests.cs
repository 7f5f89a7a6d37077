using FakeDrivers.Conformance.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The fake keeps the contract.</summary>
public sealed class FakeVolumeConformanceTests : VolumeConformanceTests
{
    protected override ValueTask<VolumeHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeVolumeHarness(new()));
}
