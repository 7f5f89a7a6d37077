namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.AttachVolume"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Device">The device that the server shall see; absent or <c>auto</c>, the next free letter.</param>
public sealed record AttachServerVolumeRequest(string ServerId, string VolumeId, string? Device);
