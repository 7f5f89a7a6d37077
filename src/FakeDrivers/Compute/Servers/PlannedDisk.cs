namespace FakeDrivers.Compute;

/// <summary>A volume that a new server is to get, on the device where it will be.</summary>
internal sealed record PlannedDisk(string Device)
{
    /// <summary>The volume; nothing while it is not made.</summary>
    public string? VolumeId { get; init; }

    /// <summary>What it is made from; nothing for a volume that was there before.</summary>
    public BlockDevice? Source { get; init; }

    public bool DeleteOnTermination { get; init; }

    public bool IsBootVolume { get; init; }

    public string? Tag { get; init; }
}
