using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What subnets do, as pure functions over a transaction.</summary>
internal static partial class SubnetRules
{
    public static Subnet Create(Transaction tx, CreateSubnetRequest request)
    {
        var network = ResourceRules.Require(tx, ResourceKinds.Network, request.NetworkId);
        if (!ResourceRules.IsOwn(tx, network)) throw NetworkErrors.OtherOwner(NetworkOperations.CreateSubnet, tx.Caller, "network", network.Id);
        ResourceRules.OwnerOf(tx, request, NetworkOperations.CreateSubnet);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        NetworkQuotaRules.Take(tx, network.ProjectId, QuotaResource.Subnet);
        return Add(tx, request, network);
    }

    /// <summary>Adds a subnet to a network that nobody has to be asked about.</summary>
    public static Subnet Add(Transaction tx, CreateSubnetRequest request, Network network)
    {
        var (prefix, poolId) = PrefixFor(tx, request);
        DemandModes(request.IsDhcpEnabled, request.Ipv6AddressMode, request.Ipv6RaMode, prefix);
        var overlapping = tx.Where(NetworkTables.SubnetsByNetwork, network.Id).FirstOrDefault(other => IpPrefix.Parse(other.Cidr).Overlaps(prefix));
        if (overlapping is not null) throw NetworkErrors.Overlap(prefix.ToString(), overlapping);
        var other = tx.Where(NetworkTables.SubnetsByNetwork, network.Id).FirstOrDefault(other => other.IpVersion == prefix.Version && other.SubnetPoolId != poolId);
        if (other is not null) throw NetworkErrors.OtherPool(other);
        DemandDns(request.DnsNameservers);
        var gateway = GatewayOf(request.GatewayIp, prefix);
        var pools = request.AllocationPools is { } wanted ? DemandPools(wanted, prefix, gateway) : DefaultPools(prefix, gateway);
        var subnet = new Subnet
        {
            Id = tx.NewId("subnet", request.Name.Length > 0 ? request.Name : $"{network.Id} {prefix}"),
            ProjectId = network.ProjectId,
            Name = request.Name,
            Description = request.Description,
            NetworkId = network.Id,
            IpVersion = prefix.Version,
            Cidr = prefix.ToString(),
            GatewayIp = gateway?.ToString(),
            AllocationPools = [.. pools.Select(pool => new AddressRange(prefix.Text(pool.First), prefix.Text(pool.Last)))],
            IsDhcpEnabled = request.IsDhcpEnabled,
            DnsNameservers = request.DnsNameservers,
            HostRoutes = DemandRoutes(request.HostRoutes, prefix.Version),
            Ipv6AddressMode = request.Ipv6AddressMode,
            Ipv6RaMode = request.Ipv6RaMode,
            ServiceTypes = DemandServiceTypes(request.ServiceTypes),
            IsPublishedInDns = request.IsPublishedInDns,
            SubnetPoolId = poolId,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.Subnets, subnet);
        AddressRules.Open(tx, subnet.Id, pools);
        ResourceRules.Touch(tx, ResourceKinds.Network, network.Id);
        if (IsAutomatic(subnet)) GiveAutomaticAddresses(tx, subnet);
        DhcpRules.Refresh(tx, network.Id);
        return subnet;
    }

    public static IReadOnlyList<Subnet> CreateAll(Transaction tx, IReadOnlyList<CreateSubnetRequest> requests) => ResourceRules.All(tx, requests, Create);

    public static IReadOnlyList<Subnet> List(StateView view, SubnetQuery query) => ResourceRules.List(
        view, ResourceKinds.Subnet, query,
        ResourceRules.Places(NetworkTables.SubnetsByNetwork, query.NetworkId) ?? ResourceRules.Places(NetworkTables.SubnetsByPool, query.SubnetPoolId)
            ?? ResourceRules.Places(NetworkTables.SubnetsByName, query.Name),
        subnet => query.Name.Allows(subnet.Name) && query.NetworkId.Allows(subnet.NetworkId) && query.SubnetPoolId.Allows(subnet.SubnetPoolId)
            && query.IpVersion.Allows(subnet.IpVersion)
            && (query.Cidr is null || query.Cidr.Any(text => text == subnet.Cidr || (IpPrefix.TryParse(text, out var prefix) && prefix.ToString() == subnet.Cidr)))
            && query.GatewayIp.AllowsAddress(subnet.GatewayIp)
            && (query.Ipv6AddressMode is null || (subnet.Ipv6AddressMode is { } way && query.Ipv6AddressMode.Contains(way)))
            && (query.Ipv6RaMode is null || (subnet.Ipv6RaMode is { } told && query.Ipv6RaMode.Contains(told)))
            && (query.IsDhcpEnabled is null || subnet.IsDhcpEnabled == query.IsDhcpEnabled));

