namespace FakeDrivers.Volumes;

/// <summary>A snapshot as its backend knows it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record BackendSnapshot
{
    /// <summary>The id that the volume service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the volume that it is of.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The size of that volume in GiB.</summary>
    /// <value>The default is 1.</value>
    public int SizeGiB { get; init; } = 1;

    /// <summary>What the backend calls it: <c>snapshot-</c> and the id.</summary>
    public string Name => $"snapshot-{Id}";

    /// <summary>What the backend calls its volume.</summary>
    public string VolumeName => $"volume-{VolumeId}";
}
