namespace FakeDrivers.Compute;

/// <summary>Groups of servers that shall run together, or apart. A server enters a group when it is made (<see cref="ServerSchedulerHints.GroupId"/>).</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerGroups
{
    /// <summary>Makes a server group.</summary>
    /// <param name="name">The name: 1 to 255 characters, no blank at either end. Several groups may share it.</param>
    /// <param name="policy">How its servers are placed.</param>
    /// <param name="maxServersPerHost">How many of its servers a host may have at most; only with <see cref="ServerGroupPolicy.AntiAffinity"/>. Absent, 1.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="InvalidRequestException">The name is refused; the number is below 1, or stands with another policy.</exception>
    /// <exception cref="QuotaExceededException">The project has as many groups as allowed.</exception>
    /// <remarks>Upstream: Nova <c>POST /os-server-groups</c> (2.64).</remarks>
    Task<ServerGroup> CreateServerGroupAsync(string name, ServerGroupPolicy policy, int? maxServersPerHost = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one server group.</summary>
    /// <param name="serverGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group with its members.</returns>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-server-groups/{id}</c>.</remarks>
    Task<ServerGroup> GetServerGroupAsync(string serverGroupId, CancellationToken cancellationToken = default);

    /// <summary>Lists server groups, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two items.</param>
    /// <returns>The groups that match.</returns>
    /// <exception cref="AccessDeniedException">All projects are asked for, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no group.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-server-groups</c>.</remarks>
    IAsyncEnumerable<ServerGroup> ListServerGroupsAsync(ServerGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a server group. Its servers stay.</summary>
    /// <param name="serverGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the group is gone.</returns>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /os-server-groups/{id}</c>.</remarks>
    Task DeleteServerGroupAsync(string serverGroupId, CancellationToken cancellationToken = default);
}
