using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What networks do, as pure functions over a transaction.</summary>
internal static class NetworkRules
{
    private static readonly string[] TunnelTypes = ["vxlan", "gre", "geneve"];

    private static readonly string[] Types = [.. TunnelTypes, "vlan", "flat", "local"];

    public static Network Create(Transaction tx, CreateNetworkRequest request)
    {
        var operation = NetworkOperations.CreateNetwork;
        var project = ResourceRules.OwnerOf(tx, request, operation);
        ResourceRules.DemandAdministrator(tx, operation, request.IsShared, nameof(request.IsShared));
        ResourceRules.DemandAdministrator(tx, operation, request.IsExternal, nameof(request.IsExternal));
        ResourceRules.DemandAdministrator(tx, operation, request.IsDefault, nameof(request.IsDefault));
        var isProvider = request.ProviderType is not null || request.PhysicalNetwork is not null || request.SegmentationId is not null;
        ResourceRules.DemandAdministrator(tx, operation, isProvider, nameof(request.ProviderType));
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        AgentRules.DemandZones(tx, request.AvailabilityZoneHints, AgentRules.NetworkZones);
        DnsRules.DemandDomain(nameof(request.DnsDomain), request.DnsDomain);
        if (request.QosPolicyId is { } policyId) ResourceRules.Require(tx, ResourceKinds.QosPolicy, policyId);
        NetworkQuotaRules.Take(tx, project, QuotaResource.Network);
        return ResourceKinds.Network.Show(tx, Add(tx, request, project));
    }

    /// <summary>Adds a network that nobody has to be asked about.</summary>
    public static Network Add(Transaction tx, CreateNetworkRequest request, string projectId)
    {
        var type = request.ProviderType ?? TunnelTypes[0];
        var network = new Network
        {
            Id = tx.NewId("network", request.Name),
            ProjectId = projectId,
            Name = request.Name,
            Description = request.Description,
            IsAdminStateUp = request.IsAdminStateUp,
            IsExternal = request.IsExternal,
            IsDefault = request.IsDefault,
            Mtu = MtuOf(request.Mtu, type) ?? MostMtu(type),
            AvailabilityZoneHints = request.AvailabilityZoneHints,
            IsPortSecurityEnabled = request.IsPortSecurityEnabled,
            DnsDomain = request.DnsDomain,
            QosPolicyId = request.QosPolicyId ?? QosRules.DefaultOf(tx, projectId),
            ProviderType = type,
            PhysicalNetwork = request.PhysicalNetwork,
            SegmentationId = TakeSegment(tx, type, request),
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.Networks, network);
        if (network.IsDefault) DemandOneDefault(tx, network);
        if (request.IsShared) SharingRules.ShareWithAll(tx, projectId, RbacObjectType.Network, network.Id, RbacAction.AccessAsShared, isShared: true);
        if (request.IsExternal) SharingRules.ShareWithAll(tx, projectId, RbacObjectType.Network, network.Id, RbacAction.AccessAsExternal, isShared: true);
        return network;
    }

    public static IReadOnlyList<Network> List(StateView view, NetworkQuery query) => ResourceRules.List(
        view, ResourceKinds.Network, query,
        ResourceRules.Places(NetworkTables.NetworksByName, query.Name) ?? ResourceRules.Places(NetworkTables.NetworksByQosPolicy, query.QosPolicyId),
        network => query.Name.Allows(network.Name)
            && (query.IsExternal is null || network.IsExternal == query.IsExternal)
            && (query.IsShared is null || SharingRules.IsShared(view, network.Id) == query.IsShared)
            && (query.IsDefault is null || network.IsDefault == query.IsDefault)
            && (query.IsPortSecurityEnabled is null || network.IsPortSecurityEnabled == query.IsPortSecurityEnabled)
            && (query.IsAdminStateUp is null || network.IsAdminStateUp == query.IsAdminStateUp)
            && query.Status.Allows(network.Status) && query.Mtu.Allows(network.Mtu) && query.DnsDomain.Allows(network.DnsDomain)
            && query.QosPolicyId.Allows(network.QosPolicyId) && IsLaidOver(view, network, query));

