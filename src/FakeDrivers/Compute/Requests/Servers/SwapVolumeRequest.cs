namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.SwapVolume"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="VolumeId">The id of the volume that is on the server.</param>
/// <param name="NewVolumeId">The id of the volume that takes its place.</param>
public sealed record SwapVolumeRequest(string ServerId, string VolumeId, string NewVolumeId);
