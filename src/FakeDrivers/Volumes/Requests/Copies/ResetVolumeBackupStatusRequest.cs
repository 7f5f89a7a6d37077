namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.ResetBackupStatus"/>.</summary>
/// <param name="BackupId">The id of the backup.</param>
/// <param name="Status">The status to write.</param>
public sealed record ResetVolumeBackupStatusRequest(string BackupId, VolumeBackupStatus Status);
