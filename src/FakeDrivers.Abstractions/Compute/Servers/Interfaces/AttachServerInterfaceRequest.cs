namespace FakeDrivers.Compute;

/// <summary>What a server is to be plugged into: a port, or a network on which a port is made. With neither, the only network that the project can use.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova <c>POST /servers/{id}/os-interface</c>.</remarks>
public sealed record AttachServerInterfaceRequest
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The id of a port that nothing is plugged into; it stays when the server goes. Absent, one is made.</summary>
    public string? PortId { get; init; }

    /// <summary>The id or name of the network on which a port is made. Absent, the only one, or that of the port.</summary>
    public string? Network { get; init; }

    /// <summary>The address that the port on <see cref="Network"/> is to have. Absent, free ones.</summary>
    public string? FixedIp { get; init; }

    /// <summary>A word by which the guest recognises the interface, of 1 to 60 characters without slash and comma. Absent, none.</summary>
    public string? Tag { get; init; }
}
