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

    public bool IsBootable { get; init; }
}
