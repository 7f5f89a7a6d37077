using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>
/// Test data. It is there when a method returns, whatever faults there are, and no call tells of it; the rules are those of the service, and what
/// breaks one is refused with that rule's error and changes nothing.
/// </content>
public sealed partial class FakeNetworkApi
{
    /// <summary>Puts a network with one subnet into the world.</summary>
    /// <param name="change">Gives the seed with what differs; by default nothing does.</param>
    /// <returns>The network; its subnet is the only one of <see cref="Network.Subnets"/>.</returns>
    /// <exception cref="DriverException">A rule of the service refuses it: a CIDR that is none, a quota that is full…</exception>
    public Network SeedNetwork(Func<NetworkSeed, NetworkSeed>? change = null)
    {
        var seed = SeedRules.Changed("network", new NetworkSeed(), change);
        return _gate.Seed(seed.ProjectId, null, tx => NetworkSeeding.Seed(tx, seed));
    }

    /// <summary>Sets the limits of a project so that exactly so much more fits into them.</summary>
    /// <param name="headroom">How much more.</param>
    /// <param name="projectId">The project; by default the caller's.</param>
    /// <returns>The limits as they are now.</returns>
    /// <exception cref="InvalidRequestException">A limit would be below -1.</exception>
    public NetworkQuota SetHeadroom(NetworkHeadroom headroom, string? projectId = null)
    {
        ArgumentNullException.ThrowIfNull(headroom);
        return _gate.Seed(projectId, null, tx => NetworkSeeding.SetHeadroom(tx, headroom));
    }
}
