namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.UnsetExtraSpec"/>.</summary>
/// <param name="TypeId">The id of the type.</param>
/// <param name="Key">The key of the extra spec.</param>
public sealed record VolumeTypeKeyRequest(string TypeId, string Key);
