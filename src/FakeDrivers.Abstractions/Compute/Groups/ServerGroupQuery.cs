namespace FakeDrivers.Compute;

/// <summary>Which server groups a listing is to yield.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ServerGroupQuery
{
    /// <summary>Whether the groups of all projects are listed, which only an administrator may ask for.</summary>
    /// <value>The default is <see langword="false"/>: those of the caller's project.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the group after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
