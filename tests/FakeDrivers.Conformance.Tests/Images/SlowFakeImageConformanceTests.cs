using FakeDrivers.Conformance.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>The fake keeps the contract when everything takes time.</summary>
public sealed class SlowFakeImageConformanceTests : ImageConformanceTests
{
    protected override ValueTask<ImageHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var options = new FakeWorldOptions();
        var slow = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        (options.Images.Save, options.Images.Import) = (slow, slow);
        return new(new FakeImageHarness(options));
    }
}
