namespace FakeDrivers.Volumes;

/// <summary>A kind of group: what can be done with all of its volumes at once.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, group type view (3.11).</remarks>
public sealed record VolumeGroupType
{
    /// <summary>The name of the group type that every service has from its start: that of groups whose snapshots are of one instant.</summary>
    public const string ConsistentName = "default_cgsnapshot_type";

    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Whether every project may use it; else administrators alone.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPublic { get; init; } = true;

    /// <summary>What its groups are like.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> GroupSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// Whether a snapshot of a group is of one instant: the spec <c>consistent_group_snapshot_enabled</c> is <c>&lt;is&gt; True</c>. Such
    /// groups are the consistency groups of older versions.
    /// </summary>
    public bool IsConsistent => GroupSpecs.TryGetValue("consistent_group_snapshot_enabled", out var text)
        && string.Equals(text, "<is> True", StringComparison.OrdinalIgnoreCase);
}
