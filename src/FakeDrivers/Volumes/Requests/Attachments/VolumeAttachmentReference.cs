namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.GetAttachment"/> and others that name only an attachment: <see cref="VolumeOperations.CompleteAttachment"/>, <see cref="VolumeOperations.DeleteAttachment"/>.</summary>
/// <param name="AttachmentId">The id of the attachment.</param>
public sealed record VolumeAttachmentReference(string AttachmentId);