    public static Subnet Update(Transaction tx, UpdateSubnetRequest request)
    {
        var subnet = ResourceRules.Begin(tx, ResourceKinds.Subnet, request, NetworkOperations.UpdateSubnet);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        var prefix = IpPrefix.Parse(subnet.Cidr);
        var gateway = request.GatewayIp is null ? (subnet.GatewayIp is { } old ? IpNumber.Parse(old) : null) : GatewayOf(request.GatewayIp, prefix);
        var pools = request.AllocationPools is { } wanted ? DemandPools(wanted, prefix, gateway) : PoolsOf(subnet);
        if (gateway?.ToString() != subnet.GatewayIp)
        {
            DemandFreeGateway(tx, subnet);
            DemandOutside(pools, gateway, prefix);
        }

        if (request.DnsNameservers is { } servers) DemandDns(servers);
        var changed = subnet with
        {
            Name = request.Name ?? subnet.Name,
            GatewayIp = gateway?.ToString(),
            AllocationPools = [.. pools.Select(pool => new AddressRange(prefix.Text(pool.First), prefix.Text(pool.Last)))],
            IsDhcpEnabled = request.IsDhcpEnabled ?? subnet.IsDhcpEnabled,
            DnsNameservers = request.DnsNameservers ?? subnet.DnsNameservers,
            HostRoutes = request.HostRoutes is { } routes ? DemandRoutes(routes, subnet.IpVersion) : subnet.HostRoutes,
            IsPublishedInDns = request.IsPublishedInDns ?? subnet.IsPublishedInDns,
            ServiceTypes = request.ServiceTypes is { } types ? DemandServiceTypes(types) : subnet.ServiceTypes,
        };
        DemandModes(changed.IsDhcpEnabled, changed.Ipv6AddressMode, changed.Ipv6RaMode, prefix);
        AddressRules.Reopen(tx, subnet.Id, pools);
        var shown = ResourceRules.Save(tx, ResourceKinds.Subnet, changed, request);
        if (changed.IsDhcpEnabled != subnet.IsDhcpEnabled) DhcpRules.Refresh(tx, subnet.NetworkId);
        return shown;
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var subnet = ResourceRules.RequireOwn(tx, ResourceKinds.Subnet, request.Id, NetworkOperations.DeleteSubnet);
        var isAutomatic = IsAutomatic(subnet);
        var ports = AddressRules.Of(tx, subnet.Id).Taken.Select(taken => tx.Find(NetworkTables.Ports, taken.Value)!).ToList();
        var user = ports.Find(port => port.DeviceOwner != DeviceOwners.Dhcp && !(isAutomatic && port.DeviceOwner != DeviceOwners.RouterInterface));
        if (user is not null) throw NetworkErrors.SubnetInUse(subnet, user);
        foreach (var port in ports.DistinctBy(port => port.Id))
        {
            PortRules.Become(tx, port, port with { FixedIps = [.. port.FixedIps.Where(ip => ip.SubnetId != subnet.Id)] });
        }

        Remove(tx, subnet);
        ResourceRules.Touch(tx, ResourceKinds.Network, subnet.NetworkId);
        DhcpRules.Refresh(tx, subnet.NetworkId);
        return NoResult.Value;
    }

    /// <summary>Removes a subnet on which no port is any more.</summary>
    public static void Remove(Transaction tx, Subnet subnet)
    {
        AddressRules.Close(tx, subnet.Id);
        NetworkQuotaRules.Use(tx, subnet.ProjectId, QuotaResource.Subnet, -1);
        tx.Remove(NetworkTables.Subnets, subnet.Id);
    }