    public static Network Update(Transaction tx, UpdateNetworkRequest request)
    {
        var operation = NetworkOperations.UpdateNetwork;
        var network = ResourceRules.Begin(tx, ResourceKinds.Network, request, operation);
        ResourceRules.DemandAdministrator(tx, operation, request.IsShared is not null, nameof(request.IsShared));
        ResourceRules.DemandAdministrator(tx, operation, request.IsExternal is not null, nameof(request.IsExternal));
        ResourceRules.DemandAdministrator(tx, operation, request.IsDefault is not null, nameof(request.IsDefault));
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        DnsRules.DemandDomain(nameof(request.DnsDomain), request.DnsDomain);
        if (request.QosPolicyId is { Length: > 0 } policyId) ResourceRules.Require(tx, ResourceKinds.QosPolicy, policyId);
        if (request.IsExternal is { } isExternal && isExternal != network.IsExternal) SetExternal(tx, network, isExternal);
        if (request.IsShared is { } isShared)
        {
            SharingRules.ShareWithAll(tx, network.ProjectId, RbacObjectType.Network, network.Id, RbacAction.AccessAsShared, isShared);
        }

        network = network with
        {
            Name = request.Name ?? network.Name,
            IsAdminStateUp = request.IsAdminStateUp ?? network.IsAdminStateUp,
            IsExternal = request.IsExternal ?? network.IsExternal,
            IsDefault = request.IsDefault ?? network.IsDefault,
            Mtu = MtuOf(request.Mtu, network.ProviderType!) ?? network.Mtu,
            IsPortSecurityEnabled = request.IsPortSecurityEnabled ?? network.IsPortSecurityEnabled,
            DnsDomain = request.DnsDomain ?? network.DnsDomain,
            QosPolicyId = request.QosPolicyId is { } policy ? (policy.Length == 0 ? null : policy) : network.QosPolicyId,
        };
        if (request.IsDefault == true) DemandOneDefault(tx, network);
        return ResourceRules.Save(tx, ResourceKinds.Network, network, request);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var network = ResourceRules.RequireOwn(tx, ResourceKinds.Network, request.Id, NetworkOperations.DeleteNetwork);
        var ports = tx.Where(NetworkTables.PortsByNetwork, network.Id);
        if (ports.FirstOrDefault(port => port.DeviceOwner != DeviceOwners.Dhcp) is { } port) throw NetworkErrors.NetworkInUse(network, port);
        foreach (var dhcp in ports.ToList()) PortRules.Remove(tx, dhcp);
        foreach (var subnet in tx.Where(NetworkTables.SubnetsByNetwork, network.Id).ToList()) SubnetRules.Remove(tx, subnet);
        GiveBackSegment(tx, network);
        SharingRules.Forget(tx, network.Id);
        AgentBindingRules.Forget(tx, network.Id);
        NetworkQuotaRules.Use(tx, network.ProjectId, QuotaResource.Network, -1);
        tx.Remove(NetworkTables.Networks, network.Id);
        return NoResult.Value;
    }

    public static IReadOnlyList<Network> CreateAll(Transaction tx, IReadOnlyList<CreateNetworkRequest> requests) => ResourceRules.All(tx, requests, Create);

    public static NetworkIpAvailability GetIpAvailability(StateView view, NetworkResourceReference request) =>
        AvailabilityOf(view, ResourceRules.Require(view, ResourceKinds.Network, request.Id), null);

    public static IReadOnlyList<NetworkIpAvailability> ListIpAvailabilities(StateView view, NetworkIpAvailabilityQuery query)
    {
        if (query.IpVersion is not (null or 4 or 6)) throw NetworkErrors.IpVersion(query.IpVersion.Value);
        return
        [
            .. view.Rows(NetworkTables.Networks)
                .Where(network => (query.NetworkId is null || network.Id == query.NetworkId)
                    && (query.NetworkName is null || network.Name == query.NetworkName)
                    && (query.ProjectId is null || network.ProjectId == query.ProjectId))
                .Select(network => AvailabilityOf(view, network, query.IpVersion))
                .Where(availability => query.IpVersion is null || availability.Subnets.Count > 0),
        ];
    }

    public static Network Shown(StateView view, Network network)
    {
        var subnets = view.Where(NetworkTables.SubnetsByNetwork, network.Id).ToList();
        network = network with
        {
            IsShared = SharingRules.IsShared(view, network.Id),
            Subnets = [.. subnets.Select(subnet => subnet.Id)],
            AvailabilityZones = AgentRules.ZonesOf(AgentBindingRules.Of(view, network)),
            Ipv4AddressScopeId = ScopeOf(view, subnets, 4),
            Ipv6AddressScopeId = ScopeOf(view, subnets, 6),
        };
        return view.Caller.IsAdmin ? network : network with { ProviderType = null, PhysicalNetwork = null, SegmentationId = null };
    }

