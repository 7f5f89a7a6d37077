namespace FakeDrivers.Compute;

/// <summary>Giving a server another size, and taking that back.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerResize
{
    /// <summary>Starts to give a server another flavor. It ends in <see cref="ServerStatus.VerifyResize"/>, and waits there to be confirmed or reverted.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="flavorId">The id of the other flavor.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">The flavor does not exist, is the same, is too small for the image, or has a smaller disk.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active nor shut off, or something is being done to it.</exception>
    /// <exception cref="QuotaExceededException">The growth would pass the quota.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>resize</c>. Without a host that has room, the server stays as it is, and its last migration is in error.</remarks>
    Task ResizeServerAsync(string serverId, string flavorId, CancellationToken cancellationToken = default);

    /// <summary>Keeps the new size or host of a server for good.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="InvalidStateException">The server is locked, or does not wait for it (<c>VERIFY_RESIZE</c>).</exception>
    /// <exception cref="InvalidRequestException">It is being confirmed or reverted already, or somebody wrote its state.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>confirmResize</c>. The server is then as it was before: active, or shut off.</remarks>
    Task ConfirmResizeAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Goes back to the old size and host of a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="InvalidStateException">The server is locked, or does not wait for it (<c>VERIFY_RESIZE</c>).</exception>
    /// <exception cref="InvalidRequestException">It is being confirmed or reverted already, or somebody wrote its state.</exception>
    /// <exception cref="QuotaExceededException">The old flavor is larger and would pass the quota.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>revertResize</c>.</remarks>
    Task RevertResizeAsync(string serverId, CancellationToken cancellationToken = default);
}
