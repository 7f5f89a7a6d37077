namespace FakeDrivers.Compute;

/// <summary>The attachment of a volume to a server, as the server sees it.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. It is listed from the moment the attach is accepted until the detach has ended.
/// Upstream: Nova's <c>volumeAttachment</c>.
/// </remarks>
public sealed record ServerVolume
{
    /// <summary>The id of the attachment, the same that the volume shows.</summary>
    public required string AttachmentId { get; init; }

    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The device that the server sees, such as <c>/dev/vdb</c>; <c>/dev/vda</c> is the root disk.</summary>
    public required string Device { get; init; }

    /// <summary>Whether the volume is deleted together with the server instead of being freed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeleteOnTermination { get; init; }

    /// <summary>The word by which the guest recognises the disk; <see langword="null"/> for none.</summary>
    public string? Tag { get; init; }

    /// <summary>Whether the server boots from the volume, which can then not be detached.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsBootVolume { get; init; }
}
