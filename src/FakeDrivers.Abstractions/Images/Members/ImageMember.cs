namespace FakeDrivers.Images;

/// <summary>A project that a shared image is shared with.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 <c>member</c>.</remarks>
public sealed record ImageMember
{
    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>The id of the project.</summary>
    public required string MemberId { get; init; }

    /// <summary>Whether the project has taken the image up: listings of the project show only images that it accepted.</summary>
    public ImageMemberStatus Status { get; init; } = ImageMemberStatus.Pending;

    /// <summary>When the image was shared with the project, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the status last changed, in UTC; when the image was shared, if it never did.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
