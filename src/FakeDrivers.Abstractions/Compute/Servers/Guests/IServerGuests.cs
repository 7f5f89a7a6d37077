namespace FakeDrivers.Compute;

/// <summary>Reaching into the systems that run on servers.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerGuests
{
    /// <summary>Starts to set the password of the guest's administrator.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="adminPassword">The password.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">The password is empty.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or is not active, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>changePassword</c>. Nobody can read it back.</remarks>
    Task SetAdminPasswordAsync(string serverId, string adminPassword, CancellationToken cancellationToken = default);

    /// <summary>Makes the guest write a crash dump.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, paused, rescued, waiting for a confirmation nor in error, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>trigger_crash_dump</c>.</remarks>
    Task TriggerCrashDumpAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Reads what the guest wrote to its serial console.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="lines">How many lines from the end; absent, all.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The text, its lines ended by line feeds.</returns>
    /// <exception cref="InvalidRequestException">The number of lines is below −1.</exception>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>os-getConsoleOutput</c>; −1 lines are all.</remarks>
    Task<string> GetConsoleOutputAsync(string serverId, int? lines = null, CancellationToken cancellationToken = default);

    /// <summary>Opens a console for a viewer.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="kind">What kind of console.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>Where the viewer goes.</returns>
    /// <exception cref="InvalidStateException">The server is being deleted or migrated.</exception>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>POST /servers/{id}/remote-consoles</c>.</remarks>
    Task<ServerConsole> OpenConsoleAsync(string serverId, ServerConsoleKind kind, CancellationToken cancellationToken = default);

    /// <summary>Reads figures of a running server from its hypervisor.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server does not run.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/diagnostics</c> (2.48).</remarks>
    Task<ServerDiagnostics> GetDiagnosticsAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Reads the password that the guest made for itself and told the service, encrypted with the server's public key.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The encrypted password in Base64; empty when the guest told none.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-server-password</c>.</remarks>
    Task<string> GetGuestPasswordAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Makes the service forget the password that the guest told it; the guest keeps it.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is forgotten; also when there was none.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /servers/{id}/os-server-password</c>.</remarks>
    Task ClearGuestPasswordAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Reads how the processors and the memory of a server are parted into cells, as its flavor asks for.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The cells; none for a server whose flavor asks for none.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/topology</c> (2.78).</remarks>
    Task<ServerTopology> GetTopologyAsync(string serverId, CancellationToken cancellationToken = default);
}
