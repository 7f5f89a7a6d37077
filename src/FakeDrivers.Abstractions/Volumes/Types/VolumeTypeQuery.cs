namespace FakeDrivers.Volumes;

/// <summary>Which volume types a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /types</c>.</remarks>
public sealed record VolumeTypeQuery
{
    /// <summary>Only those that are public, or only those that are not. Absent, both. Ignored, as upstream, when the caller is no administrator.</summary>
    public bool? IsPublic { get; init; }

    /// <summary>Only those that have these extra specs. Ignored, as upstream, when the caller is no administrator.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> ExtraSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the type after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
