using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Networks of test data, and the addresses of what is plugged into them.</summary>
internal static class NetworkSeeding
{
    private const string Kind = "network";

    public static Network Seed(Transaction tx, NetworkSeed seed)
    {
        var name = seed.Name ?? tx.NextName(Kind);
        var id = SeedRules.IdFor(tx, NetworkTables.Networks, Kind, seed.Id, name);
        var network = NetworkRules.Create(tx, new()
        {
            Name = name,
            IsShared = seed.IsShared,
            IsExternal = seed.IsExternal,
            ProviderType = "vxlan",
            SegmentationId = SegmentFor(tx, id),
        });
        var cidr = seed.Cidr ?? FormattableString.Invariant($"192.168.{1 + (int)SeedRules.Spread(id, 254)}.0/24");
        SubnetRules.Create(tx, new() { NetworkId = network.Id, Name = $"{name}-subnet", Cidr = cidr });
        return ResourceKinds.Network.Show(tx, tx.Find(NetworkTables.Networks, network.Id)!);
    }

    /// <summary>
    /// A free address that follows from an id, so that it does not depend on what else is plugged in; nothing where the network has more than
    /// one subnet, or none that gives addresses by itself.
    /// </summary>
    public static string? AddressFor(StateView view, Network network, string id)
    {
        if (view.Where(NetworkTables.SubnetsByNetwork, network.Id).ToList() is not [{ IpVersion: 4 } subnet]) return null;
        var addresses = AddressRules.Of(view, subnet.Id);
        var total = UInt128.Zero;
        foreach (var pool in addresses.Pools) total += pool.Last - pool.First + 1;
        if (total == 0) return null;
        var number = SeedRules.Spread(id, total);
        for (var tries = UInt128.Zero; tries < total; tries++, number = (number + 1) % total)
        {
            var address = AddressAt(addresses.Pools, number);
            if (!addresses.Taken.TryGet(address, out _)) return new IpNumber(4, address).ToString();
        }

        return null;
    }

    /// <summary>The limits of the caller's project, without any on what servers need.</summary>
    public static NetworkQuota Endless(StateView view) =>
        NetworkQuotaRules.Get(view, new(view.Caller.ProjectId)) with { Ports = NetworkQuota.Unlimited, SecurityGroups = NetworkQuota.Unlimited };

    /// <summary>Lets a project make exactly so many more.</summary>
    public static NetworkQuota SetHeadroom(Transaction tx, NetworkHeadroom headroom)
    {
        var used = NetworkQuotaRules.GetUsage(tx, new(tx.Caller.ProjectId));
        return NetworkQuotaRules.Update(tx, new()
        {
            ProjectId = tx.Caller.ProjectId,
            Networks = used.Networks + headroom.Networks,
            Subnets = used.Subnets + headroom.Subnets,
            Ports = used.Ports + headroom.Ports,
            Routers = used.Routers + headroom.Routers,
            FloatingIps = used.FloatingIps + headroom.FloatingIps,
            SecurityGroups = used.SecurityGroups + headroom.SecurityGroups,
        });
    }

    private static UInt128 AddressAt(IReadOnlyList<NumberRange> pools, UInt128 number)
    {
        foreach (var pool in pools)
        {
            var length = pool.Last - pool.First + 1;
            if (number < length) return pool.First + number;
            number -= length;
        }

        throw new InvalidOperationException("The number is beyond the pools.");
    }

    private static int SegmentFor(StateView view, string id)
    {
        const uint Most = 0xFF_FFFF;
        var free = view.Get(NetworkTables.Segments).Of("vxlan");
        var segment = 1 + (uint)SeedRules.Spread(id, Most);
        while (!free.Contains(segment)) segment = (segment % Most) + 1;
        return (int)segment;
    }
}
