namespace FakeDrivers.Images;

/// <summary>How much a project's images may use; −1 is no limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance's registered limits in Keystone and <c>user_storage_quota</c>.</remarks>
public sealed record ImageQuota
{
    /// <summary>The value that stands for no limit.</summary>
    public const int Unlimited = -1;

    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>
    /// Bytes that its images may store, each image once for each of its locations, to the byte: Glance's <c>user_storage_quota</c>. Its
    /// <c>image_size_total</c> counts whole MiB, and refuses only what begins when the project is past it already.
    /// </summary>
    public long StoredBytes { get; init; } = Unlimited;

    /// <summary>Bytes that may be staged for imports, to the byte; Glance's <c>image_stage_total</c> counts whole MiB.</summary>
    public long StagedBytes { get; init; } = Unlimited;

    /// <summary>Images that it may have (<c>image_count_total</c>), those that wait for the scrubber included.</summary>
    public int Images { get; init; } = Unlimited;

    /// <summary>Images that may get data at the same time (<c>image_count_uploading</c>).</summary>
    public int Uploading { get; init; } = Unlimited;
}
