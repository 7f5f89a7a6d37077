namespace FakeDrivers.Volumes;

/// <summary>The request of the listings that have no filter: one page.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record VolumePageQuery
{
    /// <summary>The id of what the listing is of, where it is of something. Absent, of everything.</summary>
    public string? OfId { get; init; }

    /// <summary>How many at most. Absent, as many as a page has.</summary>
    public int? Limit { get; init; }

    /// <summary>The key of the one after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
