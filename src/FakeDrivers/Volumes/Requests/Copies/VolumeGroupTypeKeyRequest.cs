namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.UnsetGroupSpec"/>.</summary>
/// <param name="GroupTypeId">The id of the group type, or its name.</param>
/// <param name="Key">The key of the spec.</param>
public sealed record VolumeGroupTypeKeyRequest(string GroupTypeId, string Key);
