namespace FakeDrivers.Compute;

/// <summary>Attaching volumes to servers and detaching them: the server's list and the volume's change together.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IServerVolumes
{
    /// <summary>Starts to attach a volume to a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="device">The device that the server shall see, such as <c>/dev/vdc</c>. Absent or <c>auto</c>, the next free letter.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment as accepted; it is done when the volume is in use.</returns>
    /// <exception cref="InvalidRequestException">
    /// The volume is already attached to this server, or is in another availability zone where that matters; the device is not the name of
    /// a disk.
    /// </exception>
    /// <exception cref="ConflictException">The server has a disk on that device.</exception>
    /// <exception cref="InvalidStateException">
    /// The server is neither active, paused, shut off, waiting for a confirmation, shelved nor soft-deleted, is busy, was never launched, or is locked; or the volume is not available.
    /// </exception>
    /// <exception cref="QuotaExceededException">The server has as many disks as it can have.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the volume does not exist.</exception>
    /// <remarks>
    /// Upstream: manila <c>compute.API.instance_volume_attach</c>, Nova <c>POST /servers/{id}/os-volume_attachments</c>. The volume goes from
    /// available by way of attaching to in use, or back to available when attaching fails.
    /// </remarks>
    Task<ServerVolume> AttachVolumeAsync(string serverId, string volumeId, string? device = null, CancellationToken cancellationToken = default);

    /// <summary>Starts to detach a volume from a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted; it is done when the volume is available.</returns>
    /// <exception cref="InvalidRequestException">The server boots from the volume.</exception>
    /// <exception cref="InvalidStateException">
    /// The server is neither active, paused, shut off, waiting for a confirmation, shelved nor soft-deleted, is busy, was never launched, or is locked; or the volume is not in use.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or the volume is not attached to it.</exception>
    /// <remarks>
    /// Upstream: manila <c>compute.API.instance_volume_detach</c>, Nova <c>DELETE /servers/{id}/os-volume_attachments/{volume}</c>. The volume
    /// goes from in use by way of detaching to available, or back to in use when detaching fails.
    /// </remarks>
    Task DetachVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default);

    /// <summary>The volumes of a server, in the order in which they were attached.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The attachments at one moment; also those on the way to or from the server.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: manila <c>compute.API.instance_volumes_list</c>, Nova <c>GET /servers/{id}/os-volume_attachments</c>.</remarks>
    Task<IReadOnlyList<ServerVolume>> ListServerVolumesAsync(string serverId, CancellationToken cancellationToken = default);

    /// <summary>Puts another volume in the place of one that is on a server; the old one is freed.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="volumeId">The id of the volume that is on the server.</param>
    /// <param name="newVolumeId">The id of the volume that takes its place; available and not smaller.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment of the new volume, on the same device.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The server is on no host.</exception>
    /// <exception cref="InvalidRequestException">
    /// The new volume is smaller, on the server already, in another availability zone where that matters, or not bootable while the server boots from the old one.
    /// </exception>
    /// <exception cref="InvalidStateException">
    /// The server is neither active, paused nor waiting for a confirmation, or something is being done to it; the new volume is not
    /// available.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The server or a volume does not exist, or the old volume is not on the server.</exception>
    /// <remarks>Upstream: Nova <c>PUT /servers/{id}/os-volume_attachments/{volume}</c>.</remarks>
    Task<ServerVolume> SwapVolumeAsync(string serverId, string volumeId, string newVolumeId, CancellationToken cancellationToken = default);

    /// <summary>Starts to attach a volume to a server, with what else is to be said about it.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="volume">The volume, its device, its tag, and whether it goes with the server. It cannot be one to boot from.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment as accepted; it is done when the volume is in use.</returns>
    /// <exception cref="InvalidRequestException">As for a volume alone; the tag is refused, or the volume is to be booted from.</exception>
    /// <exception cref="ConflictException">The server has a disk on that device.</exception>
    /// <exception cref="InvalidStateException">As for a volume alone.</exception>
    /// <exception cref="QuotaExceededException">The server has as many disks as it can have.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the volume does not exist.</exception>
    /// <remarks>Upstream: Nova <c>POST /servers/{id}/os-volume_attachments</c> (2.79).</remarks>
    Task<ServerVolume> AttachVolumeAsync(string serverId, ServerVolumeRequest volume, CancellationToken cancellationToken = default);

    /// <summary>Reads the attachment of one volume to a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The attachment as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or the volume is not on it.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-volume_attachments/{volume}</c>.</remarks>
    Task<ServerVolume> GetServerVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Says whether a volume of a server is deleted together with it.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="deleteOnTermination">Whether it is deleted, instead of being freed.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or the volume is not on it.</exception>
    /// <remarks>Upstream: Nova <c>PUT /servers/{id}/os-volume_attachments/{volume}</c> (2.85). Neither its state nor a lock hinders it.</remarks>
    Task<ServerVolume> SetDeleteOnTerminationAsync(string serverId, string volumeId, bool deleteOnTermination, CancellationToken cancellationToken = default);
}
