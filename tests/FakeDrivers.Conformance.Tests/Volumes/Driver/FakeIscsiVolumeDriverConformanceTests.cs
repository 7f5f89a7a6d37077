using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The iSCSI backend keeps the contract.</summary>
public sealed class FakeIscsiVolumeDriverConformanceTests : VolumeDriverConformanceTests
{
    protected override ValueTask<VolumeDriverHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeVolumeDriverHarness(VolumeTransport.Iscsi));
}
