using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <content>Addresses, and what the network service counts.</content>
internal static partial class WalkInvariants
{
    private static IEnumerable<string> Addresses(WorldState state)
    {
        var (given, hardware) = (new Dictionary<(string, UInt128), string>(), new HashSet<(string, string)>());
        foreach (var port in Rows(state, NetworkTables.Ports))
        {
            if (!hardware.Add((port.NetworkId, port.MacAddress))) yield return $"{port.MacAddress} is there twice on {port.NetworkId}.";
            foreach (var ip in port.FixedIps)
            {
                if (!given.TryAdd((ip.SubnetId, IpNumber.Parse(ip.IpAddress).Value), port.Id)) yield return $"{ip} is given away twice.";
                if (Find(state, NetworkTables.Subnets, ip.SubnetId) is not { } subnet) continue;
                if (subnet.NetworkId != port.NetworkId) yield return $"{port.Id} has {ip} of another network.";
                if (!IpPrefix.Parse(subnet.Cidr).Contains(IpNumber.Parse(ip.IpAddress))) yield return $"{ip} is not in {subnet.Cidr}.";
            }

            if (port.DeviceOwner.StartsWith("compute:", StringComparison.Ordinal) && Guid.TryParse(port.DeviceId, out _) && Find(state, ComputeTables.Servers, port.DeviceId) is null) yield return $"{port} outlives its server.";
        }

        var books = ((SortedMap<RowKey, SubnetAddresses>)state.Get(NetworkTables.Addresses)).ToDictionary(pair => pair.Key.Text, pair => pair.Value);
        foreach (var subnet in Rows(state, NetworkTables.Subnets))
        {
            if (!books.Remove(subnet.Id, out var book))
            {
                yield return $"{subnet.Id} has no book of its addresses.";
                continue;
            }

            foreach (var (address, port) in book.Taken)
            {
                if (!given.Remove((subnet.Id, address), out var holder) || holder != port) yield return $"The book of {subnet.Id} has {address} as {port}'s, and {holder ?? "nobody"} has it.";
            }

            foreach (var problem in Free(subnet, book)) yield return problem;
        }

        foreach (var id in books.Keys) yield return $"A book of addresses is kept for {id}, which is not there.";
        foreach (var ((subnet, address), port) in given) yield return $"{address} of {subnet} is {port}'s and not in the book.";
        foreach (var problem in Floating(state)) yield return problem;
    }

    private static IEnumerable<string> Free(Subnet subnet, SubnetAddresses book)
    {
        if (subnet.IpVersion == 6) yield break;
        var taken = book.Taken.Select(pair => pair.Key).ToHashSet();

        // A large range is looked at as far as walks go.
        var free = SubnetRules.PoolsOf(subnet).SelectMany(Numbers).Where(number => !taken.Contains(number)).Take(100);
        if (!book.Free.SelectMany(Numbers).Take(100).SequenceEqual(free)) yield return $"What is free of {subnet} is not what nobody has.";
    }

    private static IEnumerable<UInt128> Numbers(NumberRange range)
    {
        for (var number = range.First; number <= range.Last; number++) yield return number;
    }

    private static IEnumerable<string> Floating(WorldState state)
    {
        var pairs = new HashSet<(string, string?)>();
        foreach (var floating in Rows(state, NetworkTables.FloatingIps))
        {
            var own = Rows(state, NetworkTables.Ports).Where(port => port.DeviceOwner == DeviceOwners.FloatingIp && port.DeviceId == floating.Id).ToList();
            if (own is not [{ FixedIps: [var first, ..] }] || first.IpAddress != floating.FloatingIpAddress) yield return $"{floating} has no port of its own.";
            if (floating.PortId is not { } id) continue;
            if (!pairs.Add((id, floating.FixedIpAddress))) yield return $"{floating} is the second of its address.";
            if (Find(state, NetworkTables.Ports, id) is { } port && port.FixedIps.All(ip => ip.IpAddress != floating.FixedIpAddress)) yield return $"{floating} is for an address that its port does not have.";
        }
    }

    private static IEnumerable<string> NetworkCounts(WorldState state)
    {
        var loads = ((SortedMap<RowKey, SecurityGroupLoad>)state.Get(NetworkTables.SecurityGroupLoads)).Select(pair => pair.Value).ToDictionary(load => load.GroupId, load => load.Ports);
        foreach (var group in Rows(state, NetworkTables.Ports).SelectMany(port => port.SecurityGroups).GroupBy(id => id))
        {
            if (!loads.Remove(group.Key, out var count) || count != group.Count()) yield return $"The security group {group.Key} is on {group.Count()} ports and counted {count} times.";
        }

        foreach (var (id, count) in loads) yield return $"The security group {id} is on no port and counted {count} times.";
        var members = Rows(state, NetworkTables.TrunkMembers).ToDictionary(member => member.PortId, member => member.TrunkId);
        foreach (var trunk in Rows(state, NetworkTables.Trunks))
        {
            foreach (var sub in trunk.SubPorts)
            {
                if (!members.Remove(sub.PortId, out var id) || id != trunk.Id) yield return $"{sub} of the trunk {trunk.Id} is booked for {id ?? "none"}.";
            }
        }

        foreach (var (port, trunk) in members) yield return $"{port} is booked for the trunk {trunk}, which does not have it.";
    }
}
