namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.UnsetMetadata"/> and <see cref="VolumeOperations.UnsetImageMetadata"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Key">The key of the entry.</param>
public sealed record VolumeKeyRequest(string VolumeId, string Key);
