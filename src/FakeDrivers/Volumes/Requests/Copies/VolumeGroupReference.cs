namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetGroup"/>.</summary>
/// <param name="GroupId">The id of the group.</param>
public sealed record VolumeGroupReference(string GroupId);
