namespace FakeDrivers.Volumes;

/// <summary>What goes on with a volume and will change more of it than its status. A volume is in one such thing at a time.</summary>
internal sealed record VolumeWork
{
    public required string VolumeId { get; init; }

    /// <summary>The size that it will have, which counts in the quota already.</summary>
    public int? NewSizeGiB { get; init; }

    /// <summary>The type that it will have, in whose limits it counts already.</summary>
    public string? NewTypeId { get; init; }

    /// <summary>The name of that type.</summary>
    public string? NewTypeName { get; init; }

    /// <summary>The pool that it will be in, whose room it takes already.</summary>
    public string? NewHost { get; init; }

    /// <summary>The snapshot that it is put back to.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The backup that is made of it or restored to it.</summary>
    public string? BackupId { get; init; }

    /// <summary>The image that it is copied to, or written over with.</summary>
    public string? ImageId { get; init; }

    /// <summary>The status that it has again in the end, where its attachments do not say.</summary>
    public VolumeStatus? Former { get; init; }

    /// <summary>Whether it moves, which leaves its status alone.</summary>
    public bool IsMigration { get; init; }

    /// <summary>Whether no pool has room for it, so that all stays as it is in the end.</summary>
    public bool IsHopeless { get; init; }
}
