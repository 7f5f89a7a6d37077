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
        foreach (var floating in snapshot.Rows(NetworkTables.FloatingIps).Where(floating => floating.PortId is not null))
        {
            ports.Single(port => port.Id == floating.PortId).FixedIps.Should().Contain(ip => ip.IpAddress == floating.FixedIpAddress);
        }
    }

    private static void CheckBook(Subnet subnet, SubnetAddresses book, IReadOnlyList<Port> ports)
    {
        var given = ports.SelectMany(port => port.FixedIps.Where(ip => ip.SubnetId == subnet.Id), (port, ip) => (IpNumber.Parse(ip.IpAddress).Value, port.Id)).Order();
        book.Taken.Select(taken => (taken.Key, taken.Value)).Should().Equal(given, "the book and the ports agree");
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
        loads.Should().BeEquivalentTo(ports.SelectMany(port => port.SecurityGroups).GroupBy(id => id).Select(group => new SecurityGroupLoad(group.Key, group.Count())));
        ports.SelectMany(port => port.SecurityGroups).Distinct().Should().BeSubsetOf(snapshot.Rows(NetworkTables.SecurityGroups).Select(group => group.Id));
    }

    private static void CheckUsage(WorldSnapshot snapshot, IReadOnlyList<Port> ports)
    {
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
