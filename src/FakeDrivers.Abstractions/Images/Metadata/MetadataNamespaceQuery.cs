namespace FakeDrivers.Images;

/// <summary>Which namespaces a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>GET /v2/metadefs/namespaces</c>.</remarks>
public sealed record MetadataNamespaceQuery
{
    /// <summary>Only public ones, or only private ones. Absent, both.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>Only those that are associated with one of these resource types. Empty, whatever they are associated with.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> ResourceTypes { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The name of the namespace after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
