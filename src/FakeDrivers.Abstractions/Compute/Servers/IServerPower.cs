namespace FakeDrivers.Compute;

/// <summary>Switching servers on and off, restarting and freezing them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerPower
{
    /// <summary>Starts a reboot.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="kind">How. The default, <see cref="RebootKind.Hard"/>, switches the power off and on and also cures a server in error.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">
    /// A soft reboot, and the server is not active or is busy; a hard one, and the server is being built, deleted, stopped or started; or
    /// the server was never launched, or is locked.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: manila <c>compute.API.server_reboot</c>, Nova action <c>reboot</c>. Ends in active.</remarks>
    Task RebootServerAsync(string serverId, RebootKind kind = RebootKind.Hard, CancellationToken cancellationToken = default);

    /// <summary>Starts to switch a server off.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is neither active nor in error, is busy, was never launched, or is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>os-stop</c>. Ends in shut off.</remarks>
    Task StopServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to switch a server on.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is not shut off, is busy, was never launched, or is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>os-start</c>. Ends in active.</remarks>
    Task StartServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to freeze a server in memory.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is not active, is busy, was never launched, or is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>pause</c>. Ends in paused.</remarks>
    Task PauseServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to thaw a server from memory.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is not paused, is busy, was never launched, or is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>unpause</c>. Ends in active.</remarks>
    Task UnpauseServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to freeze a server on disk.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is not active, is busy, was never launched, or is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>suspend</c>. Ends in suspended.</remarks>
    Task SuspendServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to thaw a server from disk.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is not suspended, is busy, was never launched, or is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>resume</c>. Ends in active.</remarks>
    Task ResumeServerAsync(string serverId, CancellationToken cancellationToken = default);
}
