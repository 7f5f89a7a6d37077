namespace FakeDrivers.Images;

/// <summary>How much a project's images may use; −1 is no limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance's registered limits in Keystone and <c>user_storage_quota</c>.</remarks>
public sealed record ImageQuota
{
    /// <summary>The value that stands for no limit.</summary>
    public const int Unlimited = -1;

    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Bytes that its images may store (<c>image_size_total</c>).</summary>
    public long StoredBytes { get; init; } = Unlimited;

    /// <summary>Bytes that may be staged for imports (<c>image_stage_total</c>).</summary>
    public long StagedBytes { get; init; } = Unlimited;

    /// <summary>Images that it may have (<c>image_count_total</c>).</summary>
    public int Images { get; init; } = Unlimited;

    /// <summary>Images that may get data at the same time (<c>image_count_uploading</c>).</summary>
    public int Uploading { get; init; } = Unlimited;
}
