namespace FakeDrivers.Volumes;

/// <summary>What a volume says of itself: metadata, whether it can be booted from or written to, and what it keeps of its image.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeSettings
{
    /// <summary>Adds entries to the metadata of a volume, or puts others in the place of those with the same keys.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="entries">The entries; keys have 1 to 255 characters, values at most 255.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="InvalidRequestException">An entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is between two statuses.</exception>
    /// <remarks>Upstream: Cinder <c>POST /volumes/{id}/metadata</c>. <see cref="IVolumeLifecycle.UpdateVolumeAsync"/> replaces all of it.</remarks>
    Task<Volume> SetMetadataAsync(string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes an entry of the metadata of a volume.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="key">The key of the entry.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist, or has no such entry.</exception>
    /// <exception cref="InvalidStateException">The volume is between two statuses.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /volumes/{id}/metadata/{key}</c>.</remarks>
    Task<Volume> UnsetMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default);

    /// <summary>Says whether a volume may only be read: one that may cannot be attached to be written to.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="isReadOnly">Whether it may only be read.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is not available.</exception>
    /// <remarks>Upstream: Cinder action <c>os-update_readonly_flag</c>.</remarks>
    Task<Volume> SetReadOnlyAsync(string volumeId, bool isReadOnly, CancellationToken cancellationToken = default);

    /// <summary>Says whether a server can boot from a volume.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="isBootable">Whether it can.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is between two statuses.</exception>
    /// <remarks>Upstream: Cinder action <c>os-set_bootable</c>.</remarks>
    Task<Volume> SetBootableAsync(string volumeId, bool isBootable, CancellationToken cancellationToken = default);

    /// <summary>Adds entries to what a volume keeps of its image, or puts others in the place of those with the same keys.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="entries">The entries; keys have 1 to 255 characters, values at most 255.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="InvalidRequestException">An entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is between two statuses.</exception>
    /// <remarks>Upstream: Cinder action <c>os-set_image_metadata</c>.</remarks>
    Task<Volume> SetImageMetadataAsync(string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes an entry of what a volume keeps of its image.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="key">The key of the entry.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist, or has no such entry.</exception>
    /// <exception cref="InvalidStateException">The volume is between two statuses.</exception>
    /// <remarks>Upstream: Cinder action <c>os-unset_image_metadata</c>.</remarks>
    Task<Volume> UnsetImageMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default);

    /// <summary>Starts the copy of a volume's content to a new image.</summary>
    /// <param name="request">The volume and what the image is called.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The id of the image, which is active when the volume has its status back.</returns>
    /// <exception cref="InvalidRequestException">The name is empty or too long, or a format or visibility is none.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is not available, nor in use with force.</exception>
    /// <exception cref="AccessDeniedException">The image is to be public, and the caller is no administrator.</exception>
    /// <exception cref="QuotaExceededException">The project may have no more images, or is past its storage of images already.</exception>
    /// <remarks>Upstream: Cinder action <c>os-volume_upload_image</c>. The volume is uploading meanwhile.</remarks>
    Task<string> UploadToImageAsync(UploadVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts to write the content of an image over that of a volume, which keeps its id and size.</summary>
    /// <param name="request">The volume and the image.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is accepted; it is done when the volume has its former status.</returns>
    /// <exception cref="InvalidRequestException">The image is unknown or not active, or needs more than the volume has.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is neither available nor in error, nor reserved where that is allowed.</exception>
    /// <remarks>Upstream: Cinder action <c>os-reimage</c> (3.68). Downloading meanwhile; ends in the former status (available for one in error) or error.</remarks>
    Task ReimageVolumeAsync(ReimageVolumeRequest request, CancellationToken cancellationToken = default);
}
