namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.RevertToSnapshot"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="SnapshotId">The id of the snapshot.</param>
public sealed record RevertVolumeRequest(string VolumeId, string SnapshotId);
