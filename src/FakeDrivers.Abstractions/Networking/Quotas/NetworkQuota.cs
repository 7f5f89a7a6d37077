namespace FakeDrivers.Networking;

/// <summary>How much of the network service a project may use; −1 is no limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>quota</c>.</remarks>
public sealed record NetworkQuota
{
    /// <summary>The limit that is none.</summary>
    public const int Unlimited = -1;

    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Networks.</summary>
    public int Networks { get; init; }

    /// <summary>Subnets.</summary>
    public int Subnets { get; init; }

    /// <summary>Ports.</summary>
    public int Ports { get; init; }

    /// <summary>Routers.</summary>
    public int Routers { get; init; }

    /// <summary>Floating IPs.</summary>
    public int FloatingIps { get; init; }

    /// <summary>Security groups, <c>default</c> included.</summary>
    public int SecurityGroups { get; init; }

    /// <summary>Rules of all security groups together.</summary>
    public int SecurityGroupRules { get; init; }

    /// <summary>Subnet pools.</summary>
    public int SubnetPools { get; init; }

    /// <summary>Sharings.</summary>
    public int RbacPolicies { get; init; }

    /// <summary>Trunks.</summary>
    public int Trunks { get; init; }
}