    /// <summary>The networks that the caller's project has, or that are shared with it, by id or by name.</summary>
    public static IReadOnlyList<Network> Find(StateView view, string nameOrId)
    {
        if (view.Find(NetworkTables.Networks, nameOrId) is { } network && ResourceRules.IsVisible(view, ResourceKinds.Network, network)) return [network];
        return [.. view.Where(NetworkTables.NetworksByName, nameOrId).Where(named => ResourceRules.IsVisible(view, ResourceKinds.Network, named))];
    }

    /// <summary>The networks on which the project's servers can be: its own, and those that are shared with it.</summary>
    public static IReadOnlyList<Network> Usable(StateView view, bool withShared)
    {
        var own = view.Where(NetworkTables.NetworksByProject, view.Caller.ProjectId);
        var shared = withShared
            ? SharingRules.Objects(view, RbacObjectType.Network).Where(id => SharingRules.IsShared(view, id)).Select(id => view.Find(NetworkTables.Networks, id)!)
            : [];
        return [.. own.Concat(shared).DistinctBy(network => network.Id).Where(network => network.IsAdminStateUp)];
    }

    /// <summary>Demands that an edited network says how it is laid over the wire, as all that create says.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public static void DemandLaid(Network network)
    {
        if (!Types.Contains(network.ProviderType)) throw NetworkErrors.EditedValue($"type of network ({string.Join(", ", Types)})", network.ProviderType ?? "", TunnelTypes[0]);
        if (network is { ProviderType: "vlan", SegmentationId: null }) throw NetworkErrors.EditedValue("number of a VLAN", "", "101");
    }

    /// <summary>Keeps the book of segments as an edited network has it; a segment that an edit gives to two networks is free when none of them has it.</summary>
    public static void Rebook(Transaction tx, Network before, Network after)
    {
        if ((before.ProviderType, before.SegmentationId) == (after.ProviderType, after.SegmentationId)) return;
        GiveBackSegment(tx, before);
        if (SegmentOf(after) is { } taken) tx.Set(NetworkTables.Segments, tx.Get(NetworkTables.Segments).Take(taken.Type, taken.Number));
    }

    /// <summary>The numbered segment of a network that is laid over; nothing for others.</summary>
    public static (string Type, int Number)? SegmentOf(Network network) =>
        IsTunnel(network) && network.SegmentationId is > 0 and <= SegmentNumbers.Most and var number ? (network.ProviderType!, number) : null;

    private static void GiveBackSegment(Transaction tx, Network network)
    {
        if (SegmentOf(network) is not { } segment) return;
        if (tx.Where(NetworkTables.NetworksBySegment, NetworkTables.OfSegment(segment)).Any(other => other.Id != network.Id)) return;
        tx.Set(NetworkTables.Segments, tx.Get(NetworkTables.Segments).Release(segment.Type, segment.Number));
    }

    private static NetworkIpAvailability AvailabilityOf(StateView view, Network network, int? version) => new()
    {
        NetworkId = network.Id,
        NetworkName = network.Name,
        ProjectId = network.ProjectId,
        Subnets =
        [
            .. view.Where(NetworkTables.SubnetsByNetwork, network.Id).Where(subnet => version is null || subnet.IpVersion == version).Select(subnet => new SubnetIpAvailability(
                subnet.Id,
                subnet.Cidr,
                SubnetRules.PoolsOf(subnet).Aggregate(UInt128.Zero, (sum, pool) => sum + (pool.Last - pool.First) + 1),
                AddressRules.Of(view, subnet.Id).Taken.Count,
                subnet.IpVersion,
                subnet.Name)),
        ],
    };

    private static void SetExternal(Transaction tx, Network network, bool isExternal)
    {
        if (!isExternal && (tx.Where(NetworkTables.FloatingIpsByNetwork, network.Id).Any() || tx.Where(NetworkTables.RoutersByGateway, network.Id).Any()))
        {
            throw NetworkErrors.ExternalNetworkInUse(network);
        }

        SharingRules.ShareWithAll(tx, network.ProjectId, RbacObjectType.Network, network.Id, RbacAction.AccessAsExternal, isExternal);
    }

