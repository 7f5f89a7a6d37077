using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Networking;

/// <summary>What holds in every state of the network service.</summary>
internal static class NetworkInvariants
{
    public static void Check(FakeWorld world)
    {
        var snapshot = world.Snapshot();
        var (ports, subnets) = (snapshot.Rows(NetworkTables.Ports), snapshot.Rows(NetworkTables.Subnets).ToDictionary(subnet => subnet.Id));
        ports.SelectMany(port => port.FixedIps).Should().OnlyHaveUniqueItems("no address is given away twice");
        ports.Select(port => (port.NetworkId, port.MacAddress)).Should().OnlyHaveUniqueItems("no hardware address is there twice on a network");
        foreach (var port in ports)
        {
            foreach (var ip in port.FixedIps) subnets[ip.SubnetId].NetworkId.Should().Be(port.NetworkId);
        }

        var books = (SortedMap<RowKey, SubnetAddresses>)snapshot.State.Get(NetworkTables.Addresses);
        books.Select(book => book.Key.Text).Should().BeEquivalentTo(subnets.Keys, "each subnet has its book");
        foreach (var (key, book) in books) CheckBook(subnets[key.Text], book, ports);
        CheckGroups(snapshot, ports);
        CheckUsage(snapshot, ports);
        CheckReferences(snapshot, ports);
        CheckGateways(snapshot, ports);
        CheckSegments(snapshot);
        foreach (var floating in snapshot.Rows(NetworkTables.FloatingIps).Where(floating => floating.PortId is not null))
        {
            ports.Single(port => port.Id == floating.PortId).FixedIps.Should().Contain(ip => ip.IpAddress == floating.FixedIpAddress);
        }
    }

    private static void CheckReferences(WorldSnapshot snapshot, IReadOnlyList<Port> ports)
    {
        var ids = ports.Select(port => port.Id).ToHashSet();
        snapshot.Rows(NetworkTables.PreparedBindings).Where(prepared => !ids.Contains(prepared.PortId)).Should().BeEmpty("what is prepared is for ports that are there");
        var served = snapshot.Rows(NetworkTables.Networks).Select(network => network.Id).Concat(snapshot.Rows(NetworkTables.Routers).Select(router => router.Id)).ToHashSet();
        snapshot.Rows(NetworkTables.AgentBindings).Where(binding => !served.Contains(binding.ResourceId)).Should().BeEmpty("agents serve what is there");
        snapshot.Rows(NetworkTables.TrunkMembers).Select(member => member.PortId).Should().BeEquivalentTo(
            snapshot.Rows(NetworkTables.Trunks).SelectMany(trunk => trunk.SubPorts).Select(subPort => subPort.PortId), "trunks and their ports agree");
        foreach (var forwarding in snapshot.Rows(NetworkTables.PortForwardings))
        {
            ports.Single(port => port.Id == forwarding.InternalPortId).FixedIps.Should().Contain(ip => ip.IpAddress == forwarding.InternalIpAddress);
            var floating = snapshot.Rows(NetworkTables.FloatingIps).Single(floating => floating.Id == forwarding.FloatingIpId);
            var router = snapshot.Rows(NetworkTables.Routers).Single(router => router.Id == floating.RouterId);
            router.Gateway?.NetworkId.Should().Be(floating.FloatingNetworkId, "a forwarding goes through a router with a gateway");
        }
    }

    private static void CheckGateways(WorldSnapshot snapshot, IReadOnlyList<Port> ports)
    {
        foreach (var router in snapshot.Rows(NetworkTables.Routers))
        {
            router.Gateway?.FixedIps.Should().BeEmpty("the addresses of a gateway are those of its port");
            ports.Where(port => port.DeviceId == router.Id && port.DeviceOwner == DeviceOwners.RouterGateway).Select(port => port.NetworkId)
                .Should().Equal(router.Gateway is { } gateway ? [gateway.NetworkId] : []);
        }
    }

    private static void CheckSegments(WorldSnapshot snapshot)
    {
        var numbers = (SegmentNumbers)snapshot.State.Get(NetworkTables.Segments);
        foreach (var type in new[] { "vxlan", "gre", "geneve" })
        {
            var taken = snapshot.Rows(NetworkTables.Networks).Where(network => network.ProviderType == type).Select(network => network.SegmentationId!.Value).ToList();
            taken.Should().OnlyHaveUniqueItems("no segment is given away twice");
            taken.Where(number => numbers.Of(type).Contains((uint)number)).Should().BeEmpty("what a network has is not free");
            numbers.Of(type).Ranges.Aggregate(UInt128.Zero, (sum, range) => sum + (range.Last - range.First) + 1).Should().Be((UInt128)(SegmentNumbers.Most - taken.Count), "what no network has is free");
        }
    }

