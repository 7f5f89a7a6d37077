namespace FakeDrivers.Networking;

/// <summary>What a floating IP shows of the port that it leads to.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>port_details</c>.</remarks>
public sealed record FloatingIpPort
{
    /// <summary>The port's name.</summary>
    public required string Name { get; init; }

    /// <summary>The id of its network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Its hardware address.</summary>
    public required string MacAddress { get; init; }

    /// <summary>How it is.</summary>
    public required NetworkResourceStatus Status { get; init; }

    /// <summary>Whether an administrator lets it work.</summary>
    public required bool IsAdminStateUp { get; init; }

    /// <summary>The id of what is plugged in; empty for nothing.</summary>
    public required string DeviceId { get; init; }

    /// <summary>What is plugged in; empty for nothing.</summary>
    public required string DeviceOwner { get; init; }
}
