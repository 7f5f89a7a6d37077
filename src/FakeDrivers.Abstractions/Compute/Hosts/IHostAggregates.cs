namespace FakeDrivers.Compute;

/// <summary>Named sets of hosts, which make availability zones; only an administrator may see and change them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IHostAggregates
{
    /// <summary>Makes an aggregate without hosts.</summary>
    /// <param name="name">The name: 1 to 255 characters, no blank at either end; unique.</param>
    /// <param name="availabilityZone">The availability zone that its hosts are in. Absent, it makes none.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The aggregate.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">There is an aggregate of that name.</exception>
    /// <exception cref="InvalidRequestException">The name or the zone is refused.</exception>
    /// <remarks>Upstream: Nova <c>POST /os-aggregates</c>.</remarks>
    Task<HostAggregate> CreateAggregateAsync(string name, string? availabilityZone = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the aggregates, oldest first.</summary>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The aggregates.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-aggregates</c>.</remarks>
    Task<IReadOnlyList<HostAggregate>> ListAggregatesAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads one aggregate.</summary>
    /// <param name="aggregateId">The id of the aggregate.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The aggregate.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The aggregate does not exist.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-aggregates/{id}</c>.</remarks>
    Task<HostAggregate> GetAggregateAsync(string aggregateId, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the availability zone or the metadata of an aggregate.</summary>
    /// <param name="request">The aggregate and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The aggregate after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">There is another aggregate of that name; a host is in another zone; servers run on a host whose zone would change.</exception>
    /// <exception cref="InvalidRequestException">The name, the zone or an item is refused.</exception>
    /// <exception cref="ResourceNotFoundException">The aggregate does not exist.</exception>
    /// <remarks>Upstream: Nova <c>PUT /os-aggregates/{id}</c>, action <c>set_metadata</c>.</remarks>
    Task<HostAggregate> UpdateAggregateAsync(UpdateAggregateRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes an aggregate without hosts.</summary>
    /// <param name="aggregateId">The id of the aggregate.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the aggregate is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">It has hosts.</exception>
    /// <exception cref="ResourceNotFoundException">The aggregate does not exist.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /os-aggregates/{id}</c>.</remarks>
    Task DeleteAggregateAsync(string aggregateId, CancellationToken cancellationToken = default);

    /// <summary>Adds a host to an aggregate.</summary>
    /// <param name="aggregateId">The id of the aggregate.</param>
    /// <param name="host">The name of the host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The aggregate after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The host is in it already, is in another zone, or runs servers and its zone would change.</exception>
    /// <exception cref="ResourceNotFoundException">The aggregate or the host does not exist.</exception>
    /// <remarks>Upstream: Nova action <c>add_host</c>.</remarks>
    Task<HostAggregate> AddHostToAggregateAsync(string aggregateId, string host, CancellationToken cancellationToken = default);

    /// <summary>Takes a host out of an aggregate.</summary>
    /// <param name="aggregateId">The id of the aggregate.</param>
    /// <param name="host">The name of the host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The aggregate after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The host runs servers and its zone would change.</exception>
    /// <exception cref="ResourceNotFoundException">The aggregate does not exist, or the host is not in it.</exception>
    /// <remarks>Upstream: Nova action <c>remove_host</c>.</remarks>
    Task<HostAggregate> RemoveHostFromAggregateAsync(string aggregateId, string host, CancellationToken cancellationToken = default);
}
