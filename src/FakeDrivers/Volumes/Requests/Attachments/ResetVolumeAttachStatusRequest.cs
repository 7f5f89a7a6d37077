namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.ResetAttachStatus"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="Status">The status to write.</param>
public sealed record ResetVolumeAttachStatusRequest(string VolumeId, VolumeAttachStatus Status);
