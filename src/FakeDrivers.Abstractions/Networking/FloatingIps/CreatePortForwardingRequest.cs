namespace FakeDrivers.Networking;

/// <summary>What a new port forwarding is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreatePortForwardingRequest
{
    /// <summary>The id of the floating IP, which must not lead to a port as a whole.</summary>
    public required string FloatingIpId { get; init; }

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>sctp</c> or <c>dccp</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The port outside, 1 to 65535, once for each protocol.</summary>
    public required int ExternalPort { get; init; }

    /// <summary>The port inside, 1 to 65535.</summary>
    public required int InternalPort { get; init; }

    /// <summary>The id of the port of the network service that has the inner address.</summary>
    public required string InternalPortId { get; init; }

    /// <summary>The inner address.</summary>
    /// <value>The default, <see langword="null"/>, is the port's first of IPv4.</value>
    public string? InternalIpAddress { get; init; }

    /// <summary>A free text of at most 255 characters.</summary>
    public string Description { get; init; } = "";
}
