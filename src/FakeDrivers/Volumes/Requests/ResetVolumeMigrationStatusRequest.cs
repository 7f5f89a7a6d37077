namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.ResetMigrationStatus"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Status">The migration status to write.</param>
public sealed record ResetVolumeMigrationStatusRequest(string VolumeId, VolumeMigrationStatus Status);
