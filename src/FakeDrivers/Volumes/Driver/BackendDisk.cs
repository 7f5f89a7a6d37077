namespace FakeDrivers.Volumes;

/// <summary>A logical volume of the backend.</summary>
internal sealed record BackendDisk
{
    public required string Name { get; init; }

    public required int SizeGiB { get; init; }

    /// <summary>The name of the volume that it is a snapshot of; nothing for a volume.</summary>
    public string? OriginName { get; init; }
}
