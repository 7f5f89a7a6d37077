using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The network service's part of a world file: its references are there, and what follows from its rows is made of them.</summary>
internal static class NetworkFile
{
    public static void Complete(Transaction tx)
    {
        DemandReferences(tx);
        DemandValues(tx);
        BookAddresses(tx);
        BookSegments(tx);
        BookTrunks(tx);
        CountGroups(tx);
        CountUsage(tx);
    }

    private static void DemandReferences(StateView view)
    {
        FileRows.DemandThere(view, NetworkTables.Subnets, "network", subnet => subnet.NetworkId, NetworkTables.Networks);
        FileRows.DemandThere(view, NetworkTables.Subnets, "pool", subnet => subnet.SubnetPoolId, NetworkTables.SubnetPools);
        FileRows.DemandThere(view, NetworkTables.SubnetPools, "address scope", pool => pool.AddressScopeId, NetworkTables.AddressScopes);
        FileRows.DemandThere(view, NetworkTables.Ports, "network", port => port.NetworkId, NetworkTables.Networks);
        FileRows.DemandEach(view, NetworkTables.Ports, "subnet", port => port.FixedIps.Select(ip => ip.SubnetId), NetworkTables.Subnets);
        FileRows.DemandEach(view, NetworkTables.Ports, "security group", port => port.SecurityGroups, NetworkTables.SecurityGroups);
        FileRows.DemandThere(view, NetworkTables.Ports, "policy", port => port.QosPolicyId, NetworkTables.QosPolicies);
        FileRows.DemandThere(view, NetworkTables.Networks, "policy", network => network.QosPolicyId, NetworkTables.QosPolicies);
        FileRows.DemandThere(view, NetworkTables.Routers, "network", router => router.Gateway?.NetworkId, NetworkTables.Networks);
        FileRows.DemandThere(view, NetworkTables.FloatingIps, "network", floating => floating.FloatingNetworkId, NetworkTables.Networks);
        FileRows.DemandThere(view, NetworkTables.FloatingIps, "port", floating => floating.PortId, NetworkTables.Ports);
        FileRows.DemandThere(view, NetworkTables.FloatingIps, "router", floating => floating.RouterId, NetworkTables.Routers);
        FileRows.DemandThere(view, NetworkTables.FloatingIps, "policy", floating => floating.QosPolicyId, NetworkTables.QosPolicies);
        FileRows.DemandThere(view, NetworkTables.PortForwardings, "floating IP", forwarding => forwarding.FloatingIpId, NetworkTables.FloatingIps);
        FileRows.DemandThere(view, NetworkTables.PortForwardings, "port", forwarding => forwarding.InternalPortId, NetworkTables.Ports);
        FileRows.DemandThere(view, NetworkTables.SecurityGroupRules, "security group", rule => rule.SecurityGroupId, NetworkTables.SecurityGroups);
        FileRows.DemandThere(view, NetworkTables.SecurityGroupRules, "security group", rule => rule.RemoteGroupId, NetworkTables.SecurityGroups);
        FileRows.DemandThere(view, NetworkTables.SecurityGroupRules, "address group", rule => rule.RemoteAddressGroupId, NetworkTables.AddressGroups);
        FileRows.DemandThere(view, NetworkTables.Trunks, "port", trunk => trunk.PortId, NetworkTables.Ports);
        FileRows.DemandEach(view, NetworkTables.Trunks, "port", trunk => trunk.SubPorts.Select(subPort => subPort.PortId), NetworkTables.Ports);
        FileRows.DemandThere(view, NetworkTables.PreparedBindings, "port", prepared => prepared.PortId, NetworkTables.Ports);
        FileRows.DemandThere(view, NetworkTables.AgentBindings, "agent", binding => binding.AgentId, NetworkTables.Agents);
        foreach (var policy in view.Rows(NetworkTables.RbacPolicies))
        {
            if (!SharingRules.IsThere(view, policy.ObjectType, policy.ObjectId)) throw Wrong(NetworkTables.RbacPolicies, policy, $"shares the {policy.ObjectType.ToText()} '{policy.ObjectId}', which the file does not have.");
        }
    }

    private static void DemandValues(StateView view)
    {
        foreach (var network in view.Rows(NetworkTables.Networks))
        {
            if (network.ProviderType is null) throw Wrong(NetworkTables.Networks, network, "does not say how it is laid over the wire (\"providerType\").");
            if (network is { ProviderType: "vlan", SegmentationId: null }) throw Wrong(NetworkTables.Networks, network, "is a VLAN and does not say its number (\"segmentationId\").");
        }

        foreach (var pool in view.Rows(NetworkTables.SubnetPools))
        {
            if (pool.Prefixes.FirstOrDefault(text => !IpPrefix.TryParse(text, out _)) is { } wrong) throw Wrong(NetworkTables.SubnetPools, pool, $"has the range '{wrong}', which is none.");
        }

        foreach (var router in view.Rows(NetworkTables.Routers))
        {
            var wrong = router.Routes.FirstOrDefault(route => !IpPrefix.TryParse(route.Destination, out _) || !IpNumber.TryParse(route.NextHop, out _));
            if (wrong is not null) throw Wrong(NetworkTables.Routers, router, $"has the route to '{wrong.Destination}' through '{wrong.NextHop}', which is none.");
        }

        foreach (var floating in view.Rows(NetworkTables.FloatingIps))
        {
            var isLost = floating.PortId is { } id && view.Find(NetworkTables.Ports, id)!.FixedIps.All(ip => ip.IpAddress != floating.FixedIpAddress);
            if (isLost) throw Wrong(NetworkTables.FloatingIps, floating, $"leads to the address '{floating.FixedIpAddress}', which its port '{floating.PortId}' does not have.");
        }
    }

