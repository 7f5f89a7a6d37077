namespace FakeDrivers.Compute;

/// <summary>Building servers anew, rescuing them, and taking back their removal.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerRecovery
{
    /// <summary>Starts to build a server anew from an image; its id, addresses and volumes stay.</summary>
    /// <param name="request">The server, the image and what else is to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The server as accepted.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">The image does not exist, is not active or does not fit the flavor, or the volume that the server boots from; a text is too long.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, shut off nor in error, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>rebuild</c> (2.93). A server that is off is off again afterwards; others are active. The volume that a server boots from is filled anew from the image.</remarks>
    Task<Server> RebuildServerAsync(RebuildServerRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts to boot a server from a rescue image.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="imageId">The id of the rescue image. Absent, the image of the server.</param>
    /// <param name="adminPassword">The password of the rescued system's administrator. Absent, the service makes one.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The password.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">
    /// The image does not exist or is not active; the server boots from a volume, and the image does not say by which stable device it rescues
    /// (a property <c>hw_rescue_device</c> or <c>hw_rescue_bus</c>).
    /// </exception>
    /// <exception cref="InvalidStateException">The server is locked, or neither active, shut off nor in error, or something is being done to it.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>rescue</c> (2.87). The password is told here and nowhere else.</remarks>
    Task<string> RescueServerAsync(string serverId, string? imageId = null, string? adminPassword = null, CancellationToken cancellationToken = default);

    /// <summary>Starts to boot a rescued server from its own disk.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidStateException">The server is locked, or is not rescued.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>unrescue</c>. It ends in active.</remarks>
    Task UnrescueServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts to take back the removal of a server that is only marked as deleted.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="InvalidStateException">The server is locked, or is not soft-deleted.</exception>
    /// <exception cref="QuotaExceededException">The server would pass the quota.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>restore</c>. It ends in active.</remarks>
    Task RestoreServerAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a server for good, also of one that is only marked as deleted.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the service has accepted it.</returns>
    /// <exception cref="InvalidStateException">The server is locked.</exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova action <c>forceDelete</c>.</remarks>
    Task ForceDeleteServerAsync(string serverId, CancellationToken cancellationToken = default);
}
