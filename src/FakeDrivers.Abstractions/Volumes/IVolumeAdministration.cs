namespace FakeDrivers.Volumes;

/// <summary>What only an administrator may do to volumes that went wrong.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeAdministration
{
    /// <summary>Starts the removal of a volume in whatever status, as long as nothing depends on it.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the volume is no longer found.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is attached, migrating, in a group or has snapshots.</exception>
    /// <remarks>Upstream: Cinder action <c>os-force_delete</c>. Ends in not found or error_deleting.</remarks>
    Task ForceDeleteVolumeAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Writes another status over that of a volume; what was under way is abandoned.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="status">The status to write.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The status is no status of a volume.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <remarks>Upstream: Cinder action <c>os-reset_status</c>. Attachments and quota usage stay as they are.</remarks>
    Task ResetVolumeStatusAsync(string volumeId, VolumeStatus status, CancellationToken cancellationToken = default);

    /// <summary>Writes another migration status over that of a volume; a move that was under way is abandoned.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="status">The migration status to write.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The status is no migration status of a volume.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <remarks>Upstream: the <c>migration_status</c> of Cinder action <c>os-reset_status</c>.</remarks>
    Task ResetMigrationStatusAsync(string volumeId, VolumeMigrationStatus status, CancellationToken cancellationToken = default);

    /// <summary>Writes another status over that of a snapshot; what was under way is abandoned.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="status">The status to write.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The status is no status of a snapshot.</exception>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist.</exception>
    /// <remarks>Upstream: Cinder snapshot action <c>os-reset_status</c>.</remarks>
    Task ResetSnapshotStatusAsync(string snapshotId, VolumeSnapshotStatus status, CancellationToken cancellationToken = default);
}
