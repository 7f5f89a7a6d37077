using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Changing ports, and what their fields may hold.</content>
internal static partial class PortRules
{
    public static Port Update(Transaction tx, UpdatePortRequest request)
    {
        var operation = NetworkOperations.UpdatePort;
        var port = BeginUpdate(tx, request, operation);
        var network = tx.Find(NetworkTables.Networks, port.NetworkId)!;
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        ResourceRules.DemandText(nameof(request.DeviceId), request.DeviceId);
        DemandBinding(tx, operation, request.Binding);
        if (request.QosPolicyId is { Length: > 0 } policyId) ResourceRules.Require(tx, ResourceKinds.QosPolicy, policyId);
        var mac = port.MacAddress;
        if (request.MacAddress is { } wanted && MacAddress.Normalize(wanted) != mac)
        {
            if (port.Binding.HostId.Length > 0) throw NetworkErrors.PortBound(port);
            mac = DemandMac(tx, network.Id, wanted);
        }

        var isGuarded = request.IsPortSecurityEnabled ?? port.IsPortSecurityEnabled;
        var changed = port with
        {
            Name = request.Name ?? port.Name,
            Description = request.Description ?? port.Description,
            Tags = request.Tags is { } tags ? [.. tags.Distinct()] : port.Tags,
            MacAddress = mac,
            FixedIps = request.FixedIps is { } ips ? AddressRules.Change(tx, network, port, ips) : port.FixedIps,
            IsAdminStateUp = request.IsAdminStateUp ?? port.IsAdminStateUp,
            DeviceId = request.DeviceId ?? port.DeviceId,
            DeviceOwner = request.DeviceOwner ?? port.DeviceOwner,
            SecurityGroups = request.SecurityGroups is { } groups ? GroupsFor(tx, port.ProjectId, groups, isGuarded) : port.SecurityGroups,
            AllowedAddressPairs = request.AllowedAddressPairs is { } pairs ? DemandPairs(pairs, mac) : port.AllowedAddressPairs,
            ExtraDhcpOptions = request.ExtraDhcpOptions ?? port.ExtraDhcpOptions,
            IsPortSecurityEnabled = isGuarded,
            DnsName = request.DnsName ?? port.DnsName,
            QosPolicyId = request.QosPolicyId is { } policy ? (policy.Length == 0 ? null : policy) : port.QosPolicyId,
            Binding = request.Binding is { } binding ? Bound(binding) : port.Binding,
        };
        DemandSecurity(changed);
        Rebind(tx, port, ref changed);
        Replace(tx, changed);
        var isNew = changed.Binding.HostId != port.Binding.HostId || changed.IsAdminStateUp != port.IsAdminStateUp;
        if (isNew && changed is { IsAdminStateUp: true, Binding.HostId.Length: > 0 }) BringUp(tx, port.Id);
        return Shown(tx, tx.Find(NetworkTables.Ports, port.Id)!);
    }

    private static Port BeginUpdate(Transaction tx, UpdatePortRequest request, Operation operation)
    {
        // Who owns the network may change the ports of others on it, as upstream.
        var port = ResourceRules.Require(tx, ResourceKinds.Port, request.Id);
        if (ResourceRules.IsOwn(tx, port)) ResourceRules.Begin(tx, ResourceKinds.Port, request, operation);
        if (request.ExpectedRevision is { } revision && revision != port.RevisionNumber) throw NetworkErrors.Revision("port", port, revision);
        if (tx.Caller.IsAdmin || IsOnOwnNetwork(tx, port)) return port;
        var asksForAddress = request.FixedIps?.Any(ip => ip.IpAddress is { } address && port.FixedIps.All(own => own.IpAddress != address)) == true;
        DemandNetworkOwner(tx, operation, request.MacAddress is not null, nameof(request.MacAddress));
        DemandNetworkOwner(tx, operation, asksForAddress, nameof(request.FixedIps));
        DemandNetworkOwner(tx, operation, request.DeviceOwner is { } owner && IsReserved(owner), nameof(request.DeviceOwner));
        DemandNetworkOwner(tx, operation, request.IsPortSecurityEnabled is not null, nameof(request.IsPortSecurityEnabled));
        return port;
    }

