namespace FakeDrivers.Volumes;

/// <summary>A kind of volume: what its backend must be able to do, and who may ask for it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, volume type view.</remarks>
public sealed record VolumeType
{
    /// <summary>The name of the type that is always there.</summary>
    public const string DefaultName = "__DEFAULT__";

    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Whether every project may use it; else those that it was given to, and administrators.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPublic { get; init; } = true;

    /// <summary>The projects that may use it although it is not public, in the order in which they were let in.</summary>
    /// <value>The default is empty. Copied when set. Callers who are no administrators see it empty.</value>
    public IReadOnlyList<string> Projects { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>What its volumes are like, and what a pool must offer for them. Those with a colon other than <c>capabilities:</c> bind no pool.</summary>
    /// <value>
    /// The default is empty. Copied when set. A service shows users <c>multiattach</c>, <c>replication_enabled</c> and
    /// <c>RESKEY:availability_zones</c> alone.
    /// </value>
    public IReadOnlyDictionary<string, string> ExtraSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>The id of its QoS specs. Absent when it has none.</summary>
    public string? QosSpecsId { get; init; }

    /// <summary>How its volumes are encrypted. Absent, they are not.</summary>
    public VolumeEncryption? Encryption { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed (UTC). Absent when it never did.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether one of its volumes may be attached several times: the extra spec <c>multiattach</c> is <c>&lt;is&gt; True</c>.</summary>
    public bool IsMultiattach => ExtraSpecs.TryGetValue("multiattach", out var text) && string.Equals(text, "<is> True", StringComparison.OrdinalIgnoreCase);
}
