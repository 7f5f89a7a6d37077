namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeOperations.UpdateAttachment"/>.</summary>
/// <param name="AttachmentId">The id of the attachment.</param>
/// <param name="Connector">The host.</param>
public sealed record UpdateVolumeAttachmentRequest(string AttachmentId, VolumeConnector Connector);
