namespace FakeDrivers.Volumes;

/// <summary>
/// Attachments in steps, as the compute service makes them today: create (reserved), update with the host's connector (attaching),
/// complete (in use), delete. And the connection information of the older way.
/// </summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeConnections
{
    /// <summary>Promises a volume to a server or host: the volume becomes reserved, or attaching when the host is known.</summary>
    /// <param name="request">The volume and who gets it.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment: reserved, or attaching with its connection.</returns>
    /// <exception cref="InvalidRequestException">
    /// Neither a server nor a host is named; the server id is not a UUID; the volume may only be read and is to be written to.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is neither available nor downloading, nor in use where it may be attached several times or is attached to that server.
    /// </exception>
    /// <exception cref="CapacityExceededException">A host is named, and no place is left at which hosts would find the volume over AoE.</exception>
    /// <remarks>Upstream: Cinder <c>POST /attachments</c> (3.27).</remarks>
    Task<VolumeAttachment> CreateAttachmentAsync(CreateVolumeAttachmentRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the host of an attachment and connects it: the volume becomes attaching.</summary>
    /// <param name="attachmentId">The id of the attachment.</param>
    /// <param name="connector">The host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The attachment, attaching, with its connection.</returns>
    /// <exception cref="ResourceNotFoundException">The attachment does not exist.</exception>
    /// <exception cref="InvalidStateException">The attachment is neither reserved nor attaching.</exception>
    /// <exception cref="CapacityExceededException">No place is left at which hosts would find the volume over AoE.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /attachments/{id}</c> (3.27).</remarks>
    Task<VolumeAttachment> UpdateAttachmentAsync(string attachmentId, VolumeConnector connector, CancellationToken cancellationToken = default);

    /// <summary>Says that an attachment stands: the volume becomes in use.</summary>
    /// <param name="attachmentId">The id of the attachment.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the volume is in use.</returns>
    /// <exception cref="ResourceNotFoundException">The attachment does not exist.</exception>
    /// <exception cref="InvalidStateException">The attachment is being undone, or failed.</exception>
    /// <remarks>Upstream: Cinder attachment action <c>os-complete</c> (3.44).</remarks>
    Task CompleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default);

    /// <summary>Ends an attachment, however far it is. The volume becomes what its other attachments make it: available without any.</summary>
    /// <param name="attachmentId">The id of the attachment.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the attachment is gone.</returns>
    /// <exception cref="ResourceNotFoundException">The attachment does not exist.</exception>
    /// <exception cref="ConflictException">A server holds the volume through it, and the caller is no administrator: detach it from the server.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /attachments/{id}</c> (3.27).</remarks>
    Task DeleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default);

    /// <summary>Reads one attachment, however it was made.</summary>
    /// <param name="attachmentId">The id of the attachment.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The attachment as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The attachment does not exist, or no longer.</exception>
    /// <remarks>Upstream: Cinder <c>GET /attachments/{id}</c> (3.27).</remarks>
    Task<VolumeAttachment> GetAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default);

    /// <summary>Lists attachments, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two attachments.</param>
    /// <returns>The attachments that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no attachment that the caller can see.</exception>
    /// <remarks>Upstream: Cinder <c>GET /attachments/detail</c> (3.27).</remarks>
    IAsyncEnumerable<VolumeAttachment> ListAttachmentsAsync(VolumeAttachmentQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Tells how a host reaches a volume, in the older way of attaching.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="connector">The host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The way.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is in maintenance, or nowhere.</exception>
    /// <exception cref="CapacityExceededException">No place is left at which hosts would find the volume over AoE.</exception>
    /// <remarks>Upstream: manila <c>volume.API.initialize_connection</c>, Cinder action <c>os-initialize_connection</c>.</remarks>
    Task<VolumeConnectionInfo> InitializeConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default);

    /// <summary>Says that a host does not reach a volume any more, in the older way of attaching.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="connector">The host.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is accepted.</returns>
    /// <exception cref="ConflictException">A server of the compute service holds the volume, and the caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is in maintenance, or nowhere.</exception>
    /// <remarks>Upstream: manila <c>volume.API.terminate_connection</c>, Cinder action <c>os-terminate_connection</c>.</remarks>
    Task TerminateConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default);
}
