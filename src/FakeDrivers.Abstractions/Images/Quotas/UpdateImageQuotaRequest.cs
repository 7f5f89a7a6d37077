namespace FakeDrivers.Images;

/// <summary>New limits of a project; what is absent stays, −1 is no limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateImageQuotaRequest
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Bytes that its images may store. Absent, it stays.</summary>
    public long? StoredBytes { get; init; }

    /// <summary>Bytes that may be staged for imports. Absent, it stays.</summary>
    public long? StagedBytes { get; init; }

    /// <summary>Images that it may have. Absent, it stays.</summary>
    public int? Images { get; init; }

    /// <summary>Images that may get data at the same time. Absent, it stays.</summary>
    public int? Uploading { get; init; }
}
