using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Agents of the service.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="INetworkAgents.ListNetworkAgentsAsync"/>.</summary>
    public static Operation<NetworkAgentQuery, IReadOnlyList<NetworkAgent>> ListNetworkAgents { get; } = new(Domain, "list_network_agents", OperationKind.Read)
    {
        Upstream = "Neutron GET /agents",
        Simulates = "type, host and life",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.GetNetworkAgentAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NetworkAgent> GetNetworkAgent { get; } = new(Domain, "get_network_agent", OperationKind.Read)
    {
        Upstream = "Neutron GET /agents/{id}",
        Simulates = "the agent; one that is alive was just heard of",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.UpdateNetworkAgentAsync"/>.</summary>
    public static Operation<UpdateNetworkAgentRequest, NetworkAgent> UpdateNetworkAgent { get; } = new(Domain, "update_network_agent", OperationKind.Write)
    {
        Upstream = "Neutron PUT /agents/{id}",
        Simulates = "state of administration and description",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.DeleteNetworkAgentAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteNetworkAgent { get; } = new(Domain, "delete_network_agent", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /agents/{id}",
        Simulates = "removal; zones without an agent go along",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.ListNetworksOfAgentAsync"/>.</summary>
    public static Operation<NetworkResourceReference, IReadOnlyList<Network>> ListNetworksOfAgent { get; } = new(Domain, "list_networks_of_agent", OperationKind.Read)
    {
        Upstream = "Neutron GET /agents/{id}/dhcp-networks",
        Simulates = "the networks that the agent serves: by itself as the first that works, or as administrators said",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.ListAgentsOfNetworkAsync"/>.</summary>
    public static Operation<NetworkResourceReference, IReadOnlyList<NetworkAgent>> ListAgentsOfNetwork { get; } = new(Domain, "list_agents_of_network", OperationKind.Read)
    {
        Upstream = "Neutron GET /networks/{id}/dhcp-agents",
        Simulates = "the agents that serve the network",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.AddNetworkToAgentAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> AddNetworkToAgent { get; } = new(Domain, "add_network_to_agent", OperationKind.Write)
    {
        Upstream = "Neutron POST /agents/{id}/dhcp-networks",
        Simulates = "an agent of the right type that is up",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.RemoveNetworkFromAgentAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> RemoveNetworkFromAgent { get; } = new(Domain, "remove_network_from_agent", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /agents/{id}/dhcp-networks/{id}",
        Simulates = "removal; no other agent takes its place by itself",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.ListRoutersOfAgentAsync"/>.</summary>
    public static Operation<NetworkResourceReference, IReadOnlyList<Router>> ListRoutersOfAgent { get; } = new(Domain, "list_routers_of_agent", OperationKind.Read)
    {
        Upstream = "Neutron GET /agents/{id}/l3-routers",
        Simulates = "the routers that the agent serves: by itself as the first that works, or as administrators said",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.ListAgentsOfRouterAsync"/>.</summary>
    public static Operation<NetworkResourceReference, IReadOnlyList<NetworkAgent>> ListAgentsOfRouter { get; } = new(Domain, "list_agents_of_router", OperationKind.Read)
    {
        Upstream = "Neutron GET /routers/{id}/l3-agents",
        Simulates = "the agents that serve the router",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.AddRouterToAgentAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> AddRouterToAgent { get; } = new(Domain, "add_router_to_agent", OperationKind.Write)
    {
        Upstream = "Neutron POST /agents/{id}/l3-routers",
        Simulates = "an agent of the right type that is up",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkAgents.RemoveRouterFromAgentAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> RemoveRouterFromAgent { get; } = new(Domain, "remove_router_from_agent", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /agents/{id}/l3-routers/{id}",
        Simulates = "removal; no other agent takes its place by itself",
        Requires = CallerRole.Admin,
    };
}
