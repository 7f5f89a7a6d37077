namespace FakeDrivers.Volumes;

/// <summary>
/// The book that the volume service keeps about attachments. The compute service writes it: reserve, connect, attach; begin detaching,
/// disconnect, detach. It moves no bytes.
/// </summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeAttachments
{
    /// <summary>Promises a volume to the caller, so that nobody else can take it: available, or in use and multi-attach, becomes attaching.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the volume is reserved.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is not available, nor in use and one that may be attached several times.</exception>
    /// <remarks>Upstream: manila <c>volume.API.reserve_volume</c>, Cinder action <c>os-reserve</c>.</remarks>
    Task ReserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes a promise back: attaching becomes available, or in use when something is attached. What is not attached yet is given up, but not, by
    /// a user, what a server of the compute service has taken. Does nothing to a volume in another status.
    /// </summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the volume is free again.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <remarks>Upstream: manila <c>volume.API.unreserve_volume</c>, Cinder action <c>os-unreserve</c>.</remarks>
    Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Announces that an attached volume will be detached: in use becomes detaching.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the volume is detaching.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is not in use, or not attached.</exception>
    /// <remarks>Upstream: manila <c>volume.API.begin_detaching</c>, Cinder action <c>os-begin_detaching</c>.</remarks>
    Task BeginDetachingAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Takes the announcement back: detaching becomes in use. Does nothing to a volume in another status.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the volume is in use again.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <remarks>Upstream: manila <c>volume.API.roll_detaching</c>, Cinder action <c>os-roll_detaching</c>.</remarks>
    Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Records that a volume is attached to a server or host. Asking again for the same one gives the same attachment.</summary>
    /// <param name="request">The volume, who it is attached to, and how.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment as accepted: attaching, or attached when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">
    /// Neither a server nor a host is named; the server id is not a UUID; the device is empty or too long; the volume is being attached
    /// in another mode; the volume may only be read and is to be written to.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is neither available, attaching nor reserved, or is taken by another server or host and may not be attached several times.
    /// </exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.attach</c>, Cinder action <c>os-attach</c>. Ends with the volume in use, or with the attachment in
    /// error_attaching. Upstream accepts more statuses and trusts its callers to reserve first.
    /// </remarks>
    Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Records that a volume is no longer attached. A volume without any attachment simply becomes available.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="attachmentId">The id of the attachment. Absent, the only one there is.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted; it is done when the volume is available.</returns>
    /// <exception cref="ConflictException">A server of the compute service holds the volume, and the caller is no administrator; it is detached there.</exception>
    /// <exception cref="InvalidRequestException">There are several attachments and none is named.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist, or has attachments but not the named one.</exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.detach</c>, Cinder action <c>os-detach</c>. Ends with the volume available, or with the attachment in
    /// error_detaching. Upstream lets the compute service alone take what a server holds (since 2023); here administrators may too.
    /// </remarks>
    Task DetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default);
}
