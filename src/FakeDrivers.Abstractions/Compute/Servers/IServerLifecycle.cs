namespace FakeDrivers.Compute;

/// <summary>Making, finding, describing, guarding and removing servers.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerLifecycle
{
    /// <summary>Starts a new server.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The server as accepted: <see cref="ServerStatus.Build"/>, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">
    /// The flavor, image, key pair, security group, network, availability zone or a volume does not exist or cannot be used; the image needs
    /// more disk or memory than the flavor has; there is neither an image nor a boot volume, or there are both; the name, the user data or a
    /// metadata entry is too long.
    /// </exception>
    /// <exception cref="ConflictException">
    /// No network is named and there are several; two volumes ask for one device; a security group's name is ambiguous.
    /// </exception>
    /// <exception cref="InvalidStateException">A volume is not available.</exception>
    /// <exception cref="QuotaExceededException">The project's servers, processors or memory, or the metadata items, would pass the quota.</exception>
    /// <exception cref="AccessDeniedException">A host is named, and the caller is no administrator.</exception>
    /// <remarks>
    /// Upstream: manila <c>compute.API.server_create</c>, Nova <c>POST /servers</c>. Ends in active, or in error with a fault. Addresses are
    /// there at the latest when the server is active; the volumes are then in use.
    /// </remarks>
    Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts several new servers of one kind.</summary>
    /// <param name="request">What each is to be. Of several, the names are numbered from 1: <c>web-1</c>, <c>web-2</c>.</param>
    /// <param name="minCount">How many at least, 1 or more.</param>
    /// <param name="maxCount">How many at most, not below <paramref name="minCount"/>. Absent, as many as at least. Where the quota has room for fewer, fewer are made.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The servers as accepted, what they have in common, and the administrator's password.</returns>
    /// <exception cref="InvalidRequestException">As for one server; a count is out of its range; a volume is named for several servers.</exception>
    /// <exception cref="QuotaExceededException">There is room for fewer than at least.</exception>
    /// <exception cref="AccessDeniedException">A host is named, and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">As for one server.</exception>
    /// <exception cref="InvalidStateException">As for one server.</exception>
    /// <remarks>Upstream: Nova <c>POST /servers</c> with <c>min_count</c>, <c>max_count</c> and <c>return_reservation_id</c>.</remarks>
    Task<CreatedServers> CreateServersAsync(
        CreateServerRequest request, int minCount = 1, int? maxCount = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The server as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: manila <c>compute.API.server_get</c>, Nova <c>GET /servers/{id}</c>.</remarks>
    Task<Server> GetServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Finds the one server with an id, else the one that bears the text as its name.</summary>
    /// <param name="nameOrId">The id, or the whole name in its exact case.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The server as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No server has the id or bears the name; the message shows the nearest names.</exception>
    /// <exception cref="ConflictException">Several servers bear the name; the message lists their ids.</exception>
    /// <remarks>
    /// Upstream: manila <c>compute.API.server_get_by_name_or_id</c>, which looks in the caller's project first and then, for an
    /// administrator, in all of them. It has one error for both failures; here they differ.
    /// </remarks>
    Task<Server> FindServerAsync(string nameOrId, CancellationToken cancellationToken = default);

    /// <summary>Lists servers, oldest first unless the query says otherwise.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two servers.</param>
    /// <returns>The servers that match.</returns>
    /// <exception cref="AccessDeniedException">All projects or a host are asked for, and the caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, the pattern is none, or the marker is no server that the caller can see.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/detail</c> (sorted by creation, ascending).</remarks>
    IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the metadata of a server.</summary>
    /// <param name="request">The server and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The server after the change.</returns>
    /// <exception cref="InvalidRequestException">The name or a metadata entry is too long or empty.</exception>
    /// <exception cref="InvalidStateException">
    /// Metadata is to be changed, and the server is locked or neither active, paused, suspended nor shut off.
    /// </exception>
    /// <exception cref="QuotaExceededException">There are more metadata items than the quota allows.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>PUT /servers/{id}</c> and <c>PUT /servers/{id}/metadata</c>.</remarks>
    Task<Server> UpdateServerAsync(UpdateServerRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Starts the removal of a server, whatever its status. Its volumes are freed, or removed when they were attached so. A service that keeps
    /// removed servers for a while only marks it as deleted (<see cref="ServerStatus.SoftDeleted"/>).
    /// </summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the server is no longer found.</returns>
    /// <exception cref="InvalidStateException">The server is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>
    /// Upstream: manila <c>compute.API.server_delete</c>, Nova <c>DELETE /servers/{id}</c>. Asking again while the removal runs is accepted and
    /// does nothing.
    /// </remarks>
    Task DeleteServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Guards a server against every change by users.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="reason">Why, at most 255 characters. Absent, nobody says.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the server is locked.</returns>
    /// <exception cref="InvalidRequestException">The reason is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>lock</c>. An administrator's lock replaces the owner's; the owner's never replaces an administrator's.</remarks>
    Task LockServerAsync(string serverId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Ends the guard of a server. Does nothing to one that is not locked.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the server is unlocked.</returns>
    /// <exception cref="AccessDeniedException">An administrator locked it, and the caller is none.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>unlock</c>.</remarks>
    Task UnlockServerAsync(string serverId, CancellationToken cancellationToken = default);
}
