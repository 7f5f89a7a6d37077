namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.Delete"/> and <see cref="VolumeOperations.ForceDelete"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Cascade">Whether its snapshots go with it.</param>
public sealed record DeleteVolumeRequest(string VolumeId, bool Cascade);
