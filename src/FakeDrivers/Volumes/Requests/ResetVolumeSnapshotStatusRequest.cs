namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.ResetSnapshotStatus"/>.</summary>
/// <param name="SnapshotId">The id of the snapshot.</param>
/// <param name="Status">The status to write.</param>
public sealed record ResetVolumeSnapshotStatusRequest(string SnapshotId, VolumeSnapshotStatus Status);
