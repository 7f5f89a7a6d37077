namespace FakeDrivers.Compute;

/// <summary>Which of a volume's attachments is being taken off its server: a volume may be on several.</summary>
internal sealed record DetachmentRow(string VolumeId, string ServerId, string AttachmentId);
