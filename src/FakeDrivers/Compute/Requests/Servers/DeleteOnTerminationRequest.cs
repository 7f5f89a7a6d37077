namespace FakeDrivers.Compute;

/// <summary>The request of <see cref="ComputeOperations.SetDeleteOnTermination"/>.</summary>
/// <param name="ServerId">The id of the server.</param>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="DeleteOnTermination">Whether the volume is deleted together with the server.</param>
public sealed record DeleteOnTerminationRequest(string ServerId, string VolumeId, bool DeleteOnTermination);
