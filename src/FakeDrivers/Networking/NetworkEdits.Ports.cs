using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Ports, and what leads to them.</content>
public static partial class NetworkEdits
{
    /// <summary>
    /// Changes a port as the outside world would: its addresses are taken and given back, its security groups counted, and floating IPs let go of
    /// addresses that it has no longer.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="portId">The port's id.</param>
    /// <param name="change">Gives the port with the fields that differ; an address must be free, and of a subnet of its network.</param>
    /// <returns>The port as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No port has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, a network, security group or policy that does not exist, no hardware address or one that another
    /// port of the network has, or an address twice or in another text than its usual one.
    /// </exception>
    /// <exception cref="ConflictException">An address is taken.</exception>
    /// <exception cref="InvalidRequestException">An address is of no subnet of the network.</exception>
    public static Port Port(this WorldEdit edit, string portId, Func<Port, Port> change) =>
        Change(edit, ResourceKinds.Port, QuotaResource.Port, portId, change, RebookPort);

    /// <summary>
    /// Changes a router as the outside world would. Its interfaces are ports of their own; so is its gateway, which is plugged in anew where the
    /// network differs.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="routerId">The router's id.</param>
    /// <param name="change">Gives the router with the fields that differ; the addresses of its gateway are those of the port.</param>
    /// <returns>The router as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No router has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, a network that does not exist or is not external, or what is no route.</exception>
    /// <exception cref="CapacityExceededException">The network of the gateway has no address left.</exception>
    public static Router Router(this WorldEdit edit, string routerId, Func<Router, Router> change) => Change(
        edit, ResourceKinds.Router, QuotaResource.Router, routerId, change,
        (tx, before, after) =>
        {
            Demand(tx, NetworkTables.Networks, "network", after.Gateway?.NetworkId);
            var outside = after.Gateway?.NetworkId == before.Gateway?.NetworkId || after.Gateway is null ? null : tx.Find(NetworkTables.Networks, after.Gateway.NetworkId);
            if (outside is { IsExternal: false }) throw NetworkErrors.EditedInside(outside);
            if (after.Routes.FirstOrDefault(route => !IpPrefix.TryParse(route.Destination, out _) || !IpNumber.TryParse(route.NextHop, out _)) is { } wrong) throw NetworkErrors.EditedValue("route", $"{wrong.Destination} through {wrong.NextHop}", "10.1.0.0/16 through 10.0.0.5");
            if (after.Gateway is { FixedIps.Count: > 0 } gateway) tx.Update(NetworkTables.Routers, after with { Gateway = gateway with { FixedIps = [] } });
            RouterRules.Rebook(tx, before, after);
        });

    /// <summary>
    /// Changes a floating IP as the outside world would. With another address, its port on the external network has that; without a port it leads to
    /// no address, and through no router unless ports of it are forwarded.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="floatingIpId">The floating IP's id.</param>
    /// <param name="change">Gives the floating IP with the fields that differ.</param>
    /// <returns>The floating IP as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No floating IP has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, another external network, a router, port or policy that does not exist, an address that the port does
    /// not have or that another floating IP leads to, or an address in another text than its usual one.
    /// </exception>
    /// <exception cref="ConflictException">The address is taken.</exception>
    /// <exception cref="InvalidRequestException">The address is of no subnet of the external network.</exception>
    public static FloatingIp FloatingIp(this WorldEdit edit, string floatingIpId, Func<FloatingIp, FloatingIp> change) =>
        Change(edit, ResourceKinds.FloatingIp, QuotaResource.FloatingIp, floatingIpId, change, RebookFloatingIp);

    /// <summary>Changes a port forwarding as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="portForwardingId">The forwarding's id.</param>
    /// <param name="change">Gives the forwarding with the fields that differ.</param>
    /// <returns>The forwarding as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No forwarding has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, another floating IP, a port that does not exist, or an address that it does not have.</exception>
    public static PortForwarding PortForwarding(this WorldEdit edit, string portForwardingId, Func<PortForwarding, PortForwarding> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = edit.Change(NetworkTables.PortForwardings, "port_forwarding", portForwardingId, change);
        if (after.FloatingIpId != before.FloatingIpId) throw NetworkErrors.EditedStays("port forwarding", "floating IP", before.FloatingIpId);
        DemandAddress(edit.Transaction, after.InternalPortId, after.InternalIpAddress);
        return after;
    }

    /// <summary>Changes a trunk as the outside world would: the ports that it carries are booked for it.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="trunkId">The trunk's id.</param>
    /// <param name="change">Gives the trunk with the fields that differ.</param>
    /// <returns>The trunk as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No trunk has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, a port that does not exist, one that carries or comes through another trunk, or a number twice.
    /// </exception>
    public static Trunk Trunk(this WorldEdit edit, string trunkId, Func<Trunk, Trunk> change) => Change(
        edit, ResourceKinds.Trunk, QuotaResource.Trunk, trunkId, change,
        (tx, before, after) =>
        {
            Demand(tx, NetworkTables.Ports, "port", after.PortId);
            foreach (var subPort in before.SubPorts) tx.Remove(NetworkTables.TrunkMembers, subPort.PortId);
            foreach (var subPort in after.SubPorts)
            {
                Demand(tx, NetworkTables.Ports, "port", subPort.PortId);
                if (tx.Contains(NetworkTables.TrunkMembers, subPort.PortId) || tx.Where(NetworkTables.TrunksByPort, subPort.PortId).Any()) throw NetworkErrors.EditedTwice("port", subPort.PortId);
                tx.Add(NetworkTables.TrunkMembers, new TrunkMember(subPort.PortId, trunkId));
            }

            var isTaken = tx.Contains(NetworkTables.TrunkMembers, after.PortId) || tx.Where(NetworkTables.TrunksByPort, after.PortId).Any(other => other.Id != trunkId);
            if (isTaken) throw NetworkErrors.EditedTwice("port", after.PortId);
            var numbers = after.SubPorts.GroupBy(subPort => subPort.SegmentationId);
            if (numbers.FirstOrDefault(same => same.Skip(1).Any()) is { Key: var number }) throw NetworkErrors.EditedTwice("number in the trunk", number.ToString(CultureInfo.InvariantCulture));
        });

