namespace FakeDrivers.Volumes;

/// <summary>An attachment to record. A server, a host or both must be named.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder action <c>os-attach</c>.</remarks>
public sealed record AttachVolumeRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the server, a UUID. Absent when it is attached to a host.</summary>
    public string? ServerId { get; init; }

    /// <summary>The name of the host. Absent when it is attached to a server on a host that nobody asked about.</summary>
    public string? HostName { get; init; }

    /// <summary>The name of the device there, 1 to 255 characters, such as <c>/dev/vdb</c>.</summary>
    public required string Device { get; init; }

    /// <summary>Whether it can be written through the attachment.</summary>
    /// <value>The default is <see cref="VolumeAttachMode.ReadWrite"/>.</value>
    public VolumeAttachMode Mode { get; init; }
}
