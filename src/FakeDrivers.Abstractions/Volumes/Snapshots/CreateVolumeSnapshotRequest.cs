namespace FakeDrivers.Volumes;

/// <summary>A snapshot to take.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /snapshots</c>.</remarks>
public sealed record CreateVolumeSnapshotRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The name, at most 255 characters; need not be unique. Absent, the snapshot has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description, at most 255 characters. Absent, the snapshot has none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether to take it although the volume is in use, and its content perhaps half written.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Force { get; init; }

    /// <summary>Keys (1 to 255 characters) and values (at most 255) to keep with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
