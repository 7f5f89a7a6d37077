namespace FakeDrivers.Volumes;

/// <summary>What backends hold: taking it under management as volumes and snapshots, and letting go of it.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeManagement
{
    /// <summary>Starts taking something that a backend holds under management, as a snapshot of a volume.</summary>
    /// <param name="request">What to take, and what the snapshot is called.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The snapshot as accepted: creating, or further when the service is that quick.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is empty or too long, or a key of the metadata has other characters than it may.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="ConflictException">It is a snapshot already.</exception>
    /// <exception cref="InvalidStateException">The volume is in error or maintenance, or is moving.</exception>
    /// <exception cref="QuotaExceededException">The project's limits would be passed.</exception>
    /// <remarks>Upstream: Cinder <c>POST /manageable_snapshots</c> (3.8). Ends in available or error.</remarks>
    Task<VolumeSnapshot> ManageSnapshotAsync(ManageVolumeSnapshotRequest request, CancellationToken cancellationToken = default);

    /// <summary>Forgets a snapshot, and leaves what its backend holds.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted; it is done when the snapshot is no longer found.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist.</exception>
    /// <exception cref="InvalidStateException">The snapshot is neither available nor in error, or belongs to a group snapshot.</exception>
    /// <remarks>Upstream: Cinder snapshot action <c>os-unmanage</c>. Unmanaging meanwhile.</remarks>
    Task UnmanageSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default);

    /// <summary>Lists what a pool holds that is a volume or could become one.</summary>
    /// <param name="host">The pool, <c>host@backend#pool</c>.</param>
    /// <param name="cancellationToken">Gives up between two of them.</param>
    /// <returns>The volumes of the pool, which are managed already, and what is left there of volumes that were unmanaged.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such pool.</exception>
    /// <remarks>Upstream: Cinder <c>GET /manageable_volumes/detail</c> (3.8).</remarks>
    IAsyncEnumerable<ManageableVolume> ListManageableVolumesAsync(string host, CancellationToken cancellationToken = default);

    /// <summary>Lists what a pool holds that is a snapshot or could become one.</summary>
    /// <param name="host">The pool, <c>host@backend#pool</c>.</param>
    /// <param name="cancellationToken">Gives up between two of them.</param>
    /// <returns>The snapshots of the pool's volumes, which are managed already, and what is left there of snapshots that were unmanaged.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such pool.</exception>
    /// <remarks>Upstream: Cinder <c>GET /manageable_snapshots/detail</c> (3.8).</remarks>
    IAsyncEnumerable<ManageableVolume> ListManageableSnapshotsAsync(string host, CancellationToken cancellationToken = default);
}
