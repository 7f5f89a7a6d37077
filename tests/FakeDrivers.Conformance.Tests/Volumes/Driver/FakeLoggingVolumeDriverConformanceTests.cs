using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The logging backend keeps the contract.</summary>
public sealed class FakeLoggingVolumeDriverConformanceTests : VolumeDriverConformanceTests
{
    protected override ValueTask<VolumeDriverHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeVolumeDriverHarness(VolumeTransport.Logging));
}
