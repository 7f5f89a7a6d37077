namespace FakeDrivers.Networking;

/// <summary>What quality of service ports, networks and floating IPs get.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's QoS <c>policy</c>.</remarks>
public sealed record QosPolicy : NetworkResource
{
    /// <summary>The name, which several policies may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the policy is shared with the caller's project, or with all.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether new networks of the project get it.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The rules, oldest first.</summary>
    public IReadOnlyList<QosRule> Rules { get; init => field = ValueList<QosRule>.From(value); } = ValueList<QosRule>.Empty;
}
