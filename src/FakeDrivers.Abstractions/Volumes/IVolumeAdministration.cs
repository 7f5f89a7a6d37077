namespace FakeDrivers.Volumes;

/// <summary>What only an administrator may do to volumes that went wrong.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeAdministration
{
    /// <summary>Starts the removal of a volume in whatever status, as long as nothing depends on it.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cascade">Whether its snapshots go with it, in whatever status they are.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the volume is no longer found.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is attached, migrating, in a group or has snapshots that do not go with it; one of those that do belongs to a group snapshot.
    /// </exception>
    /// <remarks>Upstream: Cinder action <c>os-force_delete</c>, <c>DELETE /volumes/{id}?force&amp;cascade</c> (3.23). Ends in not found or error_deleting.</remarks>
    Task ForceDeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default);

    /// <summary>Writes another status over that of a volume; what was under way is abandoned.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="status">The status to write.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">
    /// The status is none that can be written (deleting, reverting), or in-use for a volume without an attachment.
    /// </exception>
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

    /// <summary>Writes whether a volume is attached: detached takes all of its attachments away, and leaves its status.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="status">Detached or attached; attached is for a volume that has an attachment, which is attached then.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">It is another status, or attached for a volume without an attachment.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <remarks>Upstream: the <c>attach_status</c> of Cinder action <c>os-reset_status</c>.</remarks>
    Task ResetAttachStatusAsync(string volumeId, VolumeAttachStatus status, CancellationToken cancellationToken = default);

    /// <summary>Takes an attachment away without asking the server, for one that got stuck.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="attachmentId">The id of the attachment. Absent, the only one; without any, the volume is simply available.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the attachment is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">A server of the compute service holds the volume; it is detached there.</exception>
    /// <exception cref="InvalidRequestException">The volume has several attachments, and none is named.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist, or has no such attachment.</exception>
    /// <remarks>Upstream: Cinder action <c>os-force_detach</c>.</remarks>
    Task ForceDetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a snapshot in whatever status.</summary>
    /// <param name="snapshotId">The id of the snapshot.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the snapshot is no longer found.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The snapshot does not exist.</exception>
    /// <exception cref="InvalidStateException">The snapshot belongs to a group snapshot.</exception>
    /// <remarks>Upstream: Cinder snapshot action <c>os-force_delete</c>. Ends in not found or error_deleting.</remarks>
    Task ForceDeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a backup in whatever status, also one that others stand on no longer.</summary>
    /// <param name="backupId">The id of the backup.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the backup is no longer found.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The backup does not exist.</exception>
    /// <exception cref="InvalidStateException">Others stand on it.</exception>
    /// <remarks>Upstream: Cinder backup action <c>os-force_delete</c>. Ends in not found or error_deleting.</remarks>
    Task ForceDeleteBackupAsync(string backupId, CancellationToken cancellationToken = default);

    /// <summary>Writes another status over that of a group; what was under way is abandoned.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="status">The status to write.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The status is no status of a group.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Cinder group action <c>reset_status</c> (3.20).</remarks>
    Task ResetGroupStatusAsync(string groupId, VolumeGroupStatus status, CancellationToken cancellationToken = default);

    /// <summary>Writes another status over that of a group snapshot; what was under way is abandoned.</summary>
    /// <param name="groupSnapshotId">The id of the group snapshot.</param>
    /// <param name="status">The status to write.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The status is no status of a group snapshot.</exception>
    /// <exception cref="ResourceNotFoundException">The group snapshot does not exist.</exception>
    /// <remarks>Upstream: Cinder group snapshot action <c>reset_status</c> (3.19).</remarks>
    Task ResetGroupSnapshotStatusAsync(string groupSnapshotId, VolumeGroupStatus status, CancellationToken cancellationToken = default);
}
