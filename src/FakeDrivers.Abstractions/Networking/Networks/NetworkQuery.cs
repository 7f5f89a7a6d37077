namespace FakeDrivers.Networking;

/// <summary>Which networks a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record NetworkQuery : NetworkResourceQuery
{
    /// <summary>Only networks of exactly this name.</summary>
    public string? Name { get; init; }

    /// <summary>Only networks that lead outside, or only others.</summary>
    public bool? IsExternal { get; init; }

    /// <summary>Only networks that are shared with the caller, or only others.</summary>
    public bool? IsShared { get; init; }

    /// <summary>Only networks in this status.</summary>
    public NetworkResourceStatus? Status { get; init; }

    /// <summary>Only networks that an administrator lets work, or only others.</summary>
    public bool? IsAdminStateUp { get; init; }
}
