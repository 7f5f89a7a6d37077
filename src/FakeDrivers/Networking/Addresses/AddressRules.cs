using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Gives addresses of subnets to ports and takes them back.</summary>
internal static class AddressRules
{
    /// <summary>The addresses of a subnet.</summary>
    public static SubnetAddresses Of(StateView view, string subnetId) =>
        view.Get(NetworkTables.Addresses).TryGet(new(subnetId), out var addresses) ? addresses : throw new InvalidOperationException($"The subnet '{subnetId}' has no addresses.");

    public static void Open(Transaction tx, string subnetId, IEnumerable<NumberRange> pools) => Put(tx, subnetId, SubnetAddresses.Of(pools));

    public static void Reopen(Transaction tx, string subnetId, IEnumerable<NumberRange> pools) => Put(tx, subnetId, Of(tx, subnetId).With(pools));

    public static void Close(Transaction tx, string subnetId) => tx.Set(NetworkTables.Addresses, tx.Get(NetworkTables.Addresses).Remove(new(subnetId)));

    /// <summary>
    /// Gives a new port its addresses: those that it asks for, or one of each version that the network has. A list that is not empty gets those
    /// that hosts make themselves besides, as upstream.
    /// </summary>
    public static IReadOnlyList<FixedIp> Take(
        Transaction tx, Network network, string portId, string mac, string deviceOwner, IReadOnlyList<FixedIpRequest>? wanted)
    {
        if (wanted is null) return TakeUnasked(tx, network, portId, mac, deviceOwner);
        if (wanted.Count == 0) return [];
        var taken = new FixedIp?[wanted.Count];
        TakeMissing(tx, network, portId, mac, deviceOwner, wanted, taken);
        return WithAutomatic(tx, network, portId, mac, deviceOwner, taken);
    }

    /// <summary>Gives a port other addresses; those that it names and has, stay. With another hardware address, those that are made of it change.</summary>
    public static IReadOnlyList<FixedIp> Change(Transaction tx, Network network, Port port, IReadOnlyList<FixedIpRequest> wanted, string? mac = null)
    {
        mac ??= port.MacAddress;
        var left = port.FixedIps.ToList();
        var kept = new FixedIp?[wanted.Count];

        // The named ones first, so that one that is asked for by its subnet alone does not take their place.
        foreach (var isNamed in new[] { true, false })
        {
            for (var i = 0; i < wanted.Count; i++)
            {
                var one = wanted[i];
                if (isNamed != one.IpAddress is not null) continue;
                kept[i] = left.Find(ip => one.IpAddress is { } address ? IsSame(ip.IpAddress, address) && (one.SubnetId ?? ip.SubnetId) == ip.SubnetId : ip.SubnetId == one.SubnetId);
                if (kept[i] is { } found) left.Remove(found);
            }
        }

        var asked = wanted.ToList();
        for (var i = 0; i < asked.Count; i++)
        {
            if (mac == port.MacAddress || kept[i] is not { } old || !SubnetRules.IsAutomatic(tx.Find(NetworkTables.Subnets, old.SubnetId)!)) continue;
            asked[i] = new() { SubnetId = old.SubnetId };
            kept[i] = null;
            left.Add(old);
        }

        foreach (var ip in left) Release(tx, ip);
        TakeMissing(tx, network, port.Id, mac, port.DeviceOwner, asked, kept);
        return wanted.Count == 0 ? [] : WithAutomatic(tx, network, port.Id, mac, port.DeviceOwner, kept);
    }

    public static void Release(Transaction tx, FixedIp address)
    {
        if (!tx.Get(NetworkTables.Addresses).TryGet(new(address.SubnetId), out var addresses)) return;
        Put(tx, address.SubnetId, addresses.Release(IpNumber.Parse(address.IpAddress).Value));
    }

    /// <summary>Gives a port the address that it makes of its hardware address.</summary>
    public static FixedIp TakeAutomatic(Transaction tx, Subnet subnet, string portId, string mac)
    {
        var address = MacAddress.ToEui64(IpPrefix.Parse(subnet.Cidr).First, mac);
        return Take(tx, subnet, address, portId);
    }

    private static List<FixedIp> TakeUnasked(Transaction tx, Network network, string portId, string mac, string deviceOwner)
    {
        var subnets = Serving(tx, network, deviceOwner);
        var taken = new List<FixedIp>(2);
        foreach (var version in new[] { 4, 6 })
        {
            var full = false;
            foreach (var subnet in subnets)
            {
                if (subnet.IpVersion != version || SubnetRules.IsAutomatic(subnet)) continue;
                full = !Of(tx, subnet.Id).TryLowest(out var lowest);
                if (full) continue;
                taken.Add(Take(tx, subnet, lowest, portId));
                break;
            }

            if (full) throw NetworkErrors.NoFreeAddress(network);
        }

        foreach (var subnet in subnets.Where(SubnetRules.IsAutomatic)) taken.Add(TakeAutomatic(tx, subnet, portId, mac));
        return taken;
    }

