namespace FakeDrivers.Compute;

/// <summary>Moving servers between hosts, which only an administrator may.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerMigration
{
    /// <summary>Starts to move a server to another host while it is off; it ends as a resize does.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="host">The name of the host to go to. Absent, the service chooses.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">The host does not exist, or is the one that the server is on.</exception>
    /// <exception cref="InvalidStateException">The server is neither active nor shut off, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>migrate</c>. Without a host that has room, the server stays as it is, and its last migration is in error.</remarks>
    Task MigrateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default);

    /// <summary>Starts to move a server to another host while it runs.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="host">The name of the host to go to. Absent, the service chooses.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">The host does not exist, or is the one that the server is on.</exception>
    /// <exception cref="InvalidStateException">The server is neither active nor paused, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>os-migrateLive</c>. Without a host that has room, the server stays as it is, and its last migration is in error.</remarks>
    Task LiveMigrateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a live migration early: the server stays on its host.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="migrationId">The id of the migration.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidStateException">The server is not migrating.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the migration does not exist, or is another server's.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /servers/{id}/migrations/{id}</c>.</remarks>
    Task AbortLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default);

    /// <summary>Ends a live migration at once: the server goes on on its new host.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="migrationId">The id of the migration.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidStateException">The server is not active and migrating.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the migration does not exist, or is another server's.</exception>
    /// <remarks>Upstream: Nova action <c>force_complete</c> of a migration.</remarks>
    Task ForceCompleteLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default);

    /// <summary>Starts to build a server anew on another host, because its own is down.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="host">The name of the host to go to. Absent, the service chooses.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The server's host is up; the host to go to does not exist, or is the one that the server is on.</exception>
    /// <exception cref="InvalidStateException">The server is neither active, shut off nor in error.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>evacuate</c>.</remarks>
    Task EvacuateServerAsync(string serverId, string? host = null, CancellationToken cancellationToken = default);

    /// <summary>Lists migrations, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two items.</param>
    /// <returns>The migrations that match.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no migration.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-migrations</c>, <c>GET /servers/{id}/migrations</c>.</remarks>
    IAsyncEnumerable<ServerMigration> ListMigrationsAsync(MigrationQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a live migration of a server that is under way.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="migrationId">The id of the migration.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The migration as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist; the migration does not, is over, is another server's, or no live one.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/migrations/{id}</c> (2.23).</remarks>
    Task<ServerMigration> GetLiveMigrationAsync(string serverId, string migrationId, CancellationToken cancellationToken = default);
}
