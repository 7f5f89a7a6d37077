namespace FakeDrivers.Networking;

/// <summary>The agents of the network service, for administrators.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface INetworkAgents
{
    /// <summary>Lists agents, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The agents that match.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Neutron <c>GET /agents</c>.</remarks>
    Task<IReadOnlyList<NetworkAgent>> ListNetworkAgentsAsync(NetworkAgentQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one agent.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The agent as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The agent does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /agents/{id}</c>.</remarks>
    Task<NetworkAgent> GetNetworkAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Changes an agent.</summary>
    /// <param name="request">The agent and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The agent after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The description is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The agent does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /agents/{id}</c>.</remarks>
    Task<NetworkAgent> UpdateNetworkAgentAsync(UpdateNetworkAgentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Forgets an agent.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is forgotten.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The agent does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /agents/{id}</c>.</remarks>
    Task DeleteNetworkAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>The networks that an agent serves.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The networks, oldest first; none for an agent of another type.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The agent does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /agents/{id}/dhcp-networks</c>.</remarks>
    Task<IReadOnlyList<Network>> ListNetworksOfAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>The agents that serve a network.</summary>
    /// <param name="networkId">The id of the network.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The agents, oldest first.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The network does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /networks/{id}/dhcp-agents</c>.</remarks>
    Task<IReadOnlyList<NetworkAgent>> ListAgentsOfNetworkAsync(string networkId, CancellationToken cancellationToken = default);

    /// <summary>Lets an agent serve a network.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="networkId">The id of the network.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it does.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The agent serves it already (<c>NetworkHostedByDHCPAgent</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The agent or the network does not exist, or the agent is of another type or down.</exception>
    /// <remarks>Upstream: Neutron <c>POST /agents/{id}/dhcp-networks</c>.</remarks>
    Task AddNetworkToAgentAsync(string agentId, string networkId, CancellationToken cancellationToken = default);

    /// <summary>Lets an agent serve a network no longer. Nothing else takes its place by itself.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="networkId">The id of the network.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it does not.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The agent does not serve it.</exception>
    /// <exception cref="ResourceNotFoundException">The agent or the network does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /agents/{id}/dhcp-networks/{network}</c>.</remarks>
    Task RemoveNetworkFromAgentAsync(string agentId, string networkId, CancellationToken cancellationToken = default);

    /// <summary>The routers that an agent serves.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The routers, oldest first; none for an agent of another type.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The agent does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /agents/{id}/l3-routers</c>.</remarks>
    Task<IReadOnlyList<Router>> ListRoutersOfAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>The agents that serve a router.</summary>
    /// <param name="routerId">The id of the router.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The agents, oldest first.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The router does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>GET /routers/{id}/l3-agents</c>.</remarks>
    Task<IReadOnlyList<NetworkAgent>> ListAgentsOfRouterAsync(string routerId, CancellationToken cancellationToken = default);

    /// <summary>Lets an agent serve a router.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="routerId">The id of the router.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it does.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">Another agent serves it (<c>RouterHostedByL3Agent</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The agent or the router does not exist, or the agent is of another type or down.</exception>
    /// <remarks>Upstream: Neutron <c>POST /agents/{id}/l3-routers</c>.</remarks>
    Task AddRouterToAgentAsync(string agentId, string routerId, CancellationToken cancellationToken = default);

    /// <summary>Lets an agent serve a router no longer. Nothing else takes its place by itself.</summary>
    /// <param name="agentId">The id of the agent.</param>
    /// <param name="routerId">The id of the router.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it does not.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The agent does not serve it.</exception>
    /// <exception cref="ResourceNotFoundException">The agent or the router does not exist.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /agents/{id}/l3-routers/{router}</c>.</remarks>
    Task RemoveRouterFromAgentAsync(string agentId, string routerId, CancellationToken cancellationToken = default);
}
