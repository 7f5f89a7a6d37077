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
        var (port, address, router) = Target(tx, floating, request.InternalPortId, request.InternalIpAddress, null);
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

    public static PortForwarding GetForwarding(StateView view, NetworkChildReference request) =>
        RequireForwarding(view, ResourceRules.Require(view, ResourceKinds.FloatingIp, request.ParentId), request.Id);

    public static PortForwarding UpdateForwarding(Transaction tx, UpdatePortForwardingRequest request)
    {
        var floating = ResourceRules.RequireOwn(tx, ResourceKinds.FloatingIp, request.FloatingIpId, NetworkOperations.UpdatePortForwarding);
        var old = RequireForwarding(tx, floating, request.Id);
        ResourceRules.DemandText(nameof(request.Description), request.Description);
        var protocol = request.Protocol?.ToLowerInvariant() ?? old.Protocol;
        if (!Protocols.Contains(protocol)) throw NetworkErrors.ForwardingProtocol(request.Protocol!, Protocols);
        if (request.ExternalPort is { } outer) DemandPort(nameof(request.ExternalPort), outer);
        if (request.InternalPort is { } inner) DemandPort(nameof(request.InternalPort), inner);
        var isElsewhere = request.InternalPortId is { } other && other != old.InternalPortId;
        var (port, address, router) = Target(
            tx, floating, request.InternalPortId ?? old.InternalPortId, request.InternalIpAddress ?? (isElsewhere ? null : old.InternalIpAddress), old.Id);
        var forwarding = old with
        {
            Protocol = protocol,
            ExternalPort = request.ExternalPort ?? old.ExternalPort,
            InternalPort = request.InternalPort ?? old.InternalPort,
            InternalPortId = port.Id,
            InternalIpAddress = address.IpAddress,
            Description = request.Description ?? old.Description,
        };
        if (forwarding == old) return old;
        DemandNew(tx, forwarding);
        tx.Update(NetworkTables.PortForwardings, forwarding);
        ResourceRules.Save(tx, ResourceKinds.FloatingIp, floating with { RouterId = router.Id });
        return forwarding;
    }

    public static NoResult DeleteForwarding(Transaction tx, NetworkChildReference request)
    {
        var floating = ResourceRules.RequireOwn(tx, ResourceKinds.FloatingIp, request.ParentId, NetworkOperations.DeletePortForwarding);
        RemoveForwarding(tx, RequireForwarding(tx, floating, request.Id));
        return NoResult.Value;
    }

    private static PortForwarding RequireForwarding(StateView view, FloatingIp floating, string id) =>
        view.Find(NetworkTables.PortForwardings, id) is { } forwarding && forwarding.FloatingIpId == floating.Id
            ? forwarding
            : throw NetworkErrors.NotFound("port_forwarding", "PortForwarding", id, null);

    /// <summary>Where a forwarding leads, and the router that it goes through.</summary>
    private static (Port Port, FixedIp Address, Router Router) Target(StateView view, FloatingIp floating, string portId, string? wanted, string? ownId)
    {
        var port = ResourceRules.Require(view, ResourceKinds.Port, portId);
        if (port.ProjectId != floating.ProjectId && !view.Caller.IsAdmin) throw NetworkErrors.OtherProjectsPort(port, floating);
        var address = wanted is not null
            ? port.FixedIps.FirstOrDefault(ip => ip.IpAddress == wanted) ?? throw NetworkErrors.NotOnPort(port, wanted)
            : port.FixedIps.FirstOrDefault(ip => !ip.IpAddress.Contains(':', StringComparison.Ordinal)) ?? throw NetworkErrors.NoFixedIp(port);
        var router = RouterRules.Between(view, address.SubnetId, floating.FloatingNetworkId) ?? throw NetworkErrors.NotForwarded(floating, port, address.SubnetId);

        // All forwardings of a floating IP go through one router, which must stay as long as they do.
        var others = view.Where(NetworkTables.PortForwardingsByFloatingIp, floating.Id).Any(other => other.Id != ownId);
        return others && floating.RouterId is { } known && known != router.Id ? throw NetworkErrors.OtherRouter(floating, router.Id) : (port, address, router);
    }

    private static void RemoveForwarding(Transaction tx, PortForwarding forwarding)
    {
        tx.Remove(NetworkTables.PortForwardings, forwarding.Id);
        if (tx.Where(NetworkTables.PortForwardingsByFloatingIp, forwarding.FloatingIpId).Any()) return;
        if (tx.Find(NetworkTables.FloatingIps, forwarding.FloatingIpId) is { } floating) ResourceRules.Save(tx, ResourceKinds.FloatingIp, floating with { RouterId = null });
    }

    private static void DemandNew(StateView view, PortForwarding forwarding)
    {
        var known = view.Where(NetworkTables.PortForwardingsByFloatingIp, forwarding.FloatingIpId).Where(other => other.Id != forwarding.Id && other.Protocol == forwarding.Protocol);
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
