using FakeDrivers.Networking;

namespace FakeDrivers.Compute;

/// <summary>A network interface of a server: a port that it is plugged into.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>interfaceAttachment</c>.</remarks>
public sealed record ServerInterface
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The id of the port, by which the interface is named.</summary>
    public required string PortId { get; init; }

    /// <summary>The id of the network (<c>net_id</c>).</summary>
    public required string NetworkId { get; init; }

    /// <summary>The hardware address (<c>mac_addr</c>).</summary>
    public required string MacAddress { get; init; }

    /// <summary>Whether the port is up (<c>port_state</c>).</summary>
    public required NetworkResourceStatus PortStatus { get; init; }

    /// <summary>The addresses, each with its subnet.</summary>
    /// <value>The default is empty: a port without addresses.</value>
    public IReadOnlyList<FixedIp> FixedIps { get; init => field = ValueList<FixedIp>.From(value); } = ValueList<FixedIp>.Empty;

    /// <summary>The word by which the guest recognises the interface; <see langword="null"/> for none.</summary>
    public string? Tag { get; init; }
}
