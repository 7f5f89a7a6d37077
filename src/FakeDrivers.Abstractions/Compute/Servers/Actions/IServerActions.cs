namespace FakeDrivers.Compute;

/// <summary>The log of what was done to servers.</summary>
/// <remarks>
/// What a service refused at once is not in it; what failed later is. Implementations are safe for concurrent use. All operations throw
/// <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface IServerActions
{
    /// <summary>Lists what was done to a server, newest first. The log outlives the server for as long as the service keeps it.</summary>
    /// <param name="query">The server, and which actions.</param>
    /// <param name="cancellationToken">Gives up between two items.</param>
    /// <returns>The actions that match, without their events.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no action of the server.</exception>
    /// <exception cref="ResourceNotFoundException">The server never existed for the caller, or the service has forgotten it.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-instance-actions</c> (2.58).</remarks>
    IAsyncEnumerable<InstanceAction> ListServerActionsAsync(InstanceActionQuery query, CancellationToken cancellationToken = default);

    /// <summary>Reads one action with its events.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="requestId">The id of the request that asked for it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The action.</returns>
    /// <exception cref="ResourceNotFoundException">The server never existed for the caller, or has no such action.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-instance-actions/{request_id}</c>.</remarks>
    Task<InstanceAction> GetServerActionAsync(string serverId, string requestId, CancellationToken cancellationToken = default);
}
