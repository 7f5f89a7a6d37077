namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetSnapshotMetadata"/>.</summary>
/// <param name="SnapshotId">The id of the snapshot.</param>
/// <param name="Entries">The entries.</param>
public sealed record VolumeSnapshotEntriesRequest(string SnapshotId, IReadOnlyDictionary<string, string> Entries);
