namespace FakeDrivers.Compute;

/// <summary>Which servers a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ServerQuery
{
    /// <summary>Only servers of exactly this name. Absent, whatever the name.</summary>
    /// <remarks>Nova takes a regular expression; a driver for it anchors and escapes the name.</remarks>
    public string? Name { get; init; }

    /// <summary>Only servers in this status. Absent, whatever the status.</summary>
    public ServerStatus? Status { get; init; }

    /// <summary>Whether the servers of all projects are listed, which only an administrator may ask for (<c>all_tenants</c>).</summary>
    /// <value>The default is <see langword="false"/>: those of the caller's project.</value>
    public bool AllProjects { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the server after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
