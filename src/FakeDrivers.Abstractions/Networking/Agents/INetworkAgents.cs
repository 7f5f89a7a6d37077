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
}
