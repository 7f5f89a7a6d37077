namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetGroupSnapshot"/> and <see cref="VolumeOperations.DeleteGroupSnapshot"/>.</summary>
/// <param name="GroupSnapshotId">The id of the group snapshot.</param>
public sealed record VolumeGroupSnapshotReference(string GroupSnapshotId);
