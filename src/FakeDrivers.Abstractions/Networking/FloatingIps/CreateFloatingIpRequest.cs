namespace FakeDrivers.Networking;

/// <summary>What a new floating IP is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateFloatingIpRequest : CreateNetworkResourceRequest
{
    /// <summary>The id of the external network.</summary>
    public required string FloatingNetworkId { get; init; }

    /// <summary>The id of the subnet of the external network.</summary>
    /// <value>The default, <see langword="null"/>, takes any.</value>
    public string? SubnetId { get; init; }

    /// <summary>The address; administrators only.</summary>
    /// <value>The default, <see langword="null"/>, is the lowest free one.</value>
    public string? FloatingIpAddress { get; init; }

    /// <summary>The id of the port to lead to.</summary>
    /// <value>The default, <see langword="null"/>, leads to none.</value>
    public string? PortId { get; init; }

    /// <summary>Which address of the port; needed when it has several of IPv4.</summary>
    public string? FixedIpAddress { get; init; }

    /// <summary>Its name in <see cref="DnsDomain"/>.</summary>
    public string DnsName { get; init; } = "";

    /// <summary>The domain of its name.</summary>
    public string DnsDomain { get; init; } = "";

    /// <summary>The id of a quality of service policy.</summary>
    public string? QosPolicyId { get; init; }
}
