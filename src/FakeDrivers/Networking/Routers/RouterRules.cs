using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What routers do, as pure functions over a transaction.</summary>
internal static partial class RouterRules
{
    private const int MostRoutes = 30;

    public static Router Create(Transaction tx, CreateRouterRequest request)
    {
        var operation = NetworkOperations.CreateRouter;
        var project = ResourceRules.OwnerOf(tx, request, operation);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        ResourceRules.DemandAdministrator(tx, operation, request.IsDistributed, nameof(request.IsDistributed));
        ResourceRules.DemandAdministrator(tx, operation, request.IsHighlyAvailable, nameof(request.IsHighlyAvailable));
        AgentRules.DemandZones(tx, request.AvailabilityZoneHints, AgentRules.RouterZones);
        if (request.Gateway is { } gateway) DemandGatewayRights(tx, operation, gateway);
        NetworkQuotaRules.Take(tx, project, QuotaResource.Router);
        return Shown(tx, Add(tx, request, project));
    }

    /// <summary>Adds a router that nobody has to be asked about.</summary>
    public static Router Add(Transaction tx, CreateRouterRequest request, string projectId)
    {
        var router = new Router
        {
            Id = tx.NewId("router", request.Name),
            ProjectId = projectId,
            Name = request.Name,
            Description = request.Description,
            IsAdminStateUp = request.IsAdminStateUp,
            AvailabilityZoneHints = request.AvailabilityZoneHints,
            IsDistributed = request.IsDistributed,
            IsHighlyAvailable = request.IsHighlyAvailable,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.Routers, router);
        if (request.Gateway is not { } gateway) return router;
        router = router with { Gateway = SetGateway(tx, router, gateway) };
        tx.Update(NetworkTables.Routers, router);
        return router;
    }

    public static IReadOnlyList<Router> List(StateView view, RouterQuery query) => ResourceRules.List(
        view, ResourceKinds.Router, query,
        ResourceRules.Places(NetworkTables.RoutersByName, query.Name) ?? ResourceRules.Places(NetworkTables.RoutersByGateway, query.GatewayNetworkId),
        router => query.Name.Allows(router.Name) && query.Status.Allows(router.Status) && query.GatewayNetworkId.Allows(router.Gateway?.NetworkId)
            && (query.IsAdminStateUp is null || router.IsAdminStateUp == query.IsAdminStateUp));

    public static Router Update(Transaction tx, UpdateRouterRequest request)
    {
        var operation = NetworkOperations.UpdateRouter;
        var router = ResourceRules.Begin(tx, ResourceKinds.Router, request, operation);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        if (request.Gateway is not null && request.ClearGateway) throw NetworkErrors.GatewayBothWays();
        if (request.Gateway is { } wanted)
        {
            DemandGatewayRights(tx, operation, wanted);
            router = router with { Gateway = ChangeGateway(tx, router, wanted) };
        }
        else if (request.ClearGateway && router.Gateway is not null)
        {
            ClearGateway(tx, router, nextNetworkId: null);
            router = router with { Gateway = null };
        }

        // A route needs the ways that the router has after the change.
        var routes = request.Routes ?? router.Routes;
        if (request.Routes is not null || request.Gateway is not null || request.ClearGateway) DemandRoutes(tx, router, routes, isAsked: request.Routes is not null);
        router = router with
        {
            Name = request.Name ?? router.Name,
            IsAdminStateUp = request.IsAdminStateUp ?? router.IsAdminStateUp,
            Routes = [.. routes.Distinct()],
        };
        return ResourceRules.Save(tx, ResourceKinds.Router, router, request);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var router = ResourceRules.RequireOwn(tx, ResourceKinds.Router, request.Id, NetworkOperations.DeleteRouter);
        var ports = PortsOf(tx, router.Id);
        if (ports.Find(port => port.DeviceOwner == DeviceOwners.RouterInterface) is { } port) throw NetworkErrors.RouterInUse(router, port);
        foreach (var gateway in ports) PortRules.Remove(tx, gateway);
        AgentBindingRules.Forget(tx, router.Id);
        NetworkQuotaRules.Use(tx, router.ProjectId, QuotaResource.Router, -1);
        tx.Remove(NetworkTables.Routers, router.Id);
        return NoResult.Value;
    }

