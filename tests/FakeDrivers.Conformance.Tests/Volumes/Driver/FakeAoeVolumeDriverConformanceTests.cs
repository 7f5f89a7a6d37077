using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The AoE backend keeps the contract.</summary>
public sealed class FakeAoeVolumeDriverConformanceTests : VolumeDriverConformanceTests
{
    protected override ValueTask<VolumeDriverHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeVolumeDriverHarness(VolumeTransport.Aoe));
}
