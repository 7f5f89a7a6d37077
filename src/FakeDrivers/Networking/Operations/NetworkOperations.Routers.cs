using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Routers, their interfaces and routes.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="IRouters.CreateRouterAsync"/>.</summary>
    public static Operation<CreateRouterRequest, Router> CreateRouter { get; } = new(Domain, "create_router", OperationKind.Write)
    {
        Upstream = "Neutron POST /routers",
        Simulates = "gateways with an address on the external network, quota",
    };

    /// <summary><see cref="IRouters.GetRouterAsync"/>.</summary>
    public static Operation<NetworkResourceReference, Router> GetRouter { get; } = new(Domain, "get_router", OperationKind.Read)
    {
        Upstream = "Neutron GET /routers/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="IRouters.ListRoutersAsync"/>: one page.</summary>
    public static Operation<RouterQuery, IReadOnlyList<Router>> ListRouters { get; } = new(Domain, "list_routers", OperationKind.Read)
    {
        Upstream = "Neutron GET /routers",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IRouters.UpdateRouterAsync"/>.</summary>
    public static Operation<UpdateRouterRequest, Router> UpdateRouter { get; } = new(Domain, "update_router", OperationKind.Write)
    {
        Upstream = "Neutron PUT /routers/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision; a gateway that floating IPs or routes need stays",
    };

    /// <summary><see cref="IRouters.DeleteRouterAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteRouter { get; } = new(Domain, "delete_router", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /routers/{id}",
        Simulates = "interfaces forbid it; the gateway goes along",
    };

    /// <summary><see cref="IRouters.AddRouterInterfaceAsync"/>.</summary>
    public static Operation<RouterInterfaceRequest, RouterInterface> AddRouterInterface { get; } = new(Domain, "add_router_interface", OperationKind.Write)
    {
        Upstream = "Neutron PUT /routers/{id}/add_router_interface",
        Simulates = "by subnet with its gateway address, or by port; overlap",
    };

    /// <summary><see cref="IRouters.RemoveRouterInterfaceAsync"/>.</summary>
    public static Operation<RouterInterfaceRequest, RouterInterface> RemoveRouterInterface { get; } = new(Domain, "remove_router_interface", OperationKind.Write)
    {
        Upstream = "Neutron PUT /routers/{id}/remove_router_interface",
        Simulates = "floating IPs and routes that need it forbid it",
    };

    /// <summary><see cref="IRouters.AddRoutesAsync"/>.</summary>
    public static Operation<RouterRoutesRequest, Router> AddRoutes { get; } = new(Domain, "add_routes", OperationKind.Write)
    {
        Upstream = "Neutron PUT /routers/{id}/add_extraroutes",
        Simulates = "next hops that the router reaches",
    };

    /// <summary><see cref="IRouters.RemoveRoutesAsync"/>.</summary>
    public static Operation<RouterRoutesRequest, Router> RemoveRoutes { get; } = new(Domain, "remove_routes", OperationKind.Write)
    {
        Upstream = "Neutron PUT /routers/{id}/remove_extraroutes",
        Simulates = "removal; routes that are not there are passed over",
    };
}
