namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.Detach"/>.</summary>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="AttachmentId">The id of the attachment; absent, the only one there is.</param>
public sealed record DetachVolumeRequest(string VolumeId, string? AttachmentId);
