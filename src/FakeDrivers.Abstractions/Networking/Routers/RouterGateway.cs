namespace FakeDrivers.Networking;

/// <summary>The way of a router to the outside.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>external_gateway_info</c>.</remarks>
public sealed record RouterGateway
{
    /// <summary>The id of the external network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Whether addresses are translated on the way out.</summary>
    public bool IsSnatEnabled { get; init; } = true;

    /// <summary>The router's addresses on the external network.</summary>
    public IReadOnlyList<FixedIp> FixedIps { get; init => field = ValueList<FixedIp>.From(value); } = ValueList<FixedIp>.Empty;
}
