using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What ports do, as pure functions over a transaction.</summary>
internal static partial class PortRules
{
    private const int MostPairs = 10;

    private const string Normal = "normal";

    private static readonly ValueMap<string> SwitchDetails = ValueMap<string>.From(new Dictionary<string, string>
    {
        ["bridge_name"] = "br-int",
        ["connectivity"] = "l2",
        ["datapath_type"] = "system",
        ["ovs_hybrid_plug"] = "False",
        ["port_filter"] = "True",
    });

    // The ports that belong to a host share one.
    private static readonly PortBinding OnDefaultHost = new() { HostId = NetworkDefaults.HostName, VifType = "ovs", VifDetails = SwitchDetails };

    public static Port Create(Transaction tx, CreatePortRequest request)
    {
        var operation = NetworkOperations.CreatePort;
        var network = ResourceRules.Require(tx, ResourceKinds.Network, request.NetworkId);
        var project = ResourceRules.OwnerOf(tx, request, operation);
        if (!ResourceRules.IsOwn(tx, network))
        {
            if (!SharingRules.IsShared(tx, network.Id)) throw NetworkErrors.OtherOwner(operation, tx.Caller, "network", network.Id);
            DemandNetworkOwner(tx, operation, request.AllowedAddressPairs.Count > 0, nameof(request.AllowedAddressPairs));
            DemandNetworkOwner(tx, operation, request.MacAddress is not null, nameof(request.MacAddress));
            DemandNetworkOwner(tx, operation, request.FixedIps?.Any(ip => ip.IpAddress is not null) == true, nameof(request.FixedIps));
            DemandNetworkOwner(tx, operation, IsReserved(request.DeviceOwner), nameof(request.DeviceOwner));
            DemandNetworkOwner(tx, operation, request.IsPortSecurityEnabled is not null, nameof(request.IsPortSecurityEnabled));
        }

        DemandBinding(tx, operation, request.Binding);
        DemandRouterOwner(tx, project, request.DeviceOwner, request.DeviceId);
        ResourceRules.DemandTags(request.Tags);
        DemandOptions(request.ExtraDhcpOptions);
        return Shown(tx, Create(tx, network, project, request));
    }

    /// <summary>Makes a port for a project that has room for it.</summary>
    public static Port Create(Transaction tx, Network network, string projectId, CreatePortRequest request)
    {
        NetworkQuotaRules.Demand(tx, projectId, QuotaResource.Port);
        return Add(tx, network, projectId, request);
    }

