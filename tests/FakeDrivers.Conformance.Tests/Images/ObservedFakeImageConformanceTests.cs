using FakeDrivers.Conformance.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>The fake keeps the contract when everything goes on by being looked at.</summary>
public sealed class ObservedFakeImageConformanceTests : ImageConformanceTests
{
    protected override ValueTask<ImageHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var options = new FakeWorldOptions();
        var looked = Progress.AfterObservations(2);
        (options.Images.Save, options.Images.Import) = (looked, looked);
        return new(new FakeImageHarness(options));
    }
}