    public static Router AddRoutes(Transaction tx, RouterRoutesRequest request)
    {
        var router = ResourceRules.RequireOwn(tx, ResourceKinds.Router, request.RouterId, NetworkOperations.AddRoutes);
        IReadOnlyList<HostRoute> routes = [.. router.Routes.Concat(request.Routes).Distinct()];
        DemandRoutes(tx, router, routes, isAsked: true);
        return Shown(tx, ResourceRules.Save(tx, ResourceKinds.Router, router with { Routes = routes }));
    }

    public static Router RemoveRoutes(Transaction tx, RouterRoutesRequest request)
    {
        var router = ResourceRules.RequireOwn(tx, ResourceKinds.Router, request.RouterId, NetworkOperations.RemoveRoutes);
        return Shown(tx, ResourceRules.Save(tx, ResourceKinds.Router, router with { Routes = [.. router.Routes.Except(request.Routes)] }));
    }

    /// <summary>The router that leads from a subnet to an external network; nothing when there is none.</summary>
    public static Router? Between(StateView view, string subnetId, string externalNetworkId) => view.Where(NetworkTables.RouterPortsBySubnet, subnetId)
        .Select(port => view.Find(NetworkTables.Routers, port.DeviceId))
        .FirstOrDefault(router => router?.Gateway?.NetworkId == externalNetworkId);

    /// <summary>The router with what follows from other rows: its zones, and the addresses of its gateway's port.</summary>
    public static Router Shown(StateView view, Router router)
    {
        if (AgentRules.ZonesOf(AgentBindingRules.Of(view, router)) is { Count: > 0 } zones) router = router with { AvailabilityZones = zones };
        if (router.Gateway is { } gateway)
        {
            var port = PortsOf(view, router.Id).Find(port => port.DeviceOwner == DeviceOwners.RouterGateway);
            router = router with { Gateway = gateway with { FixedIps = port?.FixedIps ?? [] } };
        }

        return view.Caller.IsAdmin ? router : router with { IsDistributed = null, IsHighlyAvailable = null };
    }

    /// <summary>Plugs the gateway of an edited router in again where it leads to another network.</summary>
    public static void Rebook(Transaction tx, Router before, Router after)
    {
        if (before.Gateway?.NetworkId == after.Gateway?.NetworkId) return;
        foreach (var port in PortsOf(tx, after.Id).FindAll(port => port.DeviceOwner == DeviceOwners.RouterGateway)) PortRules.Remove(tx, port);
        if (after.Gateway is { } gateway) PlugGateway(tx, after, tx.Find(NetworkTables.Networks, gateway.NetworkId)!, null);
    }

    private static List<Port> PortsOf(StateView view, string routerId) => [.. view.Where(NetworkTables.PortsByDevice, routerId)
        .Where(port => port.DeviceOwner is DeviceOwners.RouterInterface or DeviceOwners.RouterGateway)];

    private static List<Port> InterfacesOf(StateView view, string routerId) =>
        PortsOf(view, routerId).FindAll(port => port.DeviceOwner == DeviceOwners.RouterInterface);

    private static void DemandGatewayRights(StateView view, Operation operation, RouterGatewayRequest gateway)
    {
        ResourceRules.DemandAdministrator(view, operation, gateway.IsSnatEnabled is not null, nameof(gateway.IsSnatEnabled));
        ResourceRules.DemandAdministrator(view, operation, gateway.FixedIps is not null, nameof(gateway.FixedIps));
        ResourceRules.Require(view, ResourceKinds.Network, gateway.NetworkId);
    }

