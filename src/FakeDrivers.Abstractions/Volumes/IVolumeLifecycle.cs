namespace FakeDrivers.Volumes;

/// <summary>Making, finding, changing and removing volumes.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeLifecycle
{
    /// <summary>Starts a new volume: blank, or a copy of a snapshot, a volume or an image.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume as accepted: <see cref="VolumeStatus.Creating"/>, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">
    /// The size is missing, not positive or smaller than what is copied needs; more than one source is named; a name, description or
    /// metadata entry is too long; the availability zone is unknown, or another than that of the snapshot or volume that is copied; the type is not encrypted as that is; the
    /// image is not active; the group does not take the type.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The snapshot, source volume, backup, image, type or group does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The snapshot, backup or group is not available, or the source volume neither available nor in use.
    /// </exception>
    /// <exception cref="QuotaExceededException">
    /// The project's volumes or GiB, in all or of the type, or the size of a single volume, would pass the quota.
    /// </exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.create</c>, Cinder <c>POST /volumes</c>. Ends in available or error; in error too when no backend has room
    /// for it or what its type asks for.
    /// </remarks>
    Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one volume.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The volume as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist, or no longer.</exception>
    /// <remarks>Upstream: manila <c>volume.API.get</c>, Cinder <c>GET /volumes/{id}</c>.</remarks>
    Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Finds a volume by its id, else the one volume of the caller's project that bears a name; an administrator then that of any project.</summary>
    /// <param name="nameOrId">The id, or the whole name in its exact case.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The volume as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No volume has the id or bears the name; the message shows the nearest names.</exception>
    /// <exception cref="ConflictException">Several volumes bear the name; the message lists their ids.</exception>
    /// <remarks>Upstream: manila <c>volume.API.get_all({'name': …})</c> and a check for exactly one; names are not unique in Cinder.</remarks>
    Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default);

    /// <summary>Lists volumes, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two volumes.</param>
    /// <returns>The volumes that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no volume that the caller can see.</exception>
    /// <remarks>Upstream: manila <c>volume.API.get_all</c>, Cinder <c>GET /volumes/detail</c> (sorted by creation, ascending).</remarks>
    IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the metadata of a volume.</summary>
    /// <param name="request">The volume and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume after the change.</returns>
    /// <exception cref="InvalidRequestException">A name, description or metadata entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is in maintenance; or metadata is to be changed while the volume is between two statuses.
    /// </exception>
    /// <remarks>Upstream: manila <c>volume.API.update</c>, Cinder <c>PUT /volumes/{id}</c>.</remarks>
    Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a volume that nothing uses.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cascade">Whether its snapshots go with it. Without it a volume that has snapshots is refused.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the volume is no longer found.</returns>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is attached, in a status in which it cannot be removed, migrating, in a group, or has snapshots; or, with
    /// <paramref name="cascade"/>, a snapshot is busy or belongs to a group snapshot.
    /// </exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.delete</c>, Cinder <c>DELETE /volumes/{id}?cascade=…</c>. Ends in not found or error_deleting;
    /// in available again when the backend says that the volume is busy.
    /// </remarks>
    Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default);

    /// <summary>Starts the growth of a volume that is available, or in use where its backend can do that.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="newSizeGiB">The size after it, in GiB; more than now.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the growth is accepted; it is done when the volume has its former status and the new size.</returns>
    /// <exception cref="InvalidRequestException">The new size is not more than the size now.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is neither available nor in use, or its backend cannot let it grow in use.</exception>
    /// <exception cref="QuotaExceededException">The growth would pass the project's GiB, or the size of a single volume.</exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.extend</c>, Cinder action <c>os-extend</c> (in use from 3.42). Ends in the former status or
    /// error_extending.
    /// </remarks>
    Task ExtendVolumeAsync(string volumeId, int newSizeGiB, CancellationToken cancellationToken = default);

    /// <summary>Counts the caller's volumes and what they hold.</summary>
    /// <param name="allProjects">Also those of other projects. Ignored, as upstream, when the caller is no administrator.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How many there are, their GiB, and every value of their metadata by its key.</returns>
    /// <remarks>Upstream: Cinder <c>GET /volumes/summary</c> (3.12, metadata from 3.36).</remarks>
    Task<VolumeSummary> GetVolumeSummaryAsync(bool allProjects = false, CancellationToken cancellationToken = default);
}
