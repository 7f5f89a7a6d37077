using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>The fake keeps the contract when everything takes time.</summary>
public sealed class SlowFakeVolumeConformanceTests : VolumeConformanceTests
{
    protected override ValueTask<VolumeHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var options = new FakeWorldOptions();
        var slow = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        (options.Volumes.Create, options.Volumes.Download, options.Volumes.Delete, options.Volumes.Extend) = (slow, slow, slow, slow);
        (options.Volumes.CreateSnapshot, options.Volumes.DeleteSnapshot) = (slow, slow);
        (options.Volumes.Attach, options.Volumes.Detach) = (slow, slow);
        return new(new FakeVolumeHarness(options));
    }
}
