namespace FakeDrivers.Networking;

/// <summary>How much more a project may take of the network service; what is left out keeps its limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Each is 0 or more.</remarks>
public sealed record NetworkHeadroom
{
    /// <summary>How many more networks.</summary>
    public int? Networks { get; init; }

    /// <summary>How many more subnets.</summary>
    public int? Subnets { get; init; }

    /// <summary>How many more ports.</summary>
    public int? Ports { get; init; }

    /// <summary>How many more routers.</summary>
    public int? Routers { get; init; }

    /// <summary>How many more floating IPs.</summary>
    public int? FloatingIps { get; init; }

    /// <summary>How many more security groups.</summary>
    public int? SecurityGroups { get; init; }
}
