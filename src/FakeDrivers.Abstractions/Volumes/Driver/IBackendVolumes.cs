namespace FakeDrivers.Volumes;

/// <summary>Making, copying, growing and removing block devices.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IBackendVolumes
{
    /// <summary>Makes a blank volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="CapacityExceededException">The backend has no room for it.</exception>
    /// <exception cref="ConflictException">The backend has one of that name.</exception>
    /// <remarks>Upstream: <c>create_volume</c>.</remarks>
    Task CreateVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Makes a volume with the content of a snapshot.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="CapacityExceededException">The backend has no room for it.</exception>
    /// <exception cref="ConflictException">The backend has one of that name.</exception>
    /// <exception cref="ResourceNotFoundException">The backend has no such snapshot.</exception>
    /// <remarks>Upstream: <c>create_volume_from_snapshot</c>.</remarks>
    Task CreateVolumeFromSnapshotAsync(BackendVolume volume, BackendSnapshot snapshot, CancellationToken cancellationToken = default);

    /// <summary>Makes a volume with the content of another.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="source">The other one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="CapacityExceededException">The backend has no room for it.</exception>
    /// <exception cref="ConflictException">The backend has one of that name.</exception>
    /// <exception cref="ResourceNotFoundException">The backend has no such source.</exception>
    /// <remarks>Upstream: <c>create_cloned_volume</c>.</remarks>
    Task CreateClonedVolumeAsync(BackendVolume volume, BackendVolume source, CancellationToken cancellationToken = default);

    /// <summary>Removes a volume. Does nothing when there is none.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="VolumeIsBusyException">It has snapshots, or is exported.</exception>
    /// <remarks>Upstream: <c>delete_volume</c>.</remarks>
    Task DeleteVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Lets a volume grow.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="newSizeGiB">The size after it, in GiB.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it has.</returns>
    /// <exception cref="CapacityExceededException">The backend has no room for it.</exception>
    /// <exception cref="InvalidRequestException">The new size is not more than the size now.</exception>
    /// <exception cref="ResourceNotFoundException">The backend has no such volume.</exception>
    /// <remarks>Upstream: <c>extend_volume</c>.</remarks>
    Task ExtendVolumeAsync(BackendVolume volume, int newSizeGiB, CancellationToken cancellationToken = default);

    /// <summary>Fills a volume from an image.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it has the content.</returns>
    /// <exception cref="ResourceNotFoundException">The backend has no such volume.</exception>
    /// <remarks>Upstream: <c>copy_image_to_volume</c>.</remarks>
    Task CopyImageToVolumeAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default);

    /// <summary>Copies a volume to an image.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the image has the content.</returns>
    /// <exception cref="ResourceNotFoundException">The backend has no such volume.</exception>
    /// <remarks>Upstream: <c>copy_volume_to_image</c>.</remarks>
    Task CopyVolumeToImageAsync(BackendVolume volume, string imageId, CancellationToken cancellationToken = default);

    /// <summary>Takes something that the backend holds, under the name of a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="sourceName">What the backend calls it until now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it bears the volume's name.</returns>
    /// <exception cref="ResourceNotFoundException">The backend has no such thing.</exception>
    /// <remarks>Upstream: <c>manage_existing</c>. What is unmanaged keeps its name; nothing is done for that.</remarks>
    Task ManageExistingAsync(BackendVolume volume, string sourceName, CancellationToken cancellationToken = default);

    /// <summary>Reads the size of something that the backend holds.</summary>
    /// <param name="sourceName">What the backend calls it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The size in GiB, rounded up.</returns>
    /// <exception cref="ResourceNotFoundException">The backend has no such thing.</exception>
    /// <remarks>Upstream: <c>manage_existing_get_size</c>.</remarks>
    Task<int> GetExistingSizeAsync(string sourceName, CancellationToken cancellationToken = default);
}
