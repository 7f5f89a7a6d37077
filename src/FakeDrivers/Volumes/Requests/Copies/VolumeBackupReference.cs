namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetBackup"/> and <see cref="VolumeOperations.DeleteBackup"/>.</summary>
/// <param name="BackupId">The id of the backup.</param>
public sealed record VolumeBackupReference(string BackupId);
