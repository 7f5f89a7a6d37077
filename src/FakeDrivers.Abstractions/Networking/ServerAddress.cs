namespace FakeDrivers.Networking;

/// <summary>One address of a server on one network.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: an entry of Nova's <c>addresses</c>.</remarks>
public sealed record ServerAddress
{
    /// <summary>The name of the network that the address belongs to.</summary>
    public required string NetworkName { get; init; }

    /// <summary>The address in its usual text, such as <c>10.0.0.5</c>.</summary>
    public required string Address { get; init; }

    /// <summary>The hardware address of the server's interface there, six pairs of hexadecimal digits (<c>OS-EXT-IPS-MAC:mac_addr</c>).</summary>
    public required string MacAddress { get; init; }

    /// <summary>Whether it is a floating one, which leads to a fixed one (<c>OS-EXT-IPS:type</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsFloating { get; init; }

    /// <summary>4 or 6, as the address shows.</summary>
    public int IpVersion => Address.Contains(':', StringComparison.Ordinal) ? 6 : 4;
}
