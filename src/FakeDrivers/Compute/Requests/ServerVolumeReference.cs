namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.DetachVolume"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="VolumeId">The id of the volume.</param>
public sealed record ServerVolumeReference(string ServerId, string VolumeId);
