namespace FakeDrivers.Networking;

/// <summary>Which fields of a floating IP to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateFloatingIpRequest : UpdateNetworkResourceRequest
{
    /// <summary>The id of the port to lead to; the empty text leads to none.</summary>
    public string? PortId { get; init; }

    /// <summary>Which address of the port; needed when it has several of IPv4.</summary>
    public string? FixedIpAddress { get; init; }

    /// <summary>The id of a quality of service policy; the empty text takes the policy away.</summary>
    public string? QosPolicyId { get; init; }
}
