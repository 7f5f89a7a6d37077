namespace FakeDrivers.Volumes;

/// <summary>How a backend offers a volume to hosts.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record VolumeExport
{
    /// <summary>What the backend calls the volume.</summary>
    public required string VolumeName { get; init; }

    /// <summary>AoE: the shelf. Absent for another way.</summary>
    public int? Shelf { get; init; }

    /// <summary>AoE: the blade within the shelf. Absent for another way.</summary>
    public int? Blade { get; init; }

    /// <summary>iSCSI: the number of the target. Absent for another way.</summary>
    public int? TargetNumber { get; init; }

    /// <summary>iSCSI: the qualified name of the target. Absent for another way.</summary>
    public string? TargetIqn { get; init; }
}
