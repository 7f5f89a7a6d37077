namespace FakeDrivers.Networking;

/// <summary>An address that a port is to have: from a subnet, a certain one, or both.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record FixedIpRequest
{
    /// <summary>The id of the subnet.</summary>
    /// <value>The default, <see langword="null"/>, is the subnet in which <see cref="IpAddress"/> lies.</value>
    public string? SubnetId { get; init; }

    /// <summary>The address.</summary>
    /// <value>The default, <see langword="null"/>, is the lowest free one of the subnet.</value>
    public string? IpAddress { get; init; }
}
