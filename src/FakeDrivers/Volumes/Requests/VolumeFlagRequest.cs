namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.SetReadOnly"/> and <see cref="VolumeOperations.SetBootable"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="IsSet">Whether it is so.</param>
public sealed record VolumeFlagRequest(string VolumeId, bool IsSet);
