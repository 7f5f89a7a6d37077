namespace FakeDrivers.Compute;

/// <summary>Which flavors a listing is to yield.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record FlavorQuery
{
    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the flavor after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
