namespace FakeDrivers.Networking;

/// <summary>Which trunks a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record TrunkQuery : NetworkResourceQuery
{
    /// <summary>Only trunks of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only the trunk of this parent port.</summary>
    public AnyOf<string>? PortId { get; init; }

    /// <summary>Only trunks in this status.</summary>
    public AnyOf<NetworkResourceStatus>? Status { get; init; }

    /// <summary>Only trunks that an administrator lets work, or only others.</summary>
    public bool? IsAdminStateUp { get; init; }
}
