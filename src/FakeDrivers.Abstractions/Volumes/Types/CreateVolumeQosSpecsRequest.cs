namespace FakeDrivers.Volumes;

/// <summary>QoS specs to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /qos-specs</c>.</remarks>
public sealed record CreateVolumeQosSpecsRequest
{
    /// <summary>The name, 1 to 255 characters, that no others bear.</summary>
    public required string Name { get; init; }

    /// <summary>Who enforces them: <c>front-end</c>, <c>back-end</c> or <c>both</c>.</summary>
    /// <value>The default is <c>back-end</c>.</value>
    public string Consumer { get; init; } = "back-end";

    /// <summary>The limits; keys have 1 to 255 characters, values at most 255.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Specs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
