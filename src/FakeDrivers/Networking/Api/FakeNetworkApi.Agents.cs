namespace FakeDrivers.Networking;

/// <content>Agents of the service.</content>
public sealed partial class FakeNetworkApi
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkAgent>> ListNetworkAgentsAsync(NetworkAgentQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListNetworkAgents, query ?? new(), AgentRules.List, cancellationToken);

    /// <inheritdoc/>
    public Task<NetworkAgent> GetNetworkAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetNetworkAgent, new(agentId), AgentRules.Get, cancellationToken);

    /// <inheritdoc/>
    public Task<NetworkAgent> UpdateNetworkAgentAsync(UpdateNetworkAgentRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateNetworkAgent, request, AgentRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteNetworkAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteNetworkAgent, new(agentId), AgentRules.Delete, cancellationToken);
}
