using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What floating IPs do, as pure functions over a transaction.</summary>
internal static partial class FloatingIpRules
{
    public static FloatingIp Create(Transaction tx, CreateFloatingIpRequest request)
    {
        var operation = NetworkOperations.CreateFloatingIp;
        var project = ResourceRules.OwnerOf(tx, request, operation);
        ResourceRules.DemandAdministrator(tx, operation, request.FloatingIpAddress is not null, nameof(request.FloatingIpAddress));
        var network = ResourceRules.Require(tx, ResourceKinds.Network, request.FloatingNetworkId);
        if (!network.IsExternal) throw NetworkErrors.NotForFloatingIps(network);
        if (request.FixedIpAddress is not null && string.IsNullOrEmpty(request.PortId)) throw NetworkErrors.FixedIpWithoutPort();
        if (request.QosPolicyId is { } policyId) ResourceRules.Require(tx, ResourceKinds.QosPolicy, policyId);
        NetworkQuotaRules.Take(tx, project, QuotaResource.FloatingIp);

        var id = tx.NewId("floatingip", $"{network.Id} {request.PortId}");
        var port = PortRules.Add(tx, network, "", new()
        {
            NetworkId = network.Id,
            DeviceId = id,
            DeviceOwner = DeviceOwners.FloatingIp,
            FixedIps = Wanted(tx, network, request),
        });
        PortRules.Replace(tx, port with { Status = NetworkResourceStatus.NotApplicable });
        var address = port.FixedIps.FirstOrDefault(ip => !ip.IpAddress.Contains(':', StringComparison.Ordinal)) ?? throw NetworkErrors.NoIpv4(network);
        var floating = new FloatingIp
        {
            Id = id,
            ProjectId = project,
            Description = request.Description,
            FloatingNetworkId = network.Id,
            FloatingIpAddress = address.IpAddress,
            DnsName = request.DnsName,
            DnsDomain = request.DnsDomain,
            QosPolicyId = request.QosPolicyId,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.FloatingIps, floating);
        if (string.IsNullOrEmpty(request.PortId)) return Shown(tx, floating);
        tx.Update(NetworkTables.FloatingIps, Associated(tx, floating, request.PortId, request.FixedIpAddress));
        BringUp(tx, id);
        return Shown(tx, tx.Find(NetworkTables.FloatingIps, id)!);
    }

    public static IReadOnlyList<FloatingIp> List(StateView view, FloatingIpQuery query)
    {
        // The empty text asks for those that lead nowhere, which are in no index by what they lead to.
        var places = query switch
        {
            { FloatingIpAddress: { } addresses } => ResourceRules.Places(NetworkTables.FloatingIpsByAddress, addresses),
            { PortId: { } ports } when !ports.Contains("") => ResourceRules.Places(NetworkTables.FloatingIpsByPort, ports),
            { RouterId: { } routers } when !routers.Contains("") => ResourceRules.Places(NetworkTables.FloatingIpsByRouter, routers),
            { FloatingNetworkId: { } networks } when view.Caller.IsAdmin => ResourceRules.Places(NetworkTables.FloatingIpsByNetwork, networks),
            _ => null,
        };
        return ResourceRules.List(view, ResourceKinds.FloatingIp, query, places, floating =>
            query.FloatingNetworkId.Allows(floating.FloatingNetworkId) && query.FloatingIpAddress.Allows(floating.FloatingIpAddress)
            && query.FixedIpAddress.Allows(floating.FixedIpAddress ?? "") && query.PortId.Allows(floating.PortId ?? "")
            && query.RouterId.Allows(floating.RouterId ?? "") && query.Status.Allows(floating.Status));
    }

    public static FloatingIp Update(Transaction tx, UpdateFloatingIpRequest request)
    {
        var old = ResourceRules.Begin(tx, ResourceKinds.FloatingIp, request, NetworkOperations.UpdateFloatingIp);
        if (request.QosPolicyId is { Length: > 0 } policyId) ResourceRules.Require(tx, ResourceKinds.QosPolicy, policyId);
        var floating = old;
        if (request.FixedIpAddress is not null && string.IsNullOrEmpty(request.PortId)) throw NetworkErrors.FixedIpWithoutPort();
        if (request.PortId is { Length: 0 }) floating = Free(floating);
        else if (request.PortId is { } portId) floating = Associated(tx, floating, portId, request.FixedIpAddress);
        if (request.QosPolicyId is { } policy) floating = floating with { QosPolicyId = policy.Length == 0 ? null : policy };
        var leads = floating.PortId is not null && (floating.PortId, floating.FixedIpAddress) != (old.PortId, old.FixedIpAddress);
        if (leads || floating.PortId is null) tx.CancelAll(floating.Id);
        ResourceRules.Save(tx, ResourceKinds.FloatingIp, leads ? floating with { Status = NetworkResourceStatus.Down } : floating, request);
        if (leads) BringUp(tx, floating.Id);
        return Shown(tx, tx.Find(NetworkTables.FloatingIps, floating.Id)!);
    }

