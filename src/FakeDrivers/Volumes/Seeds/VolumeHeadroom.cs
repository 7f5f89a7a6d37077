namespace FakeDrivers.Volumes;

/// <summary>How much more a project may take of the volume service; what is left out keeps its limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Each is 0 or more.</remarks>
public sealed record VolumeHeadroom
{
    /// <summary>How many more volumes.</summary>
    public int? Volumes { get; init; }

    /// <summary>How many more snapshots.</summary>
    public int? Snapshots { get; init; }

    /// <summary>How many more GiB of volumes and snapshots together.</summary>
    public int? TotalGiB { get; init; }

    /// <summary>How many more backups.</summary>
    public int? Backups { get; init; }
}
