namespace FakeDrivers.Volumes;

/// <summary>What a volume is copied from.</summary>
internal sealed record VolumeSource
{
    /// <summary>How an error calls it.</summary>
    public required string Title { get; init; }

    public required int NeededGiB { get; init; }

    /// <summary>Whether a copy has the source's size unless another is asked for.</summary>
    public required bool GivesSize { get; init; }

    public required string? ContentId { get; init; }

    public string? ImageId { get; init; }

    public bool IsBootable { get; init; }
}
