namespace FakeDrivers.Networking;

/// <summary>An address on an external network that can lead to a port on an inner one.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>floatingip</c>.</remarks>
public sealed record FloatingIp : NetworkResource
{
    /// <summary>The id of the external network.</summary>
    public required string FloatingNetworkId { get; init; }

    /// <summary>The address on the external network.</summary>
    public required string FloatingIpAddress { get; init; }

    /// <summary>The address that it leads to; <see langword="null"/> for none.</summary>
    public string? FixedIpAddress { get; init; }

    /// <summary>The id of the port that it leads to; <see langword="null"/> for none.</summary>
    public string? PortId { get; init; }

    /// <summary>The id of the router through which it leads; <see langword="null"/> for none.</summary>
    public string? RouterId { get; init; }

    /// <summary>Active when it leads to a port.</summary>
    public NetworkResourceStatus Status { get; init; } = NetworkResourceStatus.Down;

    /// <summary>The port that it leads to (<c>port_details</c>); <see langword="null"/> for none.</summary>
    public FloatingIpPort? PortDetails { get; init; }

    /// <summary>The ports of it that lead to ports, when it leads to none as a whole.</summary>
    public IReadOnlyList<PortForwarding> PortForwardings { get; init => field = ValueList<PortForwarding>.From(value); } = ValueList<PortForwarding>.Empty;

    /// <summary>Its name in <see cref="DnsDomain"/>.</summary>
    public string DnsName { get; init; } = "";

    /// <summary>The domain of its name.</summary>
    public string DnsDomain { get; init; } = "";

    /// <summary>The id of a quality of service policy; <see langword="null"/> for none.</summary>
    public string? QosPolicyId { get; init; }
}
