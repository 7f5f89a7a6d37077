using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Gives addresses of subnets to ports and takes them back.</summary>
internal static class AddressRules
{
    private const int MostAddresses = 5;

    /// <summary>The addresses of a subnet.</summary>
    public static SubnetAddresses Of(StateView view, string subnetId) =>
        view.Get(NetworkTables.Addresses).TryGet(new(subnetId), out var addresses) ? addresses : throw new InvalidOperationException($"The subnet '{subnetId}' has no addresses.");

    public static void Open(Transaction tx, string subnetId, IEnumerable<NumberRange> pools) => Put(tx, subnetId, SubnetAddresses.Of(pools));

    public static void Reopen(Transaction tx, string subnetId, IEnumerable<NumberRange> pools) => Put(tx, subnetId, Of(tx, subnetId).With(pools));

    public static void Close(Transaction tx, string subnetId) => tx.Set(NetworkTables.Addresses, tx.Get(NetworkTables.Addresses).Remove(new(subnetId)));

    /// <summary>Gives a new port its addresses: those that it asks for, or one of each version that the network has.</summary>
    public static IReadOnlyList<FixedIp> Take(
        Transaction tx, Network network, string portId, string mac, string deviceOwner, IReadOnlyList<FixedIpRequest>? wanted)
    {
        if (wanted is null) return TakeUnasked(tx, network, portId, mac, deviceOwner);
        if (wanted.Count > MostAddresses) throw NetworkErrors.TooManyAddresses(wanted.Count, MostAddresses);
        var taken = new List<FixedIp>(wanted.Count);
        foreach (var one in wanted) taken.Add(TakeAsked(tx, network, portId, mac, deviceOwner, one));
        return taken;
    }

    /// <summary>Gives a port other addresses; those that it names and has, stay.</summary>
    public static IReadOnlyList<FixedIp> Change(Transaction tx, Network network, Port port, IReadOnlyList<FixedIpRequest> wanted)
    {
        if (wanted.Count > MostAddresses) throw NetworkErrors.TooManyAddresses(wanted.Count, MostAddresses);
        var left = port.FixedIps.ToList();
        var named = new List<(FixedIpRequest Wanted, FixedIp? Kept)>(wanted.Count);
        foreach (var one in wanted)
        {
            var kept = left.Find(ip => one.IpAddress is { } address ? IsSame(ip.IpAddress, address) && (one.SubnetId ?? ip.SubnetId) == ip.SubnetId : ip.SubnetId == one.SubnetId);
            if (kept is not null) left.Remove(kept);
            named.Add((one, kept));
        }

        foreach (var ip in left) Release(tx, ip);
        return [.. named.ConvertAll(one => one.Kept ?? TakeAsked(tx, network, port.Id, port.MacAddress, port.DeviceOwner, one.Wanted))];
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
            if (view.Find(NetworkTables.Subnets, subnetId) is not { } subnet || subnet.NetworkId != network.Id) throw NetworkErrors.OtherNetworksSubnet(subnetId, network);
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
