namespace FakeDrivers.Networking;

/// <summary>Which fields of a port forwarding to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdatePortForwardingRequest
{
    /// <summary>The id of the floating IP.</summary>
    public required string FloatingIpId { get; init; }

    /// <summary>The id of the port forwarding.</summary>
    public required string Id { get; init; }

    /// <summary>The protocol, such as <c>tcp</c>.</summary>
    public string? Protocol { get; init; }

    /// <summary>The port of the floating IP, 1 to 65535.</summary>
    public int? ExternalPort { get; init; }

    /// <summary>The port at the inner address, 1 to 65535.</summary>
    public int? InternalPort { get; init; }

    /// <summary>The id of the inner port.</summary>
    public string? InternalPortId { get; init; }

    /// <summary>The inner address.</summary>
    /// <value>The default, <see langword="null"/>, is the address until now, and of another port its first of IPv4.</value>
    public string? InternalIpAddress { get; init; }

    /// <summary>The new free text of at most 255 characters.</summary>
    public string? Description { get; init; }
}
