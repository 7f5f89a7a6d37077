namespace FakeDrivers.Volumes;

/// <summary>Limits of throughput and the like that volume types share.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, QoS specs view.</remarks>
public sealed record VolumeQosSpecs
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique.</summary>
    public required string Name { get; init; }

    /// <summary>Who enforces them: <c>front-end</c>, <c>back-end</c> or <c>both</c>.</summary>
    /// <value>The default is <c>back-end</c>.</value>
    public string Consumer { get; init; } = "back-end";

    /// <summary>The limits, such as <c>total_iops_sec</c>.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Specs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When they were made (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
