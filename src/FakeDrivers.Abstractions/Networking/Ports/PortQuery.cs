namespace FakeDrivers.Networking;

/// <summary>Which ports a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record PortQuery : NetworkResourceQuery
{
    /// <summary>Only ports of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only ports of this network.</summary>
    public string? NetworkId { get; init; }

    /// <summary>Only ports into which this is plugged.</summary>
    public string? DeviceId { get; init; }

    /// <summary>Only ports into which something of this kind is plugged.</summary>
    public string? DeviceOwner { get; init; }

    /// <summary>Only ports with this hardware address.</summary>
    public string? MacAddress { get; init; }

    /// <summary>Only ports with this address.</summary>
    public string? IpAddress { get; init; }

    /// <summary>Only ports with an address whose text contains this (<c>ip_address_substr</c>).</summary>
    public string? IpAddressPart { get; init; }

    /// <summary>Only ports with an address of this subnet.</summary>
    public string? SubnetId { get; init; }

    /// <summary>Only ports with this security group.</summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Only ports in this status.</summary>
    public NetworkResourceStatus? Status { get; init; }
}
