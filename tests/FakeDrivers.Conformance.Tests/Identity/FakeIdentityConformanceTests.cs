using FakeDrivers.Conformance.Identity;

namespace FakeDrivers.Conformance.Tests.Identity;

/// <summary>The fake keeps the contract.</summary>
public sealed class FakeIdentityConformanceTests : IdentityConformanceTests
{
    protected override ValueTask<IdentityHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeIdentityHarness());
}
