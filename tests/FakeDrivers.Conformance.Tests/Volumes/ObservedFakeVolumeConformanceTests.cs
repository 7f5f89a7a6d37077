using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The fake keeps the contract when everything goes on by being looked at.</summary>
public sealed class ObservedFakeVolumeConformanceTests : VolumeConformanceTests
{
    protected override ValueTask<VolumeHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var options = new FakeWorldOptions();
        var looked = Progress.AfterObservations(2);
        (options.Volumes.Create, options.Volumes.Download, options.Volumes.Delete, options.Volumes.Extend) = (looked, looked, looked, looked);
        (options.Volumes.CreateSnapshot, options.Volumes.DeleteSnapshot) = (looked, looked);
        (options.Volumes.Attach, options.Volumes.Detach) = (looked, looked);
        return new(new FakeVolumeHarness(options));
    }
}
