namespace FakeDrivers.Networking;

/// <summary>Which subnets a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SubnetQuery : NetworkResourceQuery
{
    /// <summary>Only subnets of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only subnets of this network.</summary>
    public string? NetworkId { get; init; }

    /// <summary>Only subnets of this version, 4 or 6.</summary>
    public int? IpVersion { get; init; }

    /// <summary>Only subnets of exactly this range.</summary>
    public string? Cidr { get; init; }

    /// <summary>Only subnets with this gateway.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>Only subnets from this pool.</summary>
    public string? SubnetPoolId { get; init; }

    /// <summary>Only subnets with an address service, or only others.</summary>
    public bool? IsDhcpEnabled { get; init; }
}
