namespace FakeDrivers.Volumes;

/// <summary>The record that a volume is attached to a server or host.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, <c>attachments</c> of the volume view.</remarks>
public sealed record VolumeAttachment
{
    /// <summary>The id that the volume service gave to the attachment.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the server that it is attached to. Absent when it is attached to a host.</summary>
    public string? ServerId { get; init; }

    /// <summary>The name of the host that it is attached to, or on which the server runs. Absent when nobody said.</summary>
    public string? HostName { get; init; }

    /// <summary>The name of the device there, such as <c>/dev/vdb</c>; empty until somebody says.</summary>
    public required string Device { get; init; }

    /// <summary>Whether it can be written through this attachment.</summary>
    /// <value>The default is <see cref="VolumeAttachMode.ReadWrite"/>.</value>
    public VolumeAttachMode Mode { get; init; }

    /// <summary>How its host reaches the volume. Absent until the host is known, and for one that was made in the older way.</summary>
    public VolumeConnectionInfo? Connection { get; init; }

    /// <summary>How far it is.</summary>
    public required VolumeAttachStatus Status { get; init; }

    /// <summary>When it became attached (UTC). Absent until then.</summary>
    public DateTimeOffset? AttachedAt { get; init; }
}
