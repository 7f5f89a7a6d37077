namespace FakeDrivers.Volumes;

/// <summary>A backup to restore, into a volume that there is or a new one.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /backups/{id}/restore</c>.</remarks>
public sealed record RestoreVolumeBackupRequest
{
    /// <summary>The id of the backup.</summary>
    public required string BackupId { get; init; }

    /// <summary>The id of the volume to restore to. Absent, a new one of the backup's size is made.</summary>
    public string? VolumeId { get; init; }

    /// <summary>The name of the new volume, at most 255 characters. Absent, <c>restore_backup_</c> and the id of the backup.</summary>
    public string? Name { get; init; }
}
