namespace FakeDrivers.Networking;

/// <summary>One permission of a security group.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>security_group_rule</c>.</remarks>
public sealed record SecurityGroupRule : NetworkResource
{
    /// <summary>The id of the group that the rule belongs to.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>Which way.</summary>
    public required TrafficDirection Direction { get; init; }

    /// <summary>Which version of IP.</summary>
    public required EtherType EtherType { get; init; }

    /// <summary>The protocol by name or number; <see langword="null"/> for any.</summary>
    public string? Protocol { get; init; }

    /// <summary>The first port, for ICMP the type; <see langword="null"/> for any.</summary>
    public int? PortRangeMin { get; init; }

    /// <summary>The last port, for ICMP the code; <see langword="null"/> for any.</summary>
    public int? PortRangeMax { get; init; }

    /// <summary>The other side as a range, as it was given; <see langword="null"/> for any or where a group names it.</summary>
    public string? RemoteIpPrefix { get; init; }

    /// <summary>The id of the security group that the other side carries.</summary>
    public string? RemoteGroupId { get; init; }

    /// <summary>The id of the address group that holds the other side.</summary>
    public string? RemoteAddressGroupId { get; init; }

    /// <summary>The other side's range with the bits after its prefix cleared (<c>normalized_cidr</c>).</summary>
    public string? NormalizedCidr { get; init; }
}
