namespace FakeDrivers.Networking;

/// <summary>Which rules a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SecurityGroupRuleQuery : NetworkResourceQuery
{
    /// <summary>Only rules of this group.</summary>
    public string? SecurityGroupId { get; init; }

    /// <summary>Only rules in this direction.</summary>
    public TrafficDirection? Direction { get; init; }

    /// <summary>Only rules about this version of IP.</summary>
    public EtherType? EtherType { get; init; }

    /// <summary>Only rules about this protocol.</summary>
    public string? Protocol { get; init; }

    /// <summary>Only rules about this remote group.</summary>
    public string? RemoteGroupId { get; init; }
}
