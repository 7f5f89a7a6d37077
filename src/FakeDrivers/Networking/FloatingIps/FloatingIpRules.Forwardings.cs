using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Port forwardings.</content>
internal static partial class FloatingIpRules
{
    private static readonly string[] Protocols = ["tcp", "udp", "icmp", "icmpv6", "sctp", "dccp"];

    public static PortForwarding CreateForwarding(Transaction tx, CreatePortForwardingRequest request)
    {
        var floating = ResourceRules.RequireOwn(tx, ResourceKinds.FloatingIp, request.FloatingIpId, NetworkOperations.CreatePortForwarding);
        ResourceRules.DemandText(nameof(request.Description), request.Description);
        var protocol = request.Protocol.ToLowerInvariant();
        if (!Protocols.Contains(protocol)) throw NetworkErrors.ForwardingProtocol(request.Protocol, Protocols);
        DemandPort(nameof(request.ExternalPort), request.ExternalPort);
        DemandPort(nameof(request.InternalPort), request.InternalPort);
        if (floating.PortId is not null) throw NetworkErrors.LeadsToPort(floating);
        var port = ResourceRules.Require(tx, ResourceKinds.Port, request.InternalPortId);
        if (port.ProjectId != floating.ProjectId && !tx.Caller.IsAdmin) throw NetworkErrors.OtherProjectsPort(port, floating);
        var address = request.InternalIpAddress is { } wanted
            ? port.FixedIps.FirstOrDefault(ip => ip.IpAddress == wanted) ?? throw NetworkErrors.NotOnPort(port, wanted)
            : port.FixedIps.FirstOrDefault(ip => !ip.IpAddress.Contains(':', StringComparison.Ordinal)) ?? throw NetworkErrors.NoFixedIp(port);
        var router = RouterRules.Between(tx, address.SubnetId, floating.FloatingNetworkId) ?? throw NetworkErrors.NotReached(floating, port, address.SubnetId);
        var forwarding = new PortForwarding
        {
            Id = tx.NewId("port_forwarding", FormattableString.Invariant($"{floating.Id} {protocol} {request.ExternalPort}")),
            FloatingIpId = floating.Id,
            Protocol = protocol,
            ExternalPort = request.ExternalPort,
            InternalPort = request.InternalPort,
            InternalPortId = port.Id,
            InternalIpAddress = address.IpAddress,
            Description = request.Description,
        };
        DemandNew(tx, forwarding);
        tx.Add(NetworkTables.PortForwardings, forwarding);
        ResourceRules.Save(tx, ResourceKinds.FloatingIp, floating with { RouterId = router.Id });
        return forwarding;
    }

    public static IReadOnlyList<PortForwarding> ListForwardings(StateView view, NetworkResourceReference request)
    {
        var floating = ResourceRules.Require(view, ResourceKinds.FloatingIp, request.Id);
        return [.. view.Where(NetworkTables.PortForwardingsByFloatingIp, floating.Id)];
    }

    public static NoResult DeleteForwarding(Transaction tx, NetworkChildReference request)
    {
        var floating = ResourceRules.RequireOwn(tx, ResourceKinds.FloatingIp, request.ParentId, NetworkOperations.DeletePortForwarding);
        if (tx.Find(NetworkTables.PortForwardings, request.Id) is not { } forwarding || forwarding.FloatingIpId != floating.Id)
        {
            throw NetworkErrors.NotFound("port_forwarding", "PortForwarding", request.Id, null);
        }

        RemoveForwarding(tx, forwarding);
        return NoResult.Value;
    }

    private static void RemoveForwarding(Transaction tx, PortForwarding forwarding)
    {
        tx.Remove(NetworkTables.PortForwardings, forwarding.Id);
        if (tx.Where(NetworkTables.PortForwardingsByFloatingIp, forwarding.FloatingIpId).Any()) return;
        if (tx.Find(NetworkTables.FloatingIps, forwarding.FloatingIpId) is { } floating) ResourceRules.Save(tx, ResourceKinds.FloatingIp, floating with { RouterId = null });
    }

    private static void DemandNew(StateView view, PortForwarding forwarding)
    {
        var known = view.Where(NetworkTables.PortForwardingsByFloatingIp, forwarding.FloatingIpId).Where(other => other.Protocol == forwarding.Protocol);
        foreach (var other in known)
        {
            if (other.ExternalPort == forwarding.ExternalPort) throw NetworkErrors.ForwardedAlready(other, "the external port", other.ExternalPort);
            var isSameTarget = other.InternalPort == forwarding.InternalPort && other.InternalPortId == forwarding.InternalPortId && other.InternalIpAddress == forwarding.InternalIpAddress;
            if (isSameTarget) throw NetworkErrors.ForwardedAlready(other, "the internal port", other.InternalPort);
        }
    }

    private static void DemandPort(string parameter, int port)
    {
        if (port is < 1 or > 65535) throw NetworkErrors.PortNumber(parameter, port);
    }
}
