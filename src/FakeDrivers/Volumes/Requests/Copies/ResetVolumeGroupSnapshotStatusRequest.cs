namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.ResetGroupSnapshotStatus"/>.</summary>
/// <param name="GroupSnapshotId">The id of the group snapshot.</param>
/// <param name="Status">The status to write.</param>
public sealed record ResetVolumeGroupSnapshotStatusRequest(string GroupSnapshotId, VolumeGroupStatus Status);
