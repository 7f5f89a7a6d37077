namespace FakeDrivers.Volumes;

/// <summary>Snapshots: the content of a volume at one moment.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeSnapshots
{
    /// <summary>Starts a snapshot of a volume, which itself stays as it is.</summary>
    /// <param name="request">The volume, and whether to do it although the volume is in use.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The snapshot as accepted: <see cref="VolumeSnapshotStatus.Creating"/>, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">A name, description or metadata entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is not available, nor in use with force.</exception>
    /// <exception cref="QuotaExceededException">The project's snapshots or GiB would pass the quota.</exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.create_snapshot</c> and, with force, <c>create_snapshot_force</c>; Cinder <c>POST /snapshots</c>.
    /// Ends in available or error.
    /// </remarks>
    Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one snapshot.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The snapshot as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist, or no longer.</exception>
    /// <remarks>Upstream: manila <c>volume.API.get_snapshot</c>, Cinder <c>GET /snapshots/{id}</c>.</remarks>
    Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default);

    /// <summary>Lists snapshots, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two snapshots.</param>
    /// <returns>The snapshots that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no snapshot that the caller can see.</exception>
    /// <remarks>Upstream: manila <c>volume.API.get_all_snapshots</c>, Cinder <c>GET /snapshots/detail</c> (sorted by creation, ascending).</remarks>
    IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(VolumeSnapshotQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a snapshot. Volumes made from it stay.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the snapshot is no longer found.</returns>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist.</exception>
    /// <exception cref="InvalidStateException">The snapshot is neither available nor in error, or belongs to a group snapshot.</exception>
    /// <remarks>
    /// Upstream: manila <c>volume.API.delete_snapshot</c>, Cinder <c>DELETE /snapshots/{id}</c>. Ends in not found or error_deleting; in
    /// available again when the backend says that the snapshot is busy.
    /// </remarks>
    Task DeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the metadata of a snapshot.</summary>
    /// <param name="request">The snapshot and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The snapshot after the change.</returns>
    /// <exception cref="InvalidRequestException">A name, description or metadata entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /snapshots/{id}</c> and <c>PUT /snapshots/{id}/metadata</c>.</remarks>
    Task<VolumeSnapshot> UpdateSnapshotAsync(UpdateVolumeSnapshotRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the return of an available volume to its newest snapshot.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is accepted; it is done when volume and snapshot are available again.</returns>
    /// <exception cref="InvalidRequestException">The snapshot is of another volume, is not the newest one, or the volume has grown since.</exception>
    /// <exception cref="ResourceNotFoundException">The volume or the snapshot does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume or the snapshot is not available.</exception>
    /// <remarks>
    /// Upstream: Cinder action <c>revert</c> (3.40), which answers 409 for a status, not 400. The volume is reverting and the snapshot restoring
    /// meanwhile; when it fails, the volume is in error and the snapshot available.
    /// </remarks>
    Task RevertToSnapshotAsync(string volumeId, string snapshotId, CancellationToken cancellationToken = default);

    /// <summary>Adds entries to the metadata of a snapshot, or puts others in the place of those with the same keys.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="entries">The entries; keys have 1 to 255 letters, digits, blanks and <c>-_:./</c>, values at most 255 characters.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The snapshot after the change.</returns>
    /// <exception cref="InvalidRequestException">A key has other characters, or an entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>POST /snapshots/{id}/metadata</c>. <see cref="UpdateSnapshotAsync"/> replaces all of it.</remarks>
    Task<VolumeSnapshot> SetSnapshotMetadataAsync(
        string snapshotId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes an entry of the metadata of a snapshot.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="key">The key of the entry.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The snapshot after the change.</returns>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist, or has no such entry.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /snapshots/{id}/metadata/{key}</c>.</remarks>
    Task<VolumeSnapshot> UnsetSnapshotMetadataAsync(string snapshotId, string key, CancellationToken cancellationToken = default);
}
