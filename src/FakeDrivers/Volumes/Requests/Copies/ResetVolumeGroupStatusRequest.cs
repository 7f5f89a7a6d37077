namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.ResetGroupStatus"/>.</summary>
/// <param name="GroupId">The id of the group.</param>
/// <param name="Status">The status to write.</param>
public sealed record ResetVolumeGroupStatusRequest(string GroupId, VolumeGroupStatus Status);
