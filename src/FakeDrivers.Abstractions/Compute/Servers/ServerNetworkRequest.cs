namespace FakeDrivers.Compute;

/// <summary>What one interface of a new server is plugged into: a network, with or without a certain address, or an existing port.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: an entry of Nova's <c>networks</c>.</remarks>
public sealed record ServerNetworkRequest
{
    /// <summary>The id or name of a network on which the service makes a port.</summary>
    public string? Network { get; init; }

    /// <summary>The address that the port on <see cref="Network"/> is to have.</summary>
    /// <value>The default, <see langword="null"/>, takes free ones.</value>
    public string? FixedIp { get; init; }

    /// <summary>The id of a port that nothing is plugged into; it stays when the server goes.</summary>
    public string? PortId { get; init; }

    /// <summary>A word by which the guest recognises the interface, of 1 to 60 characters without slash and comma. Absent, none.</summary>
    public string? Tag { get; init; }

    /// <summary>A network by its id or name.</summary>
    /// <param name="network">The id or name.</param>
    public static implicit operator ServerNetworkRequest(string network) => FromString(network);

    /// <summary>A network by its id or name.</summary>
    /// <param name="network">The id or name.</param>
    /// <returns>The request.</returns>
    public static ServerNetworkRequest FromString(string network) => new() { Network = network };
}