    /// <summary>The floating IP with what it leads to.</summary>
    public static FloatingIp Shown(StateView view, FloatingIp floating) => floating with
    {
        PortDetails = floating.PortId is { } id && view.Find(NetworkTables.Ports, id) is { } port
            ? new()
            {
                Name = port.Name,
                NetworkId = port.NetworkId,
                MacAddress = port.MacAddress,
                Status = port.Status,
                IsAdminStateUp = port.IsAdminStateUp,
                DeviceId = port.DeviceId,
                DeviceOwner = port.DeviceOwner,
            }
            : null,
        PortForwardings = [.. view.Where(NetworkTables.PortForwardingsByFloatingIp, floating.Id)],
    };

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var floating = ResourceRules.RequireOwn(tx, ResourceKinds.FloatingIp, request.Id, NetworkOperations.DeleteFloatingIp);
        if (tx.Where(NetworkTables.PortForwardingsByFloatingIp, floating.Id).Any()) throw NetworkErrors.HasForwardings(floating);
        foreach (var port in tx.Where(NetworkTables.PortsByDevice, floating.Id).ToList()) PortRules.Remove(tx, port);
        NetworkQuotaRules.Use(tx, floating.ProjectId, QuotaResource.FloatingIp, -1);
        tx.CancelAll(floating.Id);
        tx.Remove(NetworkTables.FloatingIps, floating.Id);
        return NoResult.Value;
    }

    /// <summary>Frees the floating IPs, and ends the forwardings, that lead to addresses which a port has no longer.</summary>
    public static void LetGo(Transaction tx, Port port, IReadOnlyList<FixedIp> kept)
    {
        foreach (var floating in tx.Where(NetworkTables.FloatingIpsByPort, port.Id).ToList())
        {
            if (kept.Any(ip => ip.IpAddress == floating.FixedIpAddress)) continue;
            tx.CancelAll(floating.Id);
            ResourceRules.Save(tx, ResourceKinds.FloatingIp, Free(floating));
        }

        foreach (var forwarding in tx.Where(NetworkTables.PortForwardingsByPort, port.Id).ToList())
        {
            if (kept.Any(ip => ip.IpAddress == forwarding.InternalIpAddress)) continue;
            RemoveForwarding(tx, forwarding);
        }
    }

    /// <summary>A floating IP that leads through a router to a subnet; nothing when there is none.</summary>
    public static FloatingIp? Through(StateView view, Router router, string subnetId) => view.Where(NetworkTables.FloatingIpsByRouter, router.Id)
        .FirstOrDefault(floating => TargetsOf(view, floating).Any(target => view.Find(NetworkTables.Ports, target.PortId)?.FixedIps
            .Any(ip => ip.SubnetId == subnetId && ip.IpAddress == target.Address) == true));

    private static IEnumerable<(string PortId, string Address)> TargetsOf(StateView view, FloatingIp floating) => floating.PortId is { } port
        ? [(port, floating.FixedIpAddress!)]
        : view.Where(NetworkTables.PortForwardingsByFloatingIp, floating.Id).Select(forwarding => (forwarding.InternalPortId, forwarding.InternalIpAddress));

    private static void BringUp(Transaction tx, string id) => tx.Begin(NetworkTransitions.FinishFloatingIpUp, id, tx.Options<FakeNetworkOptions>().FloatingIpUp);

    private static FloatingIp Free(FloatingIp floating) =>
        floating with { PortId = null, FixedIpAddress = null, RouterId = null, Status = NetworkResourceStatus.Down };

    private static FloatingIp Associated(Transaction tx, FloatingIp floating, string portId, string? wanted)
    {
        var port = ResourceRules.Require(tx, ResourceKinds.Port, portId);
        if (port.ProjectId != floating.ProjectId && !tx.Caller.IsAdmin) throw NetworkErrors.OtherProjectsPort(port, floating);
        if (tx.Where(NetworkTables.PortForwardingsByFloatingIp, floating.Id).Any()) throw NetworkErrors.HasForwardings(floating);
        var address = AddressOf(port, wanted);
        var router = RouterRules.Between(tx, address.SubnetId, floating.FloatingNetworkId)
            ?? throw NetworkErrors.NotReached(floating, port, address.SubnetId);
        var other = tx.Where(NetworkTables.FloatingIpsByPort, port.Id).FirstOrDefault(other => other.Id != floating.Id && other.FixedIpAddress == address.IpAddress && other.FloatingNetworkId == floating.FloatingNetworkId);
        if (other is not null) throw NetworkErrors.AssociatedAlready(other, floating, port, address.IpAddress);
        return floating with { PortId = port.Id, FixedIpAddress = address.IpAddress, RouterId = router.Id };
    }

    /// <summary>The address of IPv4 that a floating IP leads to: the wanted one, else the only one.</summary>
    private static FixedIp AddressOf(Port port, string? wanted)
    {
        var addresses = port.FixedIps.Where(ip => !ip.IpAddress.Contains(':', StringComparison.Ordinal)).ToList();
        if (wanted is not null) return addresses.Find(ip => ip.IpAddress == wanted) ?? throw NetworkErrors.NotOnPort(port, wanted);
        return addresses switch
        {
            [var only] => only,
            [] => throw NetworkErrors.NoFixedIp(port),
            _ => throw NetworkErrors.SeveralFixedIps(port),
        };
    }

    private static IReadOnlyList<FixedIpRequest>? Wanted(StateView view, Network network, CreateFloatingIpRequest request)
    {
        if (request.FloatingIpAddress is null && request.SubnetId is null) return null;
        if (request.SubnetId is { } subnetId && view.Find(NetworkTables.Subnets, subnetId)?.NetworkId != network.Id) throw NetworkErrors.OtherNetworksSubnet(subnetId, network);
        return [new() { SubnetId = request.SubnetId, IpAddress = request.FloatingIpAddress }];
    }
}
