using FakeDrivers.Conformance.Networking;

namespace FakeDrivers.Conformance.Tests.Networking;

/// <summary>The fake is held to the contract.</summary>
public sealed class FakeNetworkConformanceTests : NetworkConformanceTests
{
    protected override ValueTask<NetworkHarness> CreateHarnessAsync(CancellationToken cancellationToken) => new(new FakeNetworkHarness(new()));
}