    private static void RebookPort(Transaction tx, Port before, Port after)
    {
        Demand(tx, NetworkTables.Networks, "network", after.NetworkId);
        Demand(tx, NetworkTables.QosPolicies, "QoS policy", after.QosPolicyId);
        foreach (var group in after.SecurityGroups) Demand(tx, NetworkTables.SecurityGroups, "security group", group);
        if (MacAddress.Normalize(after.MacAddress) != after.MacAddress) throw NetworkErrors.EditedValue("hardware address", after.MacAddress, "fa:16:3e:00:00:01");
        if (tx.Where(NetworkTables.PortsByMac, new(after.NetworkId, after.MacAddress)).Skip(1).Any()) throw NetworkErrors.EditedTwice("hardware address", after.MacAddress);
        foreach (var ip in after.FixedIps) DemandUsual(ip.IpAddress);
        if (after.FixedIps.GroupBy(ip => ip).FirstOrDefault(same => same.Skip(1).Any())?.Key is { } twice) throw NetworkErrors.EditedTwice("address", twice.IpAddress);
        foreach (var address in before.FixedIps.Except(after.FixedIps)) AddressRules.Release(tx, address);

        // A router's interface gets just what it asks for.
        AddressRules.Take(
            tx, tx.Find(NetworkTables.Networks, after.NetworkId)!, after.Id, after.MacAddress, DeviceOwners.RouterInterface,
            [.. after.FixedIps.Except(before.FixedIps).Select(ip => new FixedIpRequest { SubnetId = ip.SubnetId, IpAddress = ip.IpAddress })]);
        if (after.FixedIps.FirstOrDefault(ip => tx.Find(NetworkTables.Subnets, ip.SubnetId)?.NetworkId != after.NetworkId) is { } foreign)
        {
            throw NetworkErrors.OtherNetworksSubnet(foreign.SubnetId, tx.Find(NetworkTables.Networks, after.NetworkId)!);
        }

        foreach (var group in before.SecurityGroups) SecurityGroupRules.Carry(tx, group, before.ProjectId, -1);
        foreach (var group in after.SecurityGroups) SecurityGroupRules.Carry(tx, group, after.ProjectId, 1);
        FloatingIpRules.LetGo(tx, after, after.FixedIps);
    }

    private static void RebookFloatingIp(Transaction tx, FloatingIp before, FloatingIp after)
    {
        if (after.FloatingNetworkId != before.FloatingNetworkId) throw NetworkErrors.EditedStays("floating IP", "external network", before.FloatingNetworkId);
        Demand(tx, NetworkTables.Routers, "router", after.RouterId);
        Demand(tx, NetworkTables.QosPolicies, "QoS policy", after.QosPolicyId);
        DemandUsual(after.FloatingIpAddress);
        if (after.PortId is { } portId)
        {
            DemandAddress(tx, portId, after.FixedIpAddress);
            var isLedTo = tx.Where(NetworkTables.FloatingIpsByPort, portId).Any(other => other.Id != after.Id && other.FixedIpAddress == after.FixedIpAddress);
            if (isLedTo) throw NetworkErrors.EditedTwice("address", after.FixedIpAddress!);
        }
        else
        {
            var isForwarding = tx.Where(NetworkTables.PortForwardingsByFloatingIp, after.Id).Any();
            after = after with { FixedIpAddress = null, RouterId = isForwarding ? after.RouterId : null };
        }

        tx.Update(NetworkTables.FloatingIps, after with { PortDetails = null, PortForwardings = [] });
        if (after.FloatingIpAddress == before.FloatingIpAddress) return;
        foreach (var own in tx.Where(NetworkTables.PortsByDevice, after.Id).ToList())
        {
            var network = tx.Find(NetworkTables.Networks, own.NetworkId)!;
            PortRules.Replace(tx, own with { FixedIps = AddressRules.Change(tx, network, own, [new() { IpAddress = after.FloatingIpAddress }]) });
        }
    }

    private static void DemandAddress(StateView view, string portId, string? address)
    {
        Demand(view, NetworkTables.Ports, "port", portId);
        var known = view.Find(NetworkTables.Ports, portId)!.FixedIps.Select(ip => ip.IpAddress).ToList();
        if (address is null || !known.Contains(address)) throw NetworkErrors.EditedReference($"address of the port '{portId}'", address ?? "", known);
    }

    // Whoever looks for an address looks for its one usual text.
    private static void DemandUsual(string address)
    {
        var isAddress = IpNumber.TryParse(address, out var number);
        if (!isAddress || number.ToString() != address) throw NetworkErrors.EditedValue("usual text of an address", address, isAddress ? number.ToString() : "10.0.0.5");
    }
}
