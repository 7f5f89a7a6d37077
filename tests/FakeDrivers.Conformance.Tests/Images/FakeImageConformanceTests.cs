using FakeDrivers.Conformance.Images;

namespace FakeDrivers.Conformance.Tests.Images;

/// <summary>The fake keeps the contract.</summary>
public sealed class FakeImageConformanceTests : ImageConformanceTests
{
    protected override ValueTask<ImageHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeImageHarness(new()));
}
