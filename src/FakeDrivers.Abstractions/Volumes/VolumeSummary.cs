namespace FakeDrivers.Volumes;

/// <summary>What there is of volumes, in numbers.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /volumes/summary</c> (3.36).</remarks>
public sealed record VolumeSummary
{
    /// <summary>How many volumes. Upstream: <c>total_count</c>.</summary>
    /// <value>The default is 0.</value>
    public int Count { get; init; }

    /// <summary>How many GiB they have together. Upstream: <c>total_size</c>.</summary>
    /// <value>The default is 0.</value>
    public long TotalGiB { get; init; }

    /// <summary>By the keys of their metadata, the different values in ordinal order.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Metadata
    {
        get;
        init => field = ValueMap<IReadOnlyList<string>>.From(value.Select(pair => new KeyValuePair<string, IReadOnlyList<string>>(pair.Key, ValueList<string>.From(pair.Value))));
    } = ValueMap<IReadOnlyList<string>>.Empty;
}