    /// <summary>Whether hosts make their addresses themselves.</summary>
    public static bool IsAutomatic(Subnet subnet) => subnet.Ipv6AddressMode is Ipv6Mode.Slaac or Ipv6Mode.DhcpStateless;

    /// <summary>Whether a subnet of another project is seen: its network is the caller's, or can be used by the caller.</summary>
    public static bool IsOfUsableNetwork(StateView view, Subnet subnet) =>
        SharingRules.IsShared(view, subnet.NetworkId)
        || (view.Find(NetworkTables.Networks, subnet.NetworkId) is { } network && network.ProjectId == view.Caller.ProjectId);

    public static IEnumerable<(Index<Subnet> Index, IndexText Text)> SharedPlaces(StateView view) =>
        SharingRules.Objects(view, RbacObjectType.Network).Select(id => (NetworkTables.SubnetsByNetwork, (IndexText)id));

    public static IReadOnlyList<NumberRange> PoolsOf(Subnet subnet) =>
        [.. subnet.AllocationPools.Select(pool => new NumberRange(IpNumber.Parse(pool.First).Value, IpNumber.Parse(pool.Last).Value))];

    /// <summary>Keeps the book of addresses of an edited subnet.</summary>
    public static void Rebook(Transaction tx, Subnet before, Subnet after)
    {
        var (prefix, pools) = ShapeOf(after);
        foreach (var (address, _) in AddressRules.Of(tx, after.Id).Taken)
        {
            if (before.NetworkId != after.NetworkId || address < prefix.First || address > prefix.Last) throw NetworkErrors.EditedRange(after.Cidr, IpPrefix.Parse(before.Cidr).Text(address));
        }

        AddressRules.Reopen(tx, after.Id, pools);
    }

    /// <summary>The range and the pools of a subnet that no rule has looked at.</summary>
    /// <exception cref="ArgumentException">Something of it is no address or range.</exception>
    public static (IpPrefix Prefix, IReadOnlyList<NumberRange> Pools) ShapeOf(Subnet subnet)
    {
        if (!IpPrefix.TryParse(subnet.Cidr, out var prefix) || prefix.Version != subnet.IpVersion) throw NetworkErrors.EditedValue("range of the subnet's version", subnet.Cidr, "10.0.0.0/24");
        if (subnet.GatewayIp is { } gateway && !IpNumber.TryParse(gateway, out _)) throw NetworkErrors.EditedValue("gateway", gateway, prefix.Text(prefix.FirstHost));
        var pools = new List<NumberRange>(subnet.AllocationPools.Count);
        foreach (var pool in subnet.AllocationPools)
        {
            if (!IpNumber.TryParse(pool.First, out var first) || !IpNumber.TryParse(pool.Last, out var last) || !prefix.Contains(first) || !prefix.Contains(last) || last.Value < first.Value
                || pools.Exists(other => first.Value <= other.Last && other.First <= last.Value))
            {
                throw NetworkErrors.EditedValue($"pool of '{subnet.Cidr}' of its own", $"{pool.First}-{pool.Last}", $"{prefix.Text(prefix.FirstHost)}-{prefix.Text(prefix.LastHost)}");
            }

            pools.Add(new(first.Value, last.Value));
        }

        return (prefix, pools);
    }

    private static void GiveAutomaticAddresses(Transaction tx, Subnet subnet)
    {
        foreach (var port in tx.Where(NetworkTables.PortsByNetwork, subnet.NetworkId).ToList())
        {
            if (port.DeviceOwner.StartsWith(DeviceOwners.Reserved, StringComparison.Ordinal)) continue;
            var address = AddressRules.TakeAutomatic(tx, subnet, port.Id, port.MacAddress);
            PortRules.Replace(tx, port with { FixedIps = [.. port.FixedIps, address] });
        }
    }

    private static void DemandFreeGateway(StateView view, Subnet subnet)
    {
        if (subnet.GatewayIp is not { } gateway) return;
        if (!AddressRules.Of(view, subnet.Id).Taken.TryGet(IpNumber.Parse(gateway).Value, out var portId)) return;
        if (view.Find(NetworkTables.Ports, portId) is { DeviceOwner: DeviceOwners.RouterInterface } port) throw NetworkErrors.GatewayInUse(gateway, port);
    }
}
