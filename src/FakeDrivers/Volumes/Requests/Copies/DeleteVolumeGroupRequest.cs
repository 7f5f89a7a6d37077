namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.DeleteGroup"/>.</summary>
/// <param name="GroupId">The id of the group.</param>
/// <param name="DeleteVolumes">Whether its volumes go with it.</param>
public sealed record DeleteVolumeGroupRequest(string GroupId, bool DeleteVolumes);
