namespace FakeDrivers.Networking;

/// <summary>Which rules a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SecurityGroupRuleQuery : NetworkResourceQuery
{
    /// <summary>Only rules of this group.</summary>
    public AnyOf<string>? SecurityGroupId { get; init; }

    /// <summary>Only rules in this direction.</summary>
    public AnyOf<TrafficDirection>? Direction { get; init; }

    /// <summary>Only rules about this version of IP.</summary>
    public AnyOf<EtherType>? EtherType { get; init; }

    /// <summary>Only rules about this protocol.</summary>
    public AnyOf<string>? Protocol { get; init; }

    /// <summary>Only rules about this remote group.</summary>
    public AnyOf<string>? RemoteGroupId { get; init; }

    /// <summary>Only rules about this remote address group.</summary>
    public AnyOf<string>? RemoteAddressGroupId { get; init; }

    /// <summary>Only rules about this range of addresses.</summary>
    public AnyOf<string>? RemoteIpPrefix { get; init; }

    /// <summary>Only rules from this port on, or about this ICMP type.</summary>
    public AnyOf<int>? PortRangeMin { get; init; }

    /// <summary>Only rules up to this port, or about this ICMP code.</summary>
    public AnyOf<int>? PortRangeMax { get; init; }
}
