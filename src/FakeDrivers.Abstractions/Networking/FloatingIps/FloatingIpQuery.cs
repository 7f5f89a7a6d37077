namespace FakeDrivers.Networking;

/// <summary>Which floating IPs a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record FloatingIpQuery : NetworkResourceQuery
{
    /// <summary>Only those from this external network.</summary>
    public AnyOf<string>? FloatingNetworkId { get; init; }

    /// <summary>Only the one with this address.</summary>
    public AnyOf<string>? FloatingIpAddress { get; init; }

    /// <summary>Only those that lead to this address.</summary>
    public AnyOf<string>? FixedIpAddress { get; init; }

    /// <summary>Only those that lead to this port.</summary>
    public AnyOf<string>? PortId { get; init; }

    /// <summary>Only those that lead through this router.</summary>
    public AnyOf<string>? RouterId { get; init; }

    /// <summary>Only those in this status.</summary>
    public AnyOf<NetworkResourceStatus>? Status { get; init; }
}
