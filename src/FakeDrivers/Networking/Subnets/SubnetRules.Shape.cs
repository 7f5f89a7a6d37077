using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>The range of a subnet, its gateway and its pools.</content>
internal static partial class SubnetRules
{
    private const int MostNameservers = 5;

    private const int MostRoutes = 20;

    private static (IpPrefix Prefix, string? PoolId) PrefixFor(Transaction tx, CreateSubnetRequest request)
    {
        if (request.IpVersion is not (null or 4 or 6)) throw NetworkErrors.IpVersion(request.IpVersion.Value);
        if (request.SubnetPoolId is not null || request.UseDefaultSubnetPool) return SubnetPoolRules.Allocate(tx, request);
        if (request.Cidr is not { } cidr) throw NetworkErrors.NoCidr();
        if (!IpPrefix.TryParse(cidr, out var prefix) || prefix.Length == 0) throw NetworkErrors.Cidr(nameof(request.Cidr), cidr);
        if (request.IpVersion is { } version && version != prefix.Version) throw NetworkErrors.CidrVersion(cidr, version);
        return (prefix, null);
    }

    private static void DemandModes(bool isDhcpEnabled, Ipv6Mode? address, Ipv6Mode? advertised, IpPrefix prefix)
    {
        var smallest = prefix.Version == 4 ? 30 : 126;
        if (isDhcpEnabled && prefix.Length > smallest) throw NetworkErrors.TooSmallForDhcp(prefix.ToString());
        if (address is null && advertised is null) return;
        if (prefix.Version == 4) throw NetworkErrors.ModesOfVersion4();
        if (!isDhcpEnabled) throw NetworkErrors.ModesWithoutDhcp();
        if (address is { } one && advertised is { } other && one != other) throw NetworkErrors.DifferentModes(one, other);
        if ((address ?? advertised) is Ipv6Mode.Slaac or Ipv6Mode.DhcpStateless && prefix.Length != 64) throw NetworkErrors.AutomaticPrefix(prefix.ToString());
    }

    private static IpNumber? GatewayOf(string? wanted, IpPrefix prefix)
    {
        if (wanted is null)
        {
            // The routers' own address in version 6; in version 4 the next one, even where the range has no second.
            var first = new IpNumber(prefix.Version, prefix.Version == 6 ? prefix.First : prefix.First + 1);
            return prefix is { Version: 4, Length: 31 } ? throw NetworkErrors.GatewayNotAllocatable(first.ToString(), prefix.ToString()) : first;
        }

        if (wanted.Length == 0) return null;
        if (!IpNumber.TryParse(wanted, out var gateway) || gateway.Version != prefix.Version) throw NetworkErrors.Address(nameof(CreateSubnetRequest.GatewayIp), wanted);
        var isOfAll = prefix.Contains(gateway) && (gateway.Value < prefix.FirstHost || gateway.Value > prefix.LastHost);
        return isOfAll ? throw NetworkErrors.Gateway(wanted, prefix.ToString()) : gateway;
    }

    private static NumberRange[] DefaultPools(IpPrefix prefix, IpNumber? gateway)
    {
        var (first, last) = (prefix.FirstHost, prefix.LastHost);
        if (gateway is not { } address || address.Value < first || address.Value > last) return [new(first, last)];
        var pools = new List<NumberRange>(2);
        if (address.Value > first) pools.Add(new(first, address.Value - 1));
        if (address.Value < last) pools.Add(new(address.Value + 1, last));
        return [.. pools];
    }

    private static NumberRange[] DemandPools(IReadOnlyList<AddressRange> wanted, IpPrefix prefix, IpNumber? gateway)
    {
        var pools = wanted.Select(pool => DemandPool(pool, prefix)).OrderBy(pool => pool.First).ToArray();
        for (var i = 1; i < pools.Length; i++)
        {
            if (pools[i].First <= pools[i - 1].Last) throw NetworkErrors.OverlappingPools(prefix.Text(pools[i].First), prefix.ToString());
        }

        DemandOutside(pools, gateway, prefix);
        return pools;
    }

    private static NumberRange DemandPool(AddressRange pool, IpPrefix prefix)
    {
        if (!IpNumber.TryParse(pool.First, out var first) || !IpNumber.TryParse(pool.Last, out var last)
            || first.Version != prefix.Version || last.Version != prefix.Version || last.Value < first.Value)
        {
            throw NetworkErrors.Pool(pool);
        }

        return first.Value < prefix.FirstHost || last.Value > prefix.LastHost ? throw NetworkErrors.PoolOutside(pool, prefix.ToString()) : new(first.Value, last.Value);
    }

    private static void DemandOutside(IEnumerable<NumberRange> pools, IpNumber? gateway, IpPrefix prefix)
    {
        if (gateway is not { } address) return;
        if (pools.Any(pool => address.Value >= pool.First && address.Value <= pool.Last)) throw NetworkErrors.GatewayInPool(address.ToString(), prefix.ToString());
    }

    private static void DemandDns(IReadOnlyList<string> servers)
    {
        if (servers.Count > MostNameservers) throw NetworkErrors.TooManyNameservers(servers.Count, MostNameservers);
        foreach (var server in servers)
        {
            if (!IpNumber.TryParse(server, out _)) throw NetworkErrors.Address(nameof(CreateSubnetRequest.DnsNameservers), server);
        }

        if (servers.GroupBy(server => server).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice) throw NetworkErrors.NameserverTwice(twice);
    }

    private static IReadOnlyList<HostRoute> DemandRoutes(IReadOnlyList<HostRoute> routes, int version)
    {
        if (routes.Count > MostRoutes) throw NetworkErrors.TooManyHostRoutes(routes.Count, MostRoutes);
        foreach (var route in routes)
        {
            if (!IpPrefix.TryParse(route.Destination, out var destination) || destination.Version != version)
            {
                throw NetworkErrors.Cidr(nameof(CreateSubnetRequest.HostRoutes), route.Destination);
            }

            if (!IpNumber.TryParse(route.NextHop, out var hop) || hop.Version != version)
            {
                throw NetworkErrors.Address(nameof(CreateSubnetRequest.HostRoutes), route.NextHop);
            }
        }

        return routes;
    }

    private static IReadOnlyList<string> DemandServiceTypes(IReadOnlyList<string> types)
    {
        foreach (var type in types)
        {
            var isGood = type.StartsWith(DeviceOwners.Reserved, StringComparison.Ordinal) || type.StartsWith(DeviceOwners.Compute, StringComparison.Ordinal);
            if (!isGood) throw NetworkErrors.ServiceType(type);
        }

        return types;
    }
}
