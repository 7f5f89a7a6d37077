namespace FakeDrivers.Networking;

/// <summary>An interface of a router.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RouterInterface
{
    /// <summary>The id of the router.</summary>
    public required string RouterId { get; init; }

    /// <summary>The id of the project that owns the port.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the port.</summary>
    public required string PortId { get; init; }

    /// <summary>The id of the network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>The ids of the subnets; the first is that which was asked for.</summary>
    public IReadOnlyList<string> SubnetIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
