namespace FakeDrivers.Volumes;

/// <summary>The offer of a volume to whoever knows its key.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, transfer view.</remarks>
public sealed record VolumeTransfer
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its user gave. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the project that offers it.</summary>
    public required string SourceProjectId { get; init; }

    /// <summary>Whether the volume goes without its snapshots, which stay with the project that has them.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WithoutSnapshots { get; init; }

    /// <summary>What who accepts it must know. Only the answer to the making of the offer has it.</summary>
    public string? AuthKey { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
