namespace FakeDrivers.Networking;

/// <summary>Which interface of a router: by its subnet, its port, or both.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RouterInterfaceRequest
{
    /// <summary>The id of the router.</summary>
    public required string RouterId { get; init; }

    /// <summary>The id of the subnet.</summary>
    public string? SubnetId { get; init; }

    /// <summary>The id of the port.</summary>
    public string? PortId { get; init; }
}