    private static void Rebind(Transaction tx, Port port, ref Port changed)
    {
        if (changed.Binding.HostId == port.Binding.HostId && changed.IsAdminStateUp == port.IsAdminStateUp) return;
        tx.CancelAll(port.Id);
        changed = changed with { Status = NetworkResourceStatus.Down };
    }

    private static PortBinding Bound(PortBinding binding)
    {
        if (binding.HostId.Length > 0) return binding == OnDefaultHost ? OnDefaultHost : binding with { VifType = "ovs" };
        return binding is { VnicType: Normal, Profile.Count: 0 } ? PortBinding.None : binding with { VifType = "unbound" };
    }

    private static List<string> GroupsFor(Transaction tx, string projectId, IReadOnlyList<string>? wanted, bool isGuarded)
    {
        if (wanted is null) return isGuarded ? [SecurityGroupRules.EnsureDefault(tx, projectId).Id] : [];
        var groups = wanted.Distinct().ToList();
        foreach (var group in groups) ResourceRules.Require(tx, ResourceKinds.SecurityGroup, group);
        return groups;
    }

    private static void DemandSecurity(Port port)
    {
        if (port.IsPortSecurityEnabled) return;
        if (port.SecurityGroups.Count > 0) throw NetworkErrors.GroupsWithoutSecurity();
        if (port.AllowedAddressPairs.Count > 0) throw NetworkErrors.PairsWithoutSecurity(port.Id);
    }

    private static IReadOnlyList<AddressPair> DemandPairs(IReadOnlyList<AddressPair> pairs, string mac)
    {
        if (pairs.Count == 0) return pairs;
        if (pairs.Count > MostPairs) throw NetworkErrors.TooManyPairs(pairs.Count, MostPairs);
        var known = new HashSet<AddressPair>();
        foreach (var pair in pairs)
        {
            if (!IpPrefix.TryParseLoosely(pair.IpAddress, out _)) throw NetworkErrors.Address(nameof(CreatePortRequest.AllowedAddressPairs), pair.IpAddress);
            var pairMac = pair.MacAddress is { } text ? MacAddress.Normalize(text) ?? throw NetworkErrors.Mac(text) : mac;
            if (!known.Add(new(pair.IpAddress, pairMac))) throw NetworkErrors.PairTwice(pair.IpAddress, pairMac);
        }

        return [.. pairs.Select(pair => new AddressPair(pair.IpAddress, pair.MacAddress is { } text ? MacAddress.Normalize(text) : mac))];
    }

    private static string DemandMac(StateView view, string networkId, string wanted)
    {
        var mac = MacAddress.Normalize(wanted) ?? throw NetworkErrors.Mac(wanted);
        return view.Where(NetworkTables.PortsByMac, new(networkId, mac)).Any() ? throw NetworkErrors.MacInUse(mac, networkId) : mac;
    }

    private static string NewMac(StateView view, string networkId, string portId)
    {
        for (var number = MacAddress.NumberOf(portId); ; number = MacAddress.After(number))
        {
            var mac = MacAddress.Of(number);
            if (!view.Where(NetworkTables.PortsByMac, new(networkId, mac)).Any()) return mac;
        }
    }

    private static void DemandBinding(StateView view, Operation operation, PortBinding? binding) => ResourceRules.DemandAdministrator(
        view, operation, binding is not null && (binding.HostId.Length > 0 || binding.Profile.Count > 0), nameof(CreatePortRequest.Binding));

    private static void DemandNetworkOwner(StateView view, Operation operation, bool isAsked, string what)
    {
        if (isAsked && !view.Caller.IsAdmin) throw NetworkErrors.NetworkOwnersField(operation, view.Caller, what);
    }
}
