namespace FakeDrivers.Volumes;

/// <summary>Where an attachment is found by its id; what it says is in its volume.</summary>
/// <param name="Id">The id of the attachment.</param>
/// <param name="VolumeId">The id of the volume.</param>
/// <param name="ProjectId">The id of the volume's project.</param>
/// <param name="ServerId">The id of the server; nothing when it is a host's.</param>
/// <param name="IsOfServer">Whether the compute service made it, and holds the volume through it.</param>
internal sealed record AttachmentRow(string Id, string VolumeId, string ProjectId, string? ServerId, bool IsOfServer);
