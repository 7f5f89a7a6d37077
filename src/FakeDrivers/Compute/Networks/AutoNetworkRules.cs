using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The network that is made for a project which has none, when a server asks for it. Upstream: Neutron's auto-allocated topology.</summary>
internal static class AutoNetworkRules
{
    private const string NetworkName = "auto_allocated_network";

    private const string RouterName = "auto_allocated_router";

    /// <summary>Makes a network with a subnet from the default pool, and a router between it and the default external network.</summary>
    /// <exception cref="InvalidRequestException">There is no default pool or no default external network.</exception>
    public static Network Make(Transaction tx)
    {
        var outer = SharingRules.Objects(tx, RbacObjectType.Network).Select(id => tx.Find(NetworkTables.Networks, id)!)
            .FirstOrDefault(network => network is { IsDefault: true, IsExternal: true }) ?? throw ComputeErrors.NoAutoNetwork("no default external network");
        if (!tx.Rows(NetworkTables.SubnetPools).Any(pool => pool is { IsDefault: true, IpVersion: 4 })) throw ComputeErrors.NoAutoNetwork("no default subnet pool");
        var network = NetworkRules.Create(tx, new() { Name = NetworkName });
        var subnet = SubnetRules.Create(tx, new() { NetworkId = network.Id, UseDefaultSubnetPool = true });
        var router = RouterRules.Create(tx, new() { Name = RouterName, Gateway = new() { NetworkId = outer.Id } });
        RouterRules.AddInterface(tx, new() { RouterId = router.Id, SubnetId = subnet.Id });
        return tx.Find(NetworkTables.Networks, network.Id)!;
    }
}
