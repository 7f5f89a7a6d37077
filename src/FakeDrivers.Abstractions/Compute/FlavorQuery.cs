namespace FakeDrivers.Compute;

/// <summary>Which flavors a listing is to yield.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record FlavorQuery
{
    /// <summary>Only flavors with at least this much memory, in MiB (<c>minRam</c>). Absent, whatever they have.</summary>
    public int? MinMemoryMiB { get; init; }

    /// <summary>Only flavors with at least this large a root disk, in GiB (<c>minDisk</c>). Absent, whatever they have.</summary>
    public int? MinDiskGiB { get; init; }

    /// <summary>
    /// Only public flavors, or only private ones. Absent, for an administrator both; for others those that the caller's project may use,
    /// whatever is asked here.
    /// </summary>
    public bool? IsPublic { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the flavor after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
