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
        DnsRules.DemandDomain(nameof(request.DnsDomain), request.DnsDomain);
        if (request.ExtraDhcpOptions is { } dhcp) DemandOptions(dhcp);
        if (request.FixedIps is { } addresses && IsServicePort(tx, port) && !IsSame(port, addresses)) throw NetworkErrors.RouterPortAddress(port);
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
            Tags = request.Tags ?? port.Tags,
            MacAddress = mac,
            FixedIps = AddressesAfter(tx, network, port, request.FixedIps, mac),
            IsAdminStateUp = request.IsAdminStateUp ?? port.IsAdminStateUp,
            DeviceId = request.DeviceId ?? port.DeviceId,
            DeviceOwner = request.DeviceOwner ?? port.DeviceOwner,
            SecurityGroups = request.SecurityGroups is { } groups ? GroupsFor(tx, port.ProjectId, groups, isGuarded) : port.SecurityGroups,
            AllowedAddressPairs = request.AllowedAddressPairs is { } pairs ? DemandPairs(pairs, mac) : port.AllowedAddressPairs,
            ExtraDhcpOptions = request.ExtraDhcpOptions is { } options ? Merged(port.ExtraDhcpOptions, options) : port.ExtraDhcpOptions,
            IsPortSecurityEnabled = isGuarded,
            DnsName = request.DnsName is { } dnsName ? DnsRules.Named(tx, dnsName) : port.DnsName,
            DnsDomain = request.DnsDomain ?? port.DnsDomain,
            QosPolicyId = request.QosPolicyId is { } policy ? (policy.Length == 0 ? null : policy) : port.QosPolicyId,
            Binding = request.Binding is { } binding ? Bound(binding) : port.Binding,
        };
        if (!changed.IsPortSecurityEnabled && changed.SecurityGroups.Count > 0) throw NetworkErrors.GroupsKeepSecurity(port);
        DemandPairsSecure(changed);
        Rebind(tx, port, ref changed);
        Replace(tx, changed);
        var isNew = changed.Binding.HostId != port.Binding.HostId || changed.IsAdminStateUp != port.IsAdminStateUp;
        if (isNew && changed is { IsAdminStateUp: true, Binding.HostId.Length: > 0 }) BringUp(tx, port.Id);
        return Shown(tx, tx.Find(NetworkTables.Ports, port.Id)!);
    }

    private static Port BeginUpdate(Transaction tx, UpdatePortRequest request, Operation operation)
    {
        // Who owns the network sees and removes the ports of others on it, and does not change them.
        var port = ResourceRules.Begin(tx, ResourceKinds.Port, request, operation);
        DemandMacRights(tx, operation, request.MacAddress);
        DemandRouterOwner(tx, port.ProjectId, request.DeviceOwner ?? port.DeviceOwner, request.DeviceId ?? (request.DeviceOwner is null ? null : port.DeviceId));
        if (tx.Caller.IsAdmin || IsOnOwnNetwork(tx, port)) return port;
        var asksForAddress = request.FixedIps?.Any(ip => ip.IpAddress is { } address && port.FixedIps.All(own => own.IpAddress != address)) == true;
        DemandNetworkOwner(tx, operation, request.AllowedAddressPairs is not null, nameof(request.AllowedAddressPairs));
        DemandNetworkOwner(tx, operation, asksForAddress, nameof(request.FixedIps));
        DemandNetworkOwner(tx, operation, request.DeviceOwner is { } owner && IsReserved(owner), nameof(request.DeviceOwner));
        DemandNetworkOwner(tx, operation, request.IsPortSecurityEnabled is not null, nameof(request.IsPortSecurityEnabled));
        return port;
    }

    private static void DemandMacRights(StateView view, Operation operation, string? wanted)
    {
        if (wanted is not null && view.Caller.Role < CallerRole.Manager) throw NetworkErrors.ManagersField(operation, view.Caller, nameof(UpdatePortRequest.MacAddress));
    }

    private static IReadOnlyList<FixedIp> AddressesAfter(Transaction tx, Network network, Port port, IReadOnlyList<FixedIpRequest>? wanted, string mac)
    {
        if (wanted is null && mac == port.MacAddress) return port.FixedIps;
        return AddressRules.Change(
            tx, network, port, wanted ?? [.. port.FixedIps.Select(ip => new FixedIpRequest { SubnetId = ip.SubnetId, IpAddress = ip.IpAddress })], mac);
    }

    private static bool IsSame(Port port, IReadOnlyList<FixedIpRequest> wanted) => wanted.Count == port.FixedIps.Count
        && wanted.All(one => port.FixedIps.Any(ip => (one.IpAddress ?? ip.IpAddress) == ip.IpAddress && (one.SubnetId ?? ip.SubnetId) == ip.SubnetId));

    private static void Rebind(Transaction tx, Port port, ref Port changed)
    {
        if (changed.Binding.HostId == port.Binding.HostId && changed.IsAdminStateUp == port.IsAdminStateUp) return;
        tx.Cancel(NetworkTransitions.FinishPortUp, port.Id);
        changed = changed with { Status = NetworkResourceStatus.Down };

        // A host that was prepared is prepared no longer once the port is there.
        PortBindingRules.Drop(tx, port.Id, changed.Binding.HostId);
    }

    private static PortBinding Bound(PortBinding binding)
    {
        if (binding.HostId.Length > 0)
        {
            var bound = binding with { VifType = "ovs", VifDetails = SwitchDetails };
            return bound == OnDefaultHost ? OnDefaultHost : bound;
        }

        return binding is { VnicType: Normal, Profile.Count: 0 } ? PortBinding.None : binding with { VifType = "unbound", VifDetails = ValueMap<string>.Empty };
    }

    private static List<string> GroupsFor(Transaction tx, string projectId, IReadOnlyList<string>? wanted, bool isGuarded)
    {
        if (wanted is null) return isGuarded ? [SecurityGroupRules.EnsureDefault(tx, projectId).Id] : [];
        var groups = wanted.Distinct().ToList();
        foreach (var group in groups) ResourceRules.Require(tx, ResourceKinds.SecurityGroup, group);
        return groups;
    }

    private static void DemandPairsSecure(Port port)
    {
        if (!port.IsPortSecurityEnabled && port.AllowedAddressPairs.Count > 0) throw NetworkErrors.PairsWithoutSecurity(port.Id);
    }

    private static void DemandOptions(IReadOnlyList<ExtraDhcpOption> options)
    {
        foreach (var option in options)
        {
            if (option.IpVersion is not (4 or 6) || option.Name.Length is 0 or > 64) throw NetworkErrors.DhcpOption(option);
        }
    }

    /// <summary>The old options with the new ones among them; one without a value takes its namesake away.</summary>
    private static List<ExtraDhcpOption> Merged(IReadOnlyList<ExtraDhcpOption> old, IReadOnlyList<ExtraDhcpOption> wanted)
    {
        var options = old.ToList();
        foreach (var option in wanted)
        {
            var place = options.FindIndex(known => known.Name == option.Name && known.IpVersion == option.IpVersion);
            if (place >= 0 && option.Value is null) options.RemoveAt(place);
            else if (place >= 0) options[place] = option;
            else if (option.Value is not null) options.Add(option);
        }

        return options;
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
        if (mac == "00:00:00:00:00:00") throw NetworkErrors.Mac(wanted);
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

    /// <summary>Nobody plugs a port into a router of another project.</summary>
    private static void DemandRouterOwner(StateView view, string projectId, string deviceOwner, string? deviceId)
    {
        if (view.Caller.IsAdmin || deviceId is null || deviceOwner is not (DeviceOwners.RouterInterface or DeviceOwners.RouterGateway)) return;
        if (view.Find(NetworkTables.Routers, deviceId) is { } router && router.ProjectId != projectId) throw NetworkErrors.OtherProjectsRouter(router.Id);
    }

    private static void DemandNetworkOwner(StateView view, Operation operation, bool isAsked, string what)
    {
        if (isAsked && !view.Caller.IsAdmin) throw NetworkErrors.NetworkOwnersField(operation, view.Caller, what);
    }
}
