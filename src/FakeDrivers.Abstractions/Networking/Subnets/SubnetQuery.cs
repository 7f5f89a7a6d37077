namespace FakeDrivers.Networking;

/// <summary>Which subnets a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SubnetQuery : NetworkResourceQuery
{
    /// <summary>Only subnets of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only subnets of this network.</summary>
    public AnyOf<string>? NetworkId { get; init; }

    /// <summary>Only subnets of this version, 4 or 6.</summary>
    public AnyOf<int>? IpVersion { get; init; }

    /// <summary>Only subnets of exactly this range.</summary>
    public AnyOf<string>? Cidr { get; init; }

    /// <summary>Only subnets with this gateway.</summary>
    public AnyOf<string>? GatewayIp { get; init; }

    /// <summary>Only subnets from this pool.</summary>
    public AnyOf<string>? SubnetPoolId { get; init; }

    /// <summary>Only subnets with an address service, or only others.</summary>
    public bool? IsDhcpEnabled { get; init; }

    /// <summary>Only subnets whose hosts come to their addresses in this way.</summary>
    public AnyOf<Ipv6Mode>? Ipv6AddressMode { get; init; }

    /// <summary>Only subnets whose routers advertise this.</summary>
    public AnyOf<Ipv6Mode>? Ipv6RaMode { get; init; }
}
