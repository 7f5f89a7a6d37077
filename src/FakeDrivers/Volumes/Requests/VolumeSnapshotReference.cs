namespace FakeDrivers.Volumes;

/// <summary>The request of an operation that only names a snapshot.</summary>
/// <param name="SnapshotId">The id of the snapshot.</param>
public sealed record VolumeSnapshotReference(string SnapshotId);
