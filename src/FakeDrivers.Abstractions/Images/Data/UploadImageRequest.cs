namespace FakeDrivers.Images;

/// <summary>Which image bytes are for, and how many there are.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>PUT /v2/images/{id}/file</c> and <c>/stage</c>.</remarks>
public sealed record UploadImageRequest
{
    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>How many bytes come, when the sender knows (<c>Content-Length</c>). Absent, as many as there are.</summary>
    public long? SizeBytes { get; init; }

    /// <summary>The store that is to keep them. Absent, the service's first; staging ignores it.</summary>
    public string? Store { get; init; }
}
