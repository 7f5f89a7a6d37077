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

    /// <inheritdoc/>
    public Task<IReadOnlyList<Network>> ListNetworksOfAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListNetworksOfAgent, new(agentId), AgentBindingRules.ListNetworks, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkAgent>> ListAgentsOfNetworkAsync(string networkId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListAgentsOfNetwork, new(networkId), AgentBindingRules.ListOfNetwork, cancellationToken);

    /// <inheritdoc/>
    public Task AddNetworkToAgentAsync(string agentId, string networkId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddNetworkToAgent, new(agentId, networkId), AgentBindingRules.AddNetwork, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveNetworkFromAgentAsync(string agentId, string networkId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemoveNetworkFromAgent, new(agentId, networkId), AgentBindingRules.RemoveNetwork, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Router>> ListRoutersOfAgentAsync(string agentId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListRoutersOfAgent, new(agentId), AgentBindingRules.ListRouters, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkAgent>> ListAgentsOfRouterAsync(string routerId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListAgentsOfRouter, new(routerId), AgentBindingRules.ListOfRouter, cancellationToken);

    /// <inheritdoc/>
    public Task AddRouterToAgentAsync(string agentId, string routerId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddRouterToAgent, new(agentId, routerId), AgentBindingRules.AddRouter, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveRouterFromAgentAsync(string agentId, string routerId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemoveRouterFromAgent, new(agentId, routerId), AgentBindingRules.RemoveRouter, cancellationToken);
}
