namespace FakeDrivers.Compute;

/// <summary>The server that a volume is being attached to.</summary>
internal sealed record AttachingRow(string VolumeId, string ServerId, string AttachmentId);
