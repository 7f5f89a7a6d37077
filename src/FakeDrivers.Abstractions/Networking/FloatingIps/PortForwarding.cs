namespace FakeDrivers.Networking;

/// <summary>One port of a floating IP that leads to one port of an inner address.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>port_forwarding</c>.</remarks>
public sealed record PortForwarding
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the floating IP.</summary>
    public required string FloatingIpId { get; init; }

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>sctp</c>, <c>dccp</c>…</summary>
    public required string Protocol { get; init; }

    /// <summary>The port outside, 1 to 65535.</summary>
    public required int ExternalPort { get; init; }

    /// <summary>The port inside, 1 to 65535.</summary>
    public required int InternalPort { get; init; }

    /// <summary>The id of the port of the network service that has the inner address.</summary>
    public required string InternalPortId { get; init; }

    /// <summary>The inner address.</summary>
    public required string InternalIpAddress { get; init; }

    /// <summary>A free text of at most 255 characters.</summary>
    public string Description { get; init; } = "";
}
