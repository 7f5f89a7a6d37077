namespace FakeDrivers.Volumes;

/// <summary>What a volume is copied from.</summary>
internal sealed record VolumeSource
{
    /// <summary>How an error calls its kind: <c>snapshot</c>.</summary>
    public required string Kind { get; init; }

    public required string Id { get; init; }

    public required int NeededGiB { get; init; }

    /// <summary>Whether a copy has the source's size unless another is asked for.</summary>
    public required bool GivesSize { get; init; }

    public required string? ContentId { get; init; }

    public string? ImageId { get; init; }

    /// <summary>The backup that is restored to the volume once it is there.</summary>
    public string? BackupId { get; init; }

    public bool IsBootable { get; init; }

    /// <summary>The type that a copy has unless another is asked for.</summary>
    public string? TypeId { get; init; }

    public string? AvailabilityZone { get; init; }

    public IReadOnlyDictionary<string, string>? ImageMetadata { get; init; }
}
