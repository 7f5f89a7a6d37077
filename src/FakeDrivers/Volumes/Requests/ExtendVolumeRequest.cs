namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.Extend"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="NewSizeGiB">The size after it, in GiB.</param>
public sealed record ExtendVolumeRequest(string VolumeId, int NewSizeGiB);
