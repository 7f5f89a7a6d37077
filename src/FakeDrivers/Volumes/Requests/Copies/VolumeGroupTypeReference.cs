namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetGroupType"/> and <see cref="VolumeOperations.DeleteGroupType"/>.</summary>
/// <param name="GroupTypeId">The id or name of the group type.</param>
public sealed record VolumeGroupTypeReference(string GroupTypeId);
