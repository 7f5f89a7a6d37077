namespace FakeDrivers.Volumes;

/// <summary>A volume to offer.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /volume-transfers</c>.</remarks>
public sealed record CreateVolumeTransferRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The name of the offer, at most 255 characters. Absent, it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the volume goes without its snapshots.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool WithoutSnapshots { get; init; }
}
