namespace FakeDrivers.Volumes;

/// <summary>A volume as its backend knows it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record BackendVolume
{
    /// <summary>The id that the volume service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The size in GiB.</summary>
    /// <value>The default is 1.</value>
    public int SizeGiB { get; init; } = 1;

    /// <summary>What the backend calls it: <c>volume-</c> and the id.</summary>
    public string Name => $"volume-{Id}";
}
