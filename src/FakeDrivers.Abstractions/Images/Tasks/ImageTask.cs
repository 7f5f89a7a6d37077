namespace FakeDrivers.Images;

/// <summary>An import, as it goes on and how it ended.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 <c>task</c> of the type <c>api_image_import</c>.</remarks>
public sealed record ImageTask
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>How far it is.</summary>
    public ImageTaskStatus Status { get; init; }

    /// <summary>What was asked for.</summary>
    public required ImportImageRequest Input { get; init; }

    /// <summary>Why it failed. Empty otherwise.</summary>
    public string Message { get; init; } = string.Empty;

    /// <summary>The id of the project that asked.</summary>
    public required string Owner { get; init; }

    /// <summary>The id of the user who asked.</summary>
    public required string UserId { get; init; }

    /// <summary>When it was asked for, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When the service may forget it, in UTC. Absent until it has ended.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
