namespace FakeDrivers.Volumes;

/// <summary>What a project uses of one volume type.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record VolumeTypeUsage
{
    /// <summary>How many volumes.</summary>
    public int Volumes { get; init; }

    /// <summary>How many snapshots.</summary>
    public int Snapshots { get; init; }

    /// <summary>How many GiB in volumes and snapshots together; a growth and a change to the type count from when they are accepted.</summary>
    public long TotalGiB { get; init; }
}