    private static void CheckBook(Subnet subnet, SubnetAddresses book, IReadOnlyList<Port> ports)
    {
        var given = ports.SelectMany(port => port.FixedIps.Where(ip => ip.SubnetId == subnet.Id), (port, ip) => (IpNumber.Parse(ip.IpAddress).Value, port.Id)).Order();
        book.Taken.Select(taken => (taken.Key, taken.Value)).Should().Equal(given, "the book and the ports agree");
        var pooled = SubnetRules.PoolsOf(subnet);
        var inPools = book.Taken.Count(taken => pooled.Any(pool => taken.Key >= pool.First && taken.Key <= pool.Last));
        book.Free.Aggregate(UInt128.Zero, (sum, range) => sum + (range.Last - range.First) + 1)
            .Should().Be(pooled.Aggregate(UInt128.Zero, (sum, pool) => sum + (pool.Last - pool.First) + 1) - (uint)inPools, "what is in the pools and not given away is free");
        book.Taken.Where(taken => book.Free.Any(range => taken.Key >= range.First && taken.Key <= range.Last)).Should().BeEmpty("what a port has is not free");
        if (subnet.IpVersion == 6) return;

        // The great range of the default network is looked at as far as tests go.
        var taken = book.Taken.Select(pair => pair.Key).ToHashSet();
        var free = SubnetRules.PoolsOf(subnet).SelectMany(Numbers).Where(number => !taken.Contains(number)).Take(300);
        book.Free.SelectMany(Numbers).Take(300).SequenceEqual(free).Should().BeTrue("what is in the pools and not given away is free");
    }

    private static IEnumerable<UInt128> Numbers(NumberRange range)
    {
        for (var number = range.First; number <= range.Last; number++) yield return number;
    }

    private static void CheckGroups(WorldSnapshot snapshot, IReadOnlyList<Port> ports)
    {
        var loads = ((SortedMap<RowKey, SecurityGroupLoad>)snapshot.State.Get(NetworkTables.SecurityGroupLoads)).Select(pair => pair.Value);
        loads.Select(load => (load.GroupId, load.Ports)).Should().BeEquivalentTo(ports.SelectMany(port => port.SecurityGroups).GroupBy(id => id).Select(group => (group.Key, group.Count())));
        loads.SelectMany(load => load.ByProject, (load, of) => (load.GroupId, of.Key, of.Value)).Should().BeEquivalentTo(
            ports.SelectMany(port => port.SecurityGroups, (port, id) => (id, port.ProjectId)).GroupBy(pair => pair).Select(group => (group.Key.id, group.Key.ProjectId, group.Count())));
        ports.SelectMany(port => port.SecurityGroups).Distinct().Should().BeSubsetOf(snapshot.Rows(NetworkTables.SecurityGroups).Select(group => group.Id));
    }

    private static void CheckUsage(WorldSnapshot snapshot, IReadOnlyList<Port> ports)
    {
        var owners = ports.Select(port => port.ProjectId)
            .Concat(snapshot.Rows(NetworkTables.Networks).Select(network => network.ProjectId)).Concat(snapshot.Rows(NetworkTables.FloatingIps).Select(floating => floating.ProjectId))
            .Concat(snapshot.Rows(NetworkTables.SecurityGroups).Select(group => group.ProjectId)).Concat(snapshot.Rows(NetworkTables.Routers).Select(router => router.ProjectId))
            .Concat(snapshot.Rows(NetworkTables.RbacPolicies).Select(policy => policy.ProjectId)).Concat(snapshot.Rows(NetworkTables.SubnetPools).Select(pool => pool.ProjectId))
            .Concat(snapshot.Rows(NetworkTables.Subnets).Select(subnet => subnet.ProjectId)).Concat(snapshot.Rows(NetworkTables.Trunks).Select(trunk => trunk.ProjectId));
        snapshot.Rows(NetworkTables.Usages).Select(usage => usage.ProjectId).Should().Contain(owners.Where(owner => owner.Length > 0).Distinct(), "who has something uses something");
        foreach (var usage in snapshot.Rows(NetworkTables.Usages))
        {
            int Of<T>(Table<T> table)
                where T : NetworkResource => snapshot.Rows(table).Count(row => row.ProjectId == usage.ProjectId);
            usage.Should().Be(new NetworkUsage
            {
                ProjectId = usage.ProjectId,
                Networks = Of(NetworkTables.Networks),
                Subnets = Of(NetworkTables.Subnets),
                Ports = ports.Count(port => port.ProjectId == usage.ProjectId),
                Routers = Of(NetworkTables.Routers),
                FloatingIps = Of(NetworkTables.FloatingIps),
                SecurityGroups = Of(NetworkTables.SecurityGroups),
                SecurityGroupRules = Of(NetworkTables.SecurityGroupRules),
                SubnetPools = Of(NetworkTables.SubnetPools),
                RbacPolicies = Of(NetworkTables.RbacPolicies),
                Trunks = Of(NetworkTables.Trunks),
            });
        }
    }
}