    private static int? TakeSegment(Transaction tx, string type, CreateNetworkRequest request)
    {
        if (!Types.Contains(type)) throw NetworkErrors.ProviderType(type, Types);
        var needsPhysical = type is "vlan" or "flat";
        if (needsPhysical != (request.PhysicalNetwork is not null)) throw NetworkErrors.PhysicalNetwork(type, needsPhysical);
        if (type is "flat" or "local")
        {
            if (request.SegmentationId is not null) throw NetworkErrors.NoSegments(type);
            var taken = type == "flat" && tx.Rows(NetworkTables.Networks).Any(other => other.ProviderType == type && other.PhysicalNetwork == request.PhysicalNetwork);
            return taken ? throw NetworkErrors.FlatNetworkInUse(request.PhysicalNetwork!) : null;
        }

        return type == "vlan" ? TakeVlan(tx, request) : TakeTunnel(tx, type, request.SegmentationId);
    }

    private static int TakeVlan(Transaction tx, CreateNetworkRequest request)
    {
        var taken = tx.Rows(NetworkTables.Networks)
            .Where(other => other.ProviderType == "vlan" && other.PhysicalNetwork == request.PhysicalNetwork)
            .Select(other => other.SegmentationId!.Value).ToHashSet();
        if (request.SegmentationId is not { } wanted)
        {
            return Enumerable.Range(1, 4094).FirstOrDefault(id => !taken.Contains(id)) is > 0 and var free ? free : throw NetworkErrors.NoSegmentLeft("vlan");
        }

        if (wanted is < 1 or > 4094) throw NetworkErrors.Segment("vlan", wanted, 4094);
        return taken.Contains(wanted) ? throw NetworkErrors.SegmentInUse("VlanIdInUse", "vlan", wanted) : wanted;
    }

    private static int TakeTunnel(Transaction tx, string type, int? wanted)
    {
        var free = tx.Get(NetworkTables.Segments).Of(type);
        if (wanted is < 1 or > SegmentNumbers.Most) throw NetworkErrors.Segment(type, wanted.Value, SegmentNumbers.Most);
        UInt128 segment = (uint)(wanted ?? 0);
        if (wanted is null && !free.TryLowest(out segment)) throw NetworkErrors.NoSegmentLeft(type);
        if (!free.Contains(segment)) throw NetworkErrors.SegmentInUse("TunnelIdInUse", type, wanted!.Value);
        tx.Set(NetworkTables.Segments, tx.Get(NetworkTables.Segments).Take(type, (int)segment));
        return (int)segment;
    }

    private static void DemandOneDefault(StateView view, Network network)
    {
        if (!network.IsExternal) return;
        var other = SharingRules.Objects(view, RbacObjectType.Network).Select(id => view.Find(NetworkTables.Networks, id)!)
            .FirstOrDefault(other => other.IsDefault && other.IsExternal && other.Id != network.Id);
        if (other is not null) throw NetworkErrors.DefaultNetworkExists(other);
    }

    // What only administrators see, only they find anything by.
    private static bool IsLaidOver(StateView view, Network network, NetworkQuery query) =>
        (query.ProviderType is null && query.PhysicalNetwork is null && query.SegmentationId is null)
        || (view.Caller.IsAdmin && query.ProviderType.Allows(network.ProviderType) && query.PhysicalNetwork.Allows(network.PhysicalNetwork)
            && (query.SegmentationId is null || (network.SegmentationId is { } number && query.SegmentationId.Contains(number))));

    private static bool IsTunnel(Network network) => TunnelTypes.Contains(network.ProviderType);

    private static int? MtuOf(int? wanted, string type)
    {
        if (wanted < 0) throw NetworkErrors.Mtu(wanted.Value);
        if (wanted > MostMtu(type)) throw NetworkErrors.MtuTooLarge(wanted.Value, MostMtu(type), type);

        // Nothing asks for what the kind of network carries, as upstream.
        return wanted is 0 ? MostMtu(type) : wanted;
    }

    private static int MostMtu(string type) => TunnelTypes.Contains(type) ? 1450 : 1500;

    private static string? ScopeOf(StateView view, List<Subnet> subnets, int version) => subnets
        .Where(subnet => subnet.IpVersion == version && subnet.SubnetPoolId is not null)
        .Select(subnet => view.Find(NetworkTables.SubnetPools, subnet.SubnetPoolId!)?.AddressScopeId).FirstOrDefault(scope => scope is not null);
}
