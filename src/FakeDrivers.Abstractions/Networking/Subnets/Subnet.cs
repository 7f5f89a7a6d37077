namespace FakeDrivers.Networking;

/// <summary>A range of addresses on a network, and how they are given to ports.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>subnet</c>.</remarks>
public sealed record Subnet : NetworkResource
{
    /// <summary>The name, which several subnets may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>4 or 6.</summary>
    public required int IpVersion { get; init; }

    /// <summary>The range, as its first address and prefix length.</summary>
    public required string Cidr { get; init; }

    /// <summary>The address of the gateway; <see langword="null"/> for none.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>The addresses that are given away without being named, in ascending order.</summary>
    public IReadOnlyList<AddressRange> AllocationPools { get; init => field = ValueList<AddressRange>.From(value); } = ValueList<AddressRange>.Empty;

    /// <summary>Whether an address service runs for it.</summary>
    public bool IsDhcpEnabled { get; init; } = true;

    /// <summary>The name servers that hosts are told.</summary>
    public IReadOnlyList<string> DnsNameservers { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The routes that hosts are told.</summary>
    public IReadOnlyList<HostRoute> HostRoutes { get; init => field = ValueList<HostRoute>.From(value); } = ValueList<HostRoute>.Empty;

    /// <summary>How hosts come to their addresses; <see langword="null"/> for IPv4 and where nobody said.</summary>
    public Ipv6Mode? Ipv6AddressMode { get; init; }

    /// <summary>What the router advertises; <see langword="null"/> for IPv4 and where nobody said.</summary>
    public Ipv6Mode? Ipv6RaMode { get; init; }

    /// <summary>The owners of ports that get addresses here; none means all that no other subnet of the network serves.</summary>
    public IReadOnlyList<string> ServiceTypes { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Whether a name service outside is told of its addresses (<c>dns_publish_fixed_ip</c>).</summary>
    public bool IsPublishedInDns { get; init; }

    /// <summary>The id of the pool that the range came from; <see langword="null"/> where it was named.</summary>
    public string? SubnetPoolId { get; init; }
}
