namespace FakeDrivers.Networking;

/// <summary>Which floating IPs a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record FloatingIpQuery : NetworkResourceQuery
{
    /// <summary>Only those from this external network.</summary>
    public string? FloatingNetworkId { get; init; }

    /// <summary>Only the one with this address.</summary>
    public string? FloatingIpAddress { get; init; }

    /// <summary>Only those that lead to this address.</summary>
    public string? FixedIpAddress { get; init; }

    /// <summary>Only those that lead to this port.</summary>
    public string? PortId { get; init; }

    /// <summary>Only those that lead through this router.</summary>
    public string? RouterId { get; init; }

    /// <summary>Only those in this status.</summary>
    public NetworkResourceStatus? Status { get; init; }
}
