using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What ports do, as pure functions over a transaction.</summary>
internal static partial class PortRules
{
    private const int MostPairs = 10;

    private const string Normal = "normal";

    // The ports that belong to a host share one.
    private static readonly PortBinding OnDefaultHost = new() { HostId = NetworkDefaults.HostName, VifType = "ovs" };

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
        NetworkQuotaRules.Take(tx, projectId, QuotaResource.Port);
        NetworkQuotaRules.Use(tx, projectId, QuotaResource.Port, -1);
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
        foreach (var group in port.SecurityGroups) SecurityGroupRules.Carry(tx, group, 1);
        NetworkQuotaRules.Use(tx, projectId, QuotaResource.Port, 1);
        if (port.Binding.HostId.Length > 0) BringUp(tx, port.Id);
        return tx.Find(NetworkTables.Ports, id)!;
    }

    public static IReadOnlyList<Port> CreateAll(Transaction tx, IReadOnlyList<CreatePortRequest> requests) => ResourceRules.All(tx, requests, Create);

    public static IReadOnlyList<Port> List(StateView view, PortQuery query)
    {
        (Index<Port>, IndexText)? place = query switch
        {
            { DeviceId: { Length: > 0 } device } => (NetworkTables.PortsByDevice, device),
            { NetworkId: { } network, MacAddress: { } mac } => (NetworkTables.PortsByMac, new IndexText(network, MacAddress.Normalize(mac) ?? mac)),
            { NetworkId: { } network } => (NetworkTables.PortsByNetwork, network),
            { SubnetId: { } subnetId } when view.Find(NetworkTables.Subnets, subnetId) is { } subnet => (NetworkTables.PortsByNetwork, subnet.NetworkId),
            _ => null,
        };
        return ResourceRules.List(view, ResourceKinds.Port, query, place, port => Matches(port, query));
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
        foreach (var group in port.SecurityGroups) SecurityGroupRules.Carry(tx, group, -1);
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
        foreach (var group in old.SecurityGroups.Except(port.SecurityGroups)) SecurityGroupRules.Carry(tx, group, -1);
        foreach (var group in port.SecurityGroups.Except(old.SecurityGroups)) SecurityGroupRules.Carry(tx, group, 1);
        ResourceRules.Save(tx, ResourceKinds.Port, port);
        if (!old.FixedIps.Equals(port.FixedIps)) FloatingIpRules.LetGo(tx, port, port.FixedIps);
    }

    public static Port Shown(StateView view, Port port) =>
        view.Find(NetworkTables.Networks, port.NetworkId)?.QosPolicyId is { } policy ? port with { QosNetworkPolicyId = policy } : port;

    /// <summary>Whether a port of another project is on a network of the caller's.</summary>
    public static bool IsOnOwnNetwork(StateView view, Port port) =>
        view.Find(NetworkTables.Networks, port.NetworkId) is { } network && network.ProjectId == view.Caller.ProjectId;

    /// <summary>The binding of a port to a host.</summary>
    public static PortBinding BindingOn(string host, PortBinding? wanted = null) => Bound((wanted ?? PortBinding.None) with { HostId = host });

    /// <summary>Begins the way of a bound port from down to active.</summary>
    public static void BringUp(Transaction tx, string portId) =>
        tx.Begin(NetworkTransitions.FinishPortUp, portId, tx.Options<FakeNetworkOptions>().PortUp);

    private static bool Matches(Port port, PortQuery query) =>
        (query.Name is null || port.Name == query.Name)
        && (query.NetworkId is null || port.NetworkId == query.NetworkId)
        && (query.DeviceId is null || port.DeviceId == query.DeviceId)
        && (query.DeviceOwner is null || port.DeviceOwner == query.DeviceOwner)
        && (query.MacAddress is null || port.MacAddress == MacAddress.Normalize(query.MacAddress))
        && (query.Status is null || port.Status == query.Status)
        && (query.SecurityGroupId is null || port.SecurityGroups.Contains(query.SecurityGroupId))
        && (query.SubnetId is null || port.FixedIps.Any(ip => ip.SubnetId == query.SubnetId))
        && (query.IpAddress is null || port.FixedIps.Any(ip => ip.IpAddress == query.IpAddress))
        && (query.IpAddressPart is null || port.FixedIps.Any(ip => ip.IpAddress.Contains(query.IpAddressPart, StringComparison.Ordinal)));

    private static bool IsServicePort(StateView view, Port port) => port.DeviceOwner switch
    {
        DeviceOwners.RouterInterface or DeviceOwners.RouterGateway => view.Contains(NetworkTables.Routers, port.DeviceId),
        DeviceOwners.FloatingIp => view.Contains(NetworkTables.FloatingIps, port.DeviceId),
        _ => false,
    };

    private static bool IsReserved(string deviceOwner) => deviceOwner.StartsWith(DeviceOwners.Reserved, StringComparison.Ordinal);
}
