namespace FakeDrivers.Networking;

/// <summary>What every request for a new resource of the network service can say.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public abstract record CreateNetworkResourceRequest
{
    /// <summary>A free text of at most 255 characters.</summary>
    /// <value>The default is empty.</value>
    public string Description { get; init; } = "";

    /// <summary>The project that is to own the resource; only an administrator may name another than the own.</summary>
    /// <value>The default, <see langword="null"/>, is the caller's.</value>
    public string? ProjectId { get; init; }
}
