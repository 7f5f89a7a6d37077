using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>The interfaces of routers.</content>
internal static partial class RouterRules
{
    public static RouterInterface AddInterface(Transaction tx, RouterInterfaceRequest request)
    {
        var router = ResourceRules.RequireOwn(tx, ResourceKinds.Router, request.RouterId, NetworkOperations.AddRouterInterface);
        if ((request.SubnetId is null) == (request.PortId is null)) throw NetworkErrors.OneInterface();
        var port = request.SubnetId is { } subnetId ? PlugSubnet(tx, router, subnetId) : PlugPort(tx, router, request.PortId!);
        ResourceRules.Touch(tx, ResourceKinds.Router, router.Id);
        return Of(port, router);
    }

    /// <summary>Gives a router an interface on a subnet that nobody has to be asked about.</summary>
    public static Port PlugSubnet(Transaction tx, Router router, Subnet subnet)
    {
        var network = tx.Find(NetworkTables.Networks, subnet.NetworkId)!;
        return PortRules.Add(tx, network, router.ProjectId, new()
        {
            NetworkId = network.Id,
            DeviceId = router.Id,
            DeviceOwner = DeviceOwners.RouterInterface,
            FixedIps = [new() { SubnetId = subnet.Id, IpAddress = subnet.GatewayIp }],
            Binding = PortRules.BindingOn(NetworkDefaults.HostName),
        });
    }

    public static RouterInterface RemoveInterface(Transaction tx, RouterInterfaceRequest request)
    {
        var router = ResourceRules.RequireOwn(tx, ResourceKinds.Router, request.RouterId, NetworkOperations.RemoveRouterInterface);
        var port = InterfaceFor(tx, router, request);
        var removed = request.PortId is null ? port.FixedIps.Where(ip => ip.SubnetId == request.SubnetId).ToList() : [.. port.FixedIps];
        foreach (var address in removed)
        {
            if (FloatingIpRules.Through(tx, router, address.SubnetId) is { } floating) throw NetworkErrors.InterfaceInUseByFloatingIp(router, address.SubnetId, floating);
            var prefix = IpPrefix.Parse(tx.Find(NetworkTables.Subnets, address.SubnetId)!.Cidr);
            if (router.Routes.FirstOrDefault(route => prefix.Contains(IpNumber.Parse(route.NextHop))) is { } route) throw NetworkErrors.InterfaceInUseByRoute(router, address.SubnetId, route);
        }

        if (removed.Count == port.FixedIps.Count) PortRules.Remove(tx, port);
        else PortRules.Become(tx, port, port with { FixedIps = [.. port.FixedIps.Except(removed)] });
        ResourceRules.Touch(tx, ResourceKinds.Router, router.Id);
        return Of(port, router);
    }

    private static Port PlugSubnet(Transaction tx, Router router, string subnetId)
    {
        var subnet = ResourceRules.Require(tx, ResourceKinds.Subnet, subnetId);
        if (subnet.GatewayIp is null) throw NetworkErrors.NoGatewayForInterface(subnet);

        // Who plugs a subnet into a router becomes the gateway of all who are on it, so that sharing with everybody is not enough.
        if (!ResourceRules.IsOwn(tx, subnet) && !SharingRules.IsSharedWith(tx, subnet.NetworkId, tx.Caller.ProjectId)) throw NetworkErrors.OtherOwnersSubnet(subnet);
        DemandNewSubnet(tx, router, subnet);
        NetworkQuotaRules.Demand(tx, router.ProjectId, QuotaResource.Port);
        return PlugSubnet(tx, router, subnet);
    }

    private static Port PlugPort(Transaction tx, Router router, string portId)
    {
        var port = ResourceRules.RequireOwn(tx, ResourceKinds.Port, portId, NetworkOperations.AddRouterInterface);
        if (port.DeviceId.Length > 0) throw NetworkErrors.PortInUse(port);
        if (port.FixedIps.Count == 0) throw NetworkErrors.InterfaceWithoutAddress(port);
        var subnets = port.FixedIps.Select(ip => tx.Find(NetworkTables.Subnets, ip.SubnetId)!).ToList();
        if (subnets.Count(subnet => subnet.IpVersion == 4) > 1) throw NetworkErrors.SeveralIpv4Subnets(port);
        foreach (var subnet in subnets) DemandNewSubnet(tx, router, subnet);
        PortRules.Replace(tx, port with
        {
            DeviceId = router.Id,
            DeviceOwner = DeviceOwners.RouterInterface,
            SecurityGroups = [],
            AllowedAddressPairs = [],
            IsPortSecurityEnabled = false,
            Binding = PortRules.BindingOn(NetworkDefaults.HostName),
        });
        PortRules.BringUp(tx, port.Id);
        return tx.Find(NetworkTables.Ports, port.Id)!;
    }

    private static void DemandNewSubnet(StateView view, Router router, Subnet subnet)
    {
        if (InterfacesOf(view, router.Id).Exists(port => port.FixedIps.Any(ip => ip.SubnetId == subnet.Id))) throw NetworkErrors.AlreadyOnSubnet(router, subnet);
        DemandNoOverlap(view, router, [subnet]);
    }

    /// <summary>None of the subnets overlaps one that the router is on, its gateway's included.</summary>
    private static void DemandNoOverlap(StateView view, Router router, IEnumerable<Subnet> subnets)
    {
        var joined = PortsOf(view, router.Id).SelectMany(port => port.FixedIps).Select(ip => view.Find(NetworkTables.Subnets, ip.SubnetId)!).ToList();
        foreach (var subnet in subnets)
        {
            var prefix = IpPrefix.Parse(subnet.Cidr);
            var overlapping = joined.Find(other => other.Id != subnet.Id && IpPrefix.Parse(other.Cidr).Overlaps(prefix));
            if (overlapping is not null) throw NetworkErrors.RouterOverlap(subnet, overlapping);
        }
    }

    private static Port InterfaceFor(StateView view, Router router, RouterInterfaceRequest request)
    {
        if (request.SubnetId is null && request.PortId is null) throw NetworkErrors.OneInterface();
        var interfaces = InterfacesOf(view, router.Id);
        if (request.PortId is { } portId)
        {
            var port = interfaces.Find(port => port.Id == portId) ?? throw NetworkErrors.NoInterface(router, portId);
            var isMismatch = request.SubnetId is { } named && port.FixedIps.All(ip => ip.SubnetId != named);
            return isMismatch ? throw NetworkErrors.SubnetMismatch(port, request.SubnetId!) : port;
        }

        var subnet = ResourceRules.Require(view, ResourceKinds.Subnet, request.SubnetId!);
        return interfaces.Find(port => port.FixedIps.Any(ip => ip.SubnetId == subnet.Id)) ?? throw NetworkErrors.NoInterfaceOnSubnet(router, subnet.Id);
    }

    private static RouterInterface Of(Port port, Router router) => new()
    {
        RouterId = router.Id,
        ProjectId = port.ProjectId,
        PortId = port.Id,
        NetworkId = port.NetworkId,
        SubnetIds = [.. port.FixedIps.Select(ip => ip.SubnetId)],
    };
}
