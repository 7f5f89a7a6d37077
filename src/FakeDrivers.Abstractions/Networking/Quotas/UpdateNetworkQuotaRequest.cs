namespace FakeDrivers.Networking;

/// <summary>Which limits of a project to change; what is not set stays, −1 is no limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateNetworkQuotaRequest
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>Networks.</summary>
    public int? Networks { get; init; }

    /// <summary>Subnets.</summary>
    public int? Subnets { get; init; }

    /// <summary>Ports.</summary>
    public int? Ports { get; init; }

    /// <summary>Routers.</summary>
    public int? Routers { get; init; }

    /// <summary>Floating IPs.</summary>
    public int? FloatingIps { get; init; }

    /// <summary>Security groups, <c>default</c> included.</summary>
    public int? SecurityGroups { get; init; }

    /// <summary>Rules of all security groups together.</summary>
    public int? SecurityGroupRules { get; init; }

    /// <summary>Subnet pools.</summary>
    public int? SubnetPools { get; init; }

    /// <summary>Sharings.</summary>
    public int? RbacPolicies { get; init; }

    /// <summary>Trunks.</summary>
    public int? Trunks { get; init; }
}
