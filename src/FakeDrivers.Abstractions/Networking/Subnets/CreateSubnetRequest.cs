namespace FakeDrivers.Networking;

/// <summary>What a new subnet is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateSubnetRequest : CreateNetworkResourceRequest
{
    /// <summary>The id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The name: at most 255 characters. Several subnets may share it.</summary>
    public string Name { get; init; } = "";

    /// <summary>4 or 6.</summary>
    /// <value>The default, <see langword="null"/>, is what <see cref="Cidr"/> or the pool shows, else 4.</value>
    public int? IpVersion { get; init; }

    /// <summary>The range, as address and prefix length.</summary>
    /// <value>The default, <see langword="null"/>, takes one from a pool.</value>
    public string? Cidr { get; init; }

    /// <summary>The id of the pool to take the range from; with <see cref="Cidr"/>, the pool that has it.</summary>
    public string? SubnetPoolId { get; init; }

    /// <summary>Whether to take the range from the default pool of its version (<c>use_default_subnetpool</c>).</summary>
    public bool UseDefaultSubnetPool { get; init; }

    /// <summary>How long the prefix from the pool is to be.</summary>
    /// <value>The default, <see langword="null"/>, is the pool's default.</value>
    public int? PrefixLength { get; init; }

    /// <summary>The address of the gateway; the empty text means none.</summary>
    /// <value>The default, <see langword="null"/>, is the first address of the range.</value>
    public string? GatewayIp { get; init; }

    /// <summary>The addresses to give away.</summary>
    /// <value>The default, <see langword="null"/>, is all but the gateway.</value>
    public IReadOnlyList<AddressRange>? AllocationPools { get; init => field = value is null ? null : ValueList<AddressRange>.From(value); }

    /// <summary>Whether an address service is to run for it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsDhcpEnabled { get; init; } = true;

    /// <summary>The name servers that hosts are told, at most 5.</summary>
    public IReadOnlyList<string> DnsNameservers { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The routes that hosts are told, at most 20.</summary>
    public IReadOnlyList<HostRoute> HostRoutes { get; init => field = ValueList<HostRoute>.From(value); } = ValueList<HostRoute>.Empty;

    /// <summary>How hosts come to their addresses; for IPv6 with an address service only.</summary>
    public Ipv6Mode? Ipv6AddressMode { get; init; }

    /// <summary>What the router advertises; for IPv6 with an address service only.</summary>
    public Ipv6Mode? Ipv6RaMode { get; init; }

    /// <summary>Whether a name service outside is to be told of its addresses (<c>dns_publish_fixed_ip</c>).</summary>
    public bool IsPublishedInDns { get; init; }

    /// <summary>The owners of ports that get addresses here, such as <c>network:floatingip</c>.</summary>
    public IReadOnlyList<string> ServiceTypes { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
