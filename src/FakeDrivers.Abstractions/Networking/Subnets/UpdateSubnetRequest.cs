namespace FakeDrivers.Networking;

/// <summary>Which fields of a subnet to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateSubnetRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>The new address of the gateway; the empty text takes the gateway away.</summary>
    public string? GatewayIp { get; init; }

    /// <summary>The addresses to give away, which replace the old ones as a whole.</summary>
    public IReadOnlyList<AddressRange>? AllocationPools { get; init => field = value is null ? null : ValueList<AddressRange>.From(value); }

    /// <summary>Whether an address service is to run for it.</summary>
    public bool? IsDhcpEnabled { get; init; }

    /// <summary>The name servers, which replace the old ones as a whole.</summary>
    public IReadOnlyList<string>? DnsNameservers { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>The routes, which replace the old ones as a whole.</summary>
    public IReadOnlyList<HostRoute>? HostRoutes { get; init => field = value is null ? null : ValueList<HostRoute>.From(value); }

    /// <summary>Whether a name service outside is to be told of its addresses.</summary>
    public bool? IsPublishedInDns { get; init; }

    /// <summary>The owners of ports that get addresses here, which replace the old ones as a whole.</summary>
    public IReadOnlyList<string>? ServiceTypes { get; init => field = value is null ? null : ValueList<string>.From(value); }
}
