namespace FakeDrivers.Networking;

/// <summary>What a new rule of a security group is to let through.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateSecurityGroupRuleRequest : CreateNetworkResourceRequest
{
    /// <summary>The id of the group that gets the rule.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>Which way.</summary>
    public required TrafficDirection Direction { get; init; }

    /// <summary>Which version of IP.</summary>
    /// <value>The default is version 4.</value>
    public EtherType EtherType { get; init; }

    /// <summary>The protocol by name (<c>tcp</c>, <c>udp</c>, <c>icmp</c>…) or number, 0 to 255.</summary>
    /// <value>The default, <see langword="null"/>, is any.</value>
    public string? Protocol { get; init; }

    /// <summary>The first port, 1 to 65535; for ICMP the type, 0 to 255.</summary>
    public int? PortRangeMin { get; init; }

    /// <summary>The last port, 1 to 65535; for ICMP the code, 0 to 255.</summary>
    public int? PortRangeMax { get; init; }

    /// <summary>The other side as a range of the version of IP that the rule is about.</summary>
    public string? RemoteIpPrefix { get; init; }

    /// <summary>The id of the security group that the other side carries; instead of a range.</summary>
    public string? RemoteGroupId { get; init; }

    /// <summary>The id of the address group that holds the other side; instead of a range.</summary>
    public string? RemoteAddressGroupId { get; init; }
}
