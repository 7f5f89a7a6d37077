namespace FakeDrivers.Volumes;

/// <summary>A volume that is extending: the size that it will have, which counts in the quota already.</summary>
internal sealed record VolumeGrowth(string VolumeId, int NewSizeGiB);