    private static void TakeMissing(
        Transaction tx, Network network, string portId, string mac, string deviceOwner, IReadOnlyList<FixedIpRequest> wanted, FixedIp?[] taken)
    {
        foreach (var isNamed in new[] { true, false })
        {
            for (var i = 0; i < wanted.Count; i++)
            {
                if (taken[i] is null && isNamed == wanted[i].IpAddress is not null) taken[i] = TakeAsked(tx, network, portId, mac, deviceOwner, wanted[i]);
            }
        }
    }

    private static List<FixedIp> WithAutomatic(Transaction tx, Network network, string portId, string mac, string deviceOwner, FixedIp?[] taken)
    {
        var all = taken.OfType<FixedIp>().ToList();
        if (deviceOwner is DeviceOwners.RouterInterface or DeviceOwners.RouterGateway) return all;
        foreach (var subnet in Serving(tx, network, deviceOwner).Where(SubnetRules.IsAutomatic))
        {
            if (!all.Exists(ip => ip.SubnetId == subnet.Id)) all.Add(TakeAutomatic(tx, subnet, portId, mac));
        }

        return all;
    }

    private static FixedIp TakeAsked(Transaction tx, Network network, string portId, string mac, string deviceOwner, FixedIpRequest wanted)
    {
        var subnet = SubnetFor(tx, network, wanted);
        var isAutomatic = SubnetRules.IsAutomatic(subnet) && deviceOwner != DeviceOwners.RouterInterface;
        if (wanted.IpAddress is not { } text)
        {
            if (isAutomatic) return TakeAutomatic(tx, subnet, portId, mac);
            return Of(tx, subnet.Id).TryLowest(out var lowest) ? Take(tx, subnet, lowest, portId) : throw NetworkErrors.NoFreeAddress(network);
        }

        if (isAutomatic) throw NetworkErrors.AutomaticAddress(text, subnet);
        return Take(tx, subnet, IpNumber.Parse(text).Value, portId);
    }

    private static Subnet SubnetFor(StateView view, Network network, FixedIpRequest wanted)
    {
        IpNumber? address = null;
        if (wanted.IpAddress is { } text)
        {
            address = IpNumber.TryParse(text, out var number) ? number : throw NetworkErrors.Address(nameof(CreatePortRequest.FixedIps), text);
        }

        if (wanted.SubnetId is { } subnetId)
        {
            var subnet = view.Find(NetworkTables.Subnets, subnetId) ?? throw NetworkErrors.NotFound("subnet", "Subnet", subnetId, null);
            if (subnet.NetworkId != network.Id) throw NetworkErrors.OtherNetworksSubnet(subnetId, network);
            return address is { } named && !IsHost(subnet, named) ? throw NetworkErrors.AddressOutside(named.ToString(), subnet) : subnet;
        }

        if (address is not { } wish) throw NetworkErrors.NothingAskedFor();
        return view.Where(NetworkTables.SubnetsByNetwork, network.Id).FirstOrDefault(subnet => IsHost(subnet, wish))
            ?? throw NetworkErrors.AddressNowhere(wish.ToString(), network);
    }

    private static FixedIp Take(Transaction tx, Subnet subnet, UInt128 address, string portId)
    {
        var addresses = Of(tx, subnet.Id);
        var text = new IpNumber(subnet.IpVersion, address).ToString();
        if (addresses.Taken.TryGet(address, out var holder)) throw NetworkErrors.AddressTaken(text, subnet, holder);
        Put(tx, subnet.Id, addresses.Take(address, portId));
        return new(subnet.Id, text);
    }

    /// <summary>The subnets that serve an owner: those that name it, else those that name none.</summary>
    private static List<Subnet> Serving(StateView view, Network network, string deviceOwner)
    {
        var all = view.Where(NetworkTables.SubnetsByNetwork, network.Id).ToList();
        var named = all.FindAll(subnet => subnet.ServiceTypes.Any(type => type == deviceOwner || (type.EndsWith(':') && deviceOwner.StartsWith(type, StringComparison.Ordinal))));
        return named.Count > 0 ? named : all.FindAll(subnet => subnet.ServiceTypes.Count == 0);
    }

    private static bool IsHost(Subnet subnet, IpNumber address)
    {
        var prefix = IpPrefix.Parse(subnet.Cidr);
        return prefix.Contains(address) && address.Value >= prefix.FirstHost && address.Value <= prefix.LastHost;
    }

    private static bool IsSame(string address, string text) => IpNumber.TryParse(text, out var number) && IpNumber.Parse(address) == number;

    private static void Put(Transaction tx, string subnetId, SubnetAddresses addresses) =>
        tx.Set(NetworkTables.Addresses, tx.Get(NetworkTables.Addresses).Set(new(subnetId), addresses));
}
