namespace FakeDrivers.Volumes;

/// <summary>The request of <see cref="VolumeDriverOperations"/>: whatever of these an operation is about.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record VolumeDriverRequest
{
    /// <summary>The volume. Absent when it is not about one.</summary>
    public BackendVolume? Volume { get; init; }

    /// <summary>The snapshot. Absent when it is not about one.</summary>
    public BackendSnapshot? Snapshot { get; init; }

    /// <summary>The volume that is copied. Absent when none is.</summary>
    public BackendVolume? Source { get; init; }

    /// <summary>The new size in GiB. Absent when nothing grows.</summary>
    public int? NewSizeGiB { get; init; }

    /// <summary>The id of the image. Absent when it is not about one.</summary>
    public string? ImageId { get; init; }

    /// <summary>What the backend calls something that is to be managed. Absent when nothing is.</summary>
    public string? SourceName { get; init; }

    /// <summary>The host. Absent when it is not about one.</summary>
    public VolumeConnector? Connector { get; init; }
}