    /// <summary>Makes a port, whatever the limits.</summary>
    public static Port Add(Transaction tx, Network network, string projectId, CreatePortRequest request)
    {
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        ResourceRules.DemandText(nameof(request.DeviceId), request.DeviceId);
        DnsRules.DemandDomain(nameof(request.DnsDomain), request.DnsDomain);
        if (request.QosPolicyId is { } policyId) ResourceRules.Require(tx, ResourceKinds.QosPolicy, policyId);
        var id = tx.NewId("port", request.Name.Length > 0 ? request.Name : request.DeviceId.Length > 0 ? request.DeviceId : network.Id);
        var mac = request.MacAddress is { } wanted ? DemandMac(tx, network.Id, wanted) : NewMac(tx, network.Id, id);
        var isGuarded = request.IsPortSecurityEnabled ?? (network.IsPortSecurityEnabled && !IsReserved(request.DeviceOwner));
        var port = new Port
        {
            Id = id,
            ProjectId = projectId,
            Name = request.Name,
            Description = request.Description,
            Tags = request.Tags,
            NetworkId = network.Id,
            MacAddress = mac,
            FixedIps = AddressRules.Take(tx, network, id, mac, request.DeviceOwner, request.FixedIps),
            IpAllocation = request.FixedIps is { Count: 0 } ? IpAllocation.None : IpAllocation.Immediate,
            PropagatesUplinkStatus = request.PropagatesUplinkStatus,
            IsAdminStateUp = request.IsAdminStateUp,
            DeviceId = request.DeviceId,
            DeviceOwner = request.DeviceOwner,
            SecurityGroups = GroupsFor(tx, projectId, request.SecurityGroups, isGuarded && !IsReserved(request.DeviceOwner)),
            AllowedAddressPairs = DemandPairs(request.AllowedAddressPairs, mac),
            ExtraDhcpOptions = request.ExtraDhcpOptions.Count == 0 ? request.ExtraDhcpOptions : Merged([], request.ExtraDhcpOptions),
            IsPortSecurityEnabled = isGuarded,
            DnsName = DnsRules.Named(tx, request.DnsName),
            DnsDomain = request.DnsDomain,
            DnsSuffix = DnsRules.OwnDomain(tx),
            QosPolicyId = request.QosPolicyId,
            Binding = Bound(request.Binding ?? PortBinding.None),
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        if (!port.IsPortSecurityEnabled && port.SecurityGroups.Count > 0) throw NetworkErrors.GroupsWithoutSecurity();
        DemandPairsSecure(port);
        tx.Add(NetworkTables.Ports, port);
        foreach (var group in port.SecurityGroups) SecurityGroupRules.Carry(tx, group, port.ProjectId, 1);
        NetworkQuotaRules.Use(tx, projectId, QuotaResource.Port, 1);
        if (port.Binding.HostId.Length > 0) BringUp(tx, port.Id);
        return tx.Find(NetworkTables.Ports, id)!;
    }

    public static IReadOnlyList<Port> CreateAll(Transaction tx, IReadOnlyList<CreatePortRequest> requests) => ResourceRules.All(tx, requests, Create);

    public static IReadOnlyList<Port> List(StateView view, PortQuery query)
    {
        // What has no device or name is in no index by it.
        var places = query switch
        {
            { DeviceId: { } devices } when !devices.Contains("") => ResourceRules.Places(NetworkTables.PortsByDevice, devices),
            { NetworkId: { } networks, MacAddress: { } macs } => networks.SelectMany(
                network => macs, (network, mac) => (NetworkTables.PortsByMac, new IndexText(network, MacAddress.Normalize(mac) ?? mac))),
            { NetworkId: { } networks } => ResourceRules.Places(NetworkTables.PortsByNetwork, networks),
            { SubnetId: { } subnets } => subnets.Select(id => view.Find(NetworkTables.Subnets, id)?.NetworkId).OfType<string>().Select(id => (NetworkTables.PortsByNetwork, (IndexText)id)),
            { Name: { } names } when !names.Contains("") => ResourceRules.Places(NetworkTables.PortsByName, names),
            { QosPolicyId: { } policies } => ResourceRules.Places(NetworkTables.PortsByQosPolicy, policies),
            _ => null,
        };

        // Who has an address stands in the book of the subnet; the rows are then those with these ids.
        var narrowed = places is null && query is { Ids: null, IpAddress: { } addresses } ? query with { Ids = AnyOf.Values(HoldersOf(view, addresses)) } : query;
        return ResourceRules.List(view, ResourceKinds.Port, narrowed, places, port => Matches(view, port, query));
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var port = ResourceRules.Require(tx, ResourceKinds.Port, request.Id);
        if (IsServicePort(tx, port)) throw NetworkErrors.ServicePortInUse(port);
        Remove(tx, port);
        return NoResult.Value;
    }

    /// <summary>Whether a port carries a trunk or comes through one: then nobody removes it, whatever it is a port of.</summary>
    public static bool IsInTrunk(StateView view, Port port) =>
        view.Where(NetworkTables.TrunksByPort, port.Id).Any() || view.Contains(NetworkTables.TrunkMembers, port.Id);

    /// <summary>Removes a port with everything that leads to it.</summary>
    public static void Remove(Transaction tx, Port port)
    {
        if (tx.Where(NetworkTables.TrunksByPort, port.Id).FirstOrDefault() is { } trunk) throw NetworkErrors.TrunkParent(port, trunk.Id);
        if (tx.Find(NetworkTables.TrunkMembers, port.Id) is { } member) throw NetworkErrors.ComesThroughTrunk(port, member.TrunkId);
        foreach (var address in port.FixedIps) AddressRules.Release(tx, address);
        FloatingIpRules.LetGo(tx, port, []);
        foreach (var group in port.SecurityGroups) SecurityGroupRules.Carry(tx, group, port.ProjectId, -1);
        PortBindingRules.Forget(tx, port.Id);
        NetworkQuotaRules.Use(tx, port.ProjectId, QuotaResource.Port, -1);
        tx.CancelAll(port.Id);
        tx.Remove(NetworkTables.Ports, port.Id);
    }

    /// <summary>Plugs nothing into a port any more.</summary>
    public static void Unplug(Transaction tx, Port port)
    {
        tx.CancelAll(port.Id);
        PortBindingRules.Forget(tx, port.Id);
        Replace(tx, port with
        {
            DeviceId = "",
            DeviceOwner = "",
            Binding = Bound(port.Binding with { HostId = "" }),
            Status = NetworkResourceStatus.Down,
        });
    }

    /// <summary>Puts a port with other addresses or groups in the place of the old one, and takes back what it had and has no longer.</summary>
    public static void Become(Transaction tx, Port old, Port port)
    {
        foreach (var address in old.FixedIps.Except(port.FixedIps)) AddressRules.Release(tx, address);
        Replace(tx, port);
    }

    /// <summary>Puts a port whose addresses are given away already in the place of the old one.</summary>
    public static void Replace(Transaction tx, Port port)
    {
        var old = tx.Find(NetworkTables.Ports, port.Id)!;
        foreach (var group in old.SecurityGroups.Except(port.SecurityGroups)) SecurityGroupRules.Carry(tx, group, old.ProjectId, -1);
        foreach (var group in port.SecurityGroups.Except(old.SecurityGroups)) SecurityGroupRules.Carry(tx, group, port.ProjectId, 1);
        ResourceRules.Save(tx, ResourceKinds.Port, port);
        if (!old.FixedIps.Equals(port.FixedIps)) FloatingIpRules.LetGo(tx, port, port.FixedIps);
    }

    public static Port Shown(StateView view, Port port)
    {
        if (view.Find(NetworkTables.Networks, port.NetworkId)?.QosPolicyId is { } policy) port = port with { QosNetworkPolicyId = policy };

        // Where a port is plugged in is for administrators; what kind of interface was asked for is for all.
        return view.Caller.IsAdmin ? port : port with { Binding = port.Binding.VnicType == Normal ? PortBinding.None : new() { VnicType = port.Binding.VnicType } };
    }

    /// <summary>Whether a port of another project is on a network of the caller's.</summary>
    public static bool IsOnOwnNetwork(StateView view, Port port) =>
        view.Find(NetworkTables.Networks, port.NetworkId) is { } network && network.ProjectId == view.Caller.ProjectId;

    /// <summary>The binding of a port to a host.</summary>
    public static PortBinding BindingOn(string host, PortBinding? wanted = null) => Bound((wanted ?? PortBinding.None) with { HostId = host });

    /// <summary>Begins the way of a bound port from down to active.</summary>
    public static void BringUp(Transaction tx, string portId) =>
        tx.Begin(NetworkTransitions.FinishPortUp, portId, tx.Options<FakeNetworkOptions>().PortUp);

    private static IEnumerable<string> HoldersOf(StateView view, AnyOf<string> addresses)
    {
        foreach (var text in addresses)
        {
            if (!IpNumber.TryParse(text, out var address)) continue;

            // The ranges that can hold it are those of its first bits, as many as there are.
            var ranges = Enumerable.Range(0, IpNumber.BitsOf(address.Version) + 1).Select(length => IpPrefix.Of(address, length).ToString());
            foreach (var subnet in ranges.SelectMany(range => view.Where(NetworkTables.SubnetsByRange, range)))
            {
                if (AddressRules.Of(view, subnet.Id).Taken.TryGet(address.Value, out var portId)) yield return portId;
            }
        }
    }

    private static bool Matches(StateView view, Port port, PortQuery query) =>
        query.Name.Allows(port.Name) && query.NetworkId.Allows(port.NetworkId) && query.DeviceId.Allows(port.DeviceId) && query.DeviceOwner.Allows(port.DeviceOwner)
        && (query.MacAddress is null || query.MacAddress.Any(text => port.MacAddress == MacAddress.Normalize(text)))
        && query.Status.Allows(port.Status) && query.DnsName.Allows(port.DnsName) && query.QosPolicyId.Allows(port.QosPolicyId)
        && (query.IsAdminStateUp is null || port.IsAdminStateUp == query.IsAdminStateUp)
        && (query.IsPortSecurityEnabled is null || port.IsPortSecurityEnabled == query.IsPortSecurityEnabled)
        && (query.HostId is null || (view.Caller.IsAdmin && query.HostId.Contains(port.Binding.HostId)))
        && (query.SecurityGroupId is null || port.SecurityGroups.Any(query.SecurityGroupId.Contains))
        && (query.SubnetId is null || port.FixedIps.Any(ip => query.SubnetId.Contains(ip.SubnetId)))
        && (query.IpAddress is null || port.FixedIps.Any(ip => query.IpAddress.AllowsAddress(ip.IpAddress)))
        && (query.IpAddressPart is null || port.FixedIps.Any(ip => ip.IpAddress.Contains(query.IpAddressPart, StringComparison.Ordinal)));

    private static bool IsServicePort(StateView view, Port port) => port.DeviceOwner switch
    {
        DeviceOwners.RouterInterface or DeviceOwners.RouterGateway => view.Contains(NetworkTables.Routers, port.DeviceId),
        DeviceOwners.FloatingIp => view.Contains(NetworkTables.FloatingIps, port.DeviceId),
        _ => false,
    };

    private static bool IsReserved(string deviceOwner) => deviceOwner.StartsWith(DeviceOwners.Reserved, StringComparison.Ordinal);
}