    private static void BookAddresses(Transaction tx)
    {
        var books = new Dictionary<string, SubnetAddresses>(StringComparer.Ordinal);
        foreach (var subnet in tx.Rows(NetworkTables.Subnets))
        {
            try
            {
                books.Add(subnet.Id, SubnetAddresses.Of(SubnetRules.ShapeOf(subnet).Pools));
            }
            catch (ArgumentException error)
            {
                throw Wrong(NetworkTables.Subnets, subnet, $"is refused: {error.Message}");
            }
        }

        var known = new HashSet<(string, string)>();
        foreach (var port in tx.Rows(NetworkTables.Ports))
        {
            if (MacAddress.Normalize(port.MacAddress) != port.MacAddress) throw Wrong(NetworkTables.Ports, port, $"has the hardware address '{port.MacAddress}', which is none.");
            if (!known.Add((port.NetworkId, port.MacAddress))) throw Wrong(NetworkTables.Ports, port, $"has the hardware address '{port.MacAddress}', which another port of its network has.");
            foreach (var ip in port.FixedIps)
            {
                var subnet = tx.Find(NetworkTables.Subnets, ip.SubnetId)!;
                if (subnet.NetworkId != port.NetworkId || !IpNumber.TryParse(ip.IpAddress, out var address) || !IpPrefix.Parse(subnet.Cidr).Contains(address) || address.ToString() != ip.IpAddress)
                {
                    throw Wrong(NetworkTables.Ports, port, $"has the address '{ip.IpAddress}', which is none of its subnet '{subnet.Id}' ({subnet.Cidr}) on its network.");
                }

                if (books[subnet.Id].Taken.TryGet(address.Value, out var holder)) throw Wrong(NetworkTables.Ports, port, $"has the address '{ip.IpAddress}', which the port '{holder}' has.");
                books[subnet.Id] = books[subnet.Id].Take(address.Value, port.Id);
            }
        }

        var all = SortedMap<RowKey, SubnetAddresses>.Empty;
        foreach (var (id, book) in books) all = all.Set(new(id), book);
        tx.Set(NetworkTables.Addresses, all);
    }

    private static void BookSegments(Transaction tx)
    {
        var numbers = SegmentNumbers.All;
        foreach (var network in tx.Rows(NetworkTables.Networks))
        {
            // An edit may give two networks one segment; it is then taken once.
            if (NetworkRules.SegmentOf(network) is { } segment && numbers.Of(segment.Type).Contains((uint)segment.Number)) numbers = numbers.Take(segment.Type, segment.Number);
        }

        tx.Set(NetworkTables.Segments, numbers);
    }

    private static void BookTrunks(Transaction tx)
    {
        var members = new Dictionary<string, TrunkMember>(StringComparer.Ordinal);
        foreach (var trunk in tx.Rows(NetworkTables.Trunks))
        {
            foreach (var subPort in trunk.SubPorts)
            {
                if (!members.TryAdd(subPort.PortId, new(subPort.PortId, trunk.Id))) throw Wrong(NetworkTables.Trunks, trunk, $"carries the port '{subPort.PortId}', which comes through a trunk already.");
            }
        }

        FileRows.Balance(tx, NetworkTables.TrunkMembers, members.Values);
    }

    private static void CountGroups(Transaction tx)
    {
        var loads = SortedMap<RowKey, SecurityGroupLoad>.Empty;
        foreach (var group in tx.Rows(NetworkTables.Ports).SelectMany(port => port.SecurityGroups, (port, id) => (Id: id, port.ProjectId)).GroupBy(carried => carried.Id))
        {
            loads = loads.Set(new(group.Key), group.Aggregate(new SecurityGroupLoad(group.Key), (load, carried) => load.With(carried.ProjectId, 1)));
        }

        tx.Set(NetworkTables.SecurityGroupLoads, loads);
    }

    private static void CountUsage(Transaction tx)
    {
        var sums = new Dictionary<string, NetworkUsage>(StringComparer.Ordinal);
        Count(NetworkTables.Networks, QuotaResource.Network);
        Count(NetworkTables.Subnets, QuotaResource.Subnet);
        Count(NetworkTables.Ports, QuotaResource.Port);
        Count(NetworkTables.Routers, QuotaResource.Router);
        Count(NetworkTables.FloatingIps, QuotaResource.FloatingIp);
        Count(NetworkTables.SecurityGroups, QuotaResource.SecurityGroup);
        Count(NetworkTables.SecurityGroupRules, QuotaResource.SecurityGroupRule);
        Count(NetworkTables.SubnetPools, QuotaResource.SubnetPool);
        Count(NetworkTables.RbacPolicies, QuotaResource.RbacPolicy);
        Count(NetworkTables.Trunks, QuotaResource.Trunk);
        FileRows.Balance(tx, NetworkTables.Usages, sums.Values);

        void Count<TRow>(Table<TRow> table, QuotaResource resource)
            where TRow : NetworkResource
        {
            foreach (var row in tx.Rows(table).Where(row => row.ProjectId.Length > 0))
            {
                sums[row.ProjectId] = resource.With(sums.GetValueOrDefault(row.ProjectId) ?? new() { ProjectId = row.ProjectId }, 1);
            }
        }
    }

    private static WorldFileException Wrong<TRow>(Table<TRow> table, TRow row, string message)
        where TRow : class => FileRows.Wrong(table, row, message);
}
