namespace FakeDrivers.Volumes;

/// <summary>Which attachments a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /attachments/detail</c>.</remarks>
public sealed record VolumeAttachmentQuery
{
    /// <summary>Only those of the volume with this id. Absent, of every volume.</summary>
    public string? VolumeId { get; init; }

    /// <summary>Only those of the server with this id. Absent, of every server and host.</summary>
    public string? ServerId { get; init; }

    /// <summary>Only those that are so far. Absent, however far.</summary>
    public VolumeAttachStatus? Status { get; init; }

    /// <summary>Also those of other projects' volumes. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the attachment after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
