namespace FakeDrivers.Volumes;

/// <summary>Backups: copies of volumes that outlive them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeBackups
{
    /// <summary>Starts a backup of a volume or of one of its snapshots.</summary>
    /// <param name="request">What to copy, and how.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The backup as accepted: <see cref="VolumeBackupStatus.Creating"/>, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">
    /// A text is too long; the snapshot is of another volume; or it is to be incremental, and the volume has no available backup.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The volume or the snapshot does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is not available, nor in use with force or of a snapshot; or the snapshot is not available.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project's backups or their GiB would pass the quota.</exception>
    /// <remarks>
    /// Upstream: Cinder <c>POST /backups</c>. The volume, or else the snapshot, is backing-up meanwhile and has its former status afterwards,
    /// whether the backup ends in available or in error.
    /// </remarks>
    Task<VolumeBackup> CreateBackupAsync(CreateVolumeBackupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one backup.</summary>
    /// <param name="backupId">The id of the backup.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The backup as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The backup does not exist, or no longer.</exception>
    /// <remarks>Upstream: Cinder <c>GET /backups/{id}</c>.</remarks>
    Task<VolumeBackup> GetBackupAsync(string backupId, CancellationToken cancellationToken = default);

    /// <summary>Lists backups, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two backups.</param>
    /// <returns>The backups that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no backup that the caller can see.</exception>
    /// <remarks>Upstream: Cinder <c>GET /backups/detail</c>.</remarks>
    IAsyncEnumerable<VolumeBackup> ListBackupsAsync(VolumeBackupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the metadata of a backup.</summary>
    /// <param name="request">The backup and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The backup after the change.</returns>
    /// <exception cref="InvalidRequestException">A text is too long, or nothing is to be changed.</exception>
    /// <exception cref="ResourceNotFoundException">The backup does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /backups/{id}</c>.</remarks>
    Task<VolumeBackup> UpdateBackupAsync(UpdateVolumeBackupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a backup that no other stands on.</summary>
    /// <param name="backupId">The id of the backup.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the backup is no longer found.</returns>
    /// <exception cref="ResourceNotFoundException">The backup does not exist.</exception>
    /// <exception cref="InvalidStateException">The backup is neither available nor in error, or others stand on it.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /backups/{id}</c>. Ends in not found or error_deleting.</remarks>
    Task DeleteBackupAsync(string backupId, CancellationToken cancellationToken = default);

    /// <summary>Starts the return of a backup's content to a volume.</summary>
    /// <param name="request">The backup, and the volume if there is one.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume as accepted: restoring-backup, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">The volume is smaller than the backup, or the name is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The backup or the volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The backup or the volume is not available.</exception>
    /// <exception cref="QuotaExceededException">The new volume would pass the project's quota.</exception>
    /// <remarks>Upstream: Cinder <c>POST /backups/{id}/restore</c>. Ends with the volume in available or error_restoring.</remarks>
    Task<Volume> RestoreBackupAsync(RestoreVolumeBackupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Writes another status over that of a backup; what was under way is abandoned.</summary>
    /// <param name="backupId">The id of the backup.</param>
    /// <param name="status">The status to write: available or error.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the status is written.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">It is another status.</exception>
    /// <exception cref="ResourceNotFoundException">The backup does not exist.</exception>
    /// <remarks>Upstream: Cinder backup action <c>os-reset_status</c>.</remarks>
    Task ResetBackupStatusAsync(string backupId, VolumeBackupStatus status, CancellationToken cancellationToken = default);

    /// <summary>Reads what another service needs to know of a backup to import it.</summary>
    /// <param name="backupId">The id of the backup.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The record.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The backup does not exist.</exception>
    /// <exception cref="InvalidStateException">The backup is not available.</exception>
    /// <remarks>Upstream: Cinder <c>GET /backups/{id}/export_record</c>.</remarks>
    Task<VolumeBackupRecord> ExportBackupAsync(string backupId, CancellationToken cancellationToken = default);

    /// <summary>Starts to enter a backup that was exported, here or elsewhere, under the id that it had.</summary>
    /// <param name="record">The record.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The backup as accepted: <see cref="VolumeBackupStatus.Creating"/>, or further when the service is that quick.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The record is none of this kind of service, or cannot be read; or the backup that it stands on is not there.</exception>
    /// <exception cref="ConflictException">There is a backup of that id.</exception>
    /// <exception cref="QuotaExceededException">The project's backups or their GiB would pass the quota.</exception>
    /// <remarks>Upstream: Cinder <c>POST /backups/import_record</c>. Ends in available or error, in the caller's project.</remarks>
    Task<VolumeBackup> ImportBackupAsync(VolumeBackupRecord record, CancellationToken cancellationToken = default);
}