    private static RouterGateway ChangeGateway(Transaction tx, Router router, RouterGatewayRequest wanted)
    {
        if (router.Gateway is { } old && old.NetworkId == wanted.NetworkId && PortsOf(tx, router.Id).Find(port => port.DeviceOwner == DeviceOwners.RouterGateway) is { } port)
        {
            // The port stays and has other addresses, which the router shows: it is another revision of it.
            if (wanted.FixedIps is { } addresses)
            {
                var changed = port with { FixedIps = AddressRules.Change(tx, tx.Find(NetworkTables.Networks, old.NetworkId)!, port, addresses) };
                PortRules.Replace(tx, changed);
                if (!port.FixedIps.Equals(changed.FixedIps)) ResourceRules.Touch(tx, ResourceKinds.Router, router.Id);
            }

            return old with { IsSnatEnabled = wanted.IsSnatEnabled ?? old.IsSnatEnabled };
        }

        ClearGateway(tx, router, wanted.NetworkId);
        return SetGateway(tx, router, wanted);
    }

    private static RouterGateway SetGateway(Transaction tx, Router router, RouterGatewayRequest wanted)
    {
        var network = tx.Find(NetworkTables.Networks, wanted.NetworkId) ?? throw NetworkErrors.NotFound("network", "Network", wanted.NetworkId, null);
        if (!network.IsExternal) throw NetworkErrors.NotExternal(network);
        DemandNoOverlap(tx, router, tx.Where(NetworkTables.SubnetsByNetwork, network.Id));

        PlugGateway(tx, router, network, wanted.FixedIps);
        return new() { NetworkId = network.Id, IsSnatEnabled = wanted.IsSnatEnabled ?? true };
    }

    // The port on the foreign network is the service's own, so that its owner does not see it.
    private static void PlugGateway(Transaction tx, Router router, Network network, IReadOnlyList<FixedIpRequest>? addresses) => PortRules.Add(tx, network, "", new()
    {
        NetworkId = network.Id,
        DeviceId = router.Id,
        DeviceOwner = DeviceOwners.RouterGateway,
        FixedIps = addresses,
        Binding = PortRules.BindingOn(NetworkDefaults.HostName),
    });

    private static void ClearGateway(Transaction tx, Router router, string? nextNetworkId)
    {
        if (router.Gateway is not { } gateway) return;
        var inUse = gateway.NetworkId != nextNetworkId && tx.Where(NetworkTables.FloatingIpsByRouter, router.Id).FirstOrDefault() is { } floating ? floating : null;
        if (inUse is not null) throw NetworkErrors.GatewayInUseByFloatingIp(router, inUse);
        foreach (var port in PortsOf(tx, router.Id).FindAll(port => port.DeviceOwner == DeviceOwners.RouterGateway)) PortRules.Remove(tx, port);
    }

    /// <summary>Each next hop lies in a range that the router is on, and is not the router itself.</summary>
    private static void DemandRoutes(StateView view, Router router, IReadOnlyList<HostRoute> routes, bool isAsked)
    {
        if (routes.Count > MostRoutes) throw NetworkErrors.TooManyRoutes(routes.Count, MostRoutes);
        if (routes.Count == 0) return;
        var addresses = PortsOf(view, router.Id).SelectMany(port => port.FixedIps).ToList();
        foreach (var route in routes)
        {
            if (!IpPrefix.TryParse(route.Destination, out _)) throw NetworkErrors.Cidr(nameof(UpdateRouterRequest.Routes), route.Destination);
            if (!IpNumber.TryParse(route.NextHop, out var hop)) throw NetworkErrors.Address(nameof(UpdateRouterRequest.Routes), route.NextHop);
            if (addresses.Exists(ip => IpNumber.Parse(ip.IpAddress) == hop)) throw NetworkErrors.RouteToItself(route);
            var isReached = addresses.Exists(ip => IpPrefix.Parse(view.Find(NetworkTables.Subnets, ip.SubnetId)!.Cidr).Contains(hop));
            if (!isReached) throw isAsked ? NetworkErrors.RouteNotReached(route) : NetworkErrors.NeededByRoute(router, route);
        }
    }
}
