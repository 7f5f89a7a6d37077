using FakeDrivers.Conformance.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Networking;

/// <summary>The fake is held to the contract when ports and floating IPs take their time.</summary>
public sealed class SlowFakeNetworkConformanceTests : NetworkConformanceTests
{
    protected override ValueTask<NetworkHarness> CreateHarnessAsync(CancellationToken cancellationToken)
    {
        var options = new FakeWorldOptions();
        (options.Networking.PortUp, options.Networking.FloatingIpUp) = (Progress.After(TimeSpan.FromSeconds(2)), Progress.After(TimeSpan.FromSeconds(2)));
        return new(new FakeNetworkHarness(options));
    }
}
