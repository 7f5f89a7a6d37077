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
}
