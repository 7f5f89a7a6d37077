namespace FakeDrivers.Networking;

/// <summary>Which ports a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record PortQuery : NetworkResourceQuery
{
    /// <summary>Only ports of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only ports of this network.</summary>
    public AnyOf<string>? NetworkId { get; init; }

    /// <summary>Only ports into which this is plugged.</summary>
    public AnyOf<string>? DeviceId { get; init; }

    /// <summary>Only ports into which something of this kind is plugged.</summary>
    public AnyOf<string>? DeviceOwner { get; init; }

    /// <summary>Only ports with this hardware address.</summary>
    public AnyOf<string>? MacAddress { get; init; }

    /// <summary>Only ports with this address.</summary>
    public AnyOf<string>? IpAddress { get; init; }

    /// <summary>Only ports with an address whose text contains this (<c>ip_address_substr</c>).</summary>
    public string? IpAddressPart { get; init; }

    /// <summary>Only ports with an address of this subnet.</summary>
    public AnyOf<string>? SubnetId { get; init; }

    /// <summary>Only ports with this security group.</summary>
    public AnyOf<string>? SecurityGroupId { get; init; }

    /// <summary>Only ports in this status.</summary>
    public AnyOf<NetworkResourceStatus>? Status { get; init; }

    /// <summary>Only ports that an administrator lets work, or only others.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>Only ports that are guarded against false addresses, or only others.</summary>
    public bool? IsPortSecurityEnabled { get; init; }

    /// <summary>Only ports with this name in the service's own domain.</summary>
    public AnyOf<string>? DnsName { get; init; }

    /// <summary>Only ports with this quality of service policy of their own.</summary>
    public AnyOf<string>? QosPolicyId { get; init; }

    /// <summary>Only ports that are plugged in on this host (<c>binding:host_id</c>); an administrator's filter, for others it finds nothing.</summary>
    public AnyOf<string>? HostId { get; init; }
}
