namespace FakeDrivers.Networking;

/// <summary>Which routers a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RouterQuery : NetworkResourceQuery
{
    /// <summary>Only routers of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only routers in this status.</summary>
    public AnyOf<NetworkResourceStatus>? Status { get; init; }

    /// <summary>Only routers that an administrator lets work, or only others.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>Only routers with a gateway on this network.</summary>
    public AnyOf<string>? GatewayNetworkId { get; init; }
}
