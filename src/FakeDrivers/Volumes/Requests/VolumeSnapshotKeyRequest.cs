namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.UnsetSnapshotMetadata"/>.</summary>
/// <param name="SnapshotId">The id of the snapshot.</param>
/// <param name="Key">The key of the entry.</param>
public sealed record VolumeSnapshotKeyRequest(string SnapshotId, string Key);
