namespace FakeDrivers.Volumes;

/// <summary>An attachment to make in steps.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /attachments</c> (3.27, mode 3.54).</remarks>
public sealed record CreateVolumeAttachmentRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the server, a UUID. Absent, it is for the host of the connector, which may be told later.</summary>
    public string? ServerId { get; init; }

    /// <summary>The host, when it is known; the attachment is attaching then, else reserved.</summary>
    public VolumeConnector? Connector { get; init; }

    /// <summary>Whether it can be written through the attachment. Absent, when the volume can be written at all.</summary>
    public VolumeAttachMode? Mode { get; init; }
}
