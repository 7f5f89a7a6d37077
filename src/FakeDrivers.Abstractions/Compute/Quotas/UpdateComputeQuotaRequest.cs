namespace FakeDrivers.Compute;

/// <summary>Limits to set for a project; what is absent stays. A limit of <see cref="ComputeQuota.Unlimited"/> limits nothing.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova <c>PUT /os-quota-sets/{project}</c>.</remarks>
public sealed record UpdateComputeQuotaRequest
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many servers. Absent, the limit stays.</summary>
    public int? Instances { get; init; }

    /// <summary>How many virtual processors in all servers together. Absent, the limit stays.</summary>
    public int? Cores { get; init; }

    /// <summary>How many MiB of memory in all servers together. Absent, the limit stays.</summary>
    public int? MemoryMiB { get; init; }

    /// <summary>How many metadata items on a single server. Absent, the limit stays.</summary>
    public int? MetadataItems { get; init; }

    /// <summary>How many key pairs of a single user who acts for the project. Absent, the limit stays.</summary>
    public int? KeyPairs { get; init; }

    /// <summary>How many server groups, or <see cref="ComputeQuota.Unlimited"/>; absent, as before.</summary>
    public int? ServerGroups { get; init; }

    /// <summary>How many servers in a single server group, or <see cref="ComputeQuota.Unlimited"/>; absent, as before.</summary>
    public int? ServerGroupMembers { get; init; }

    /// <summary>Whether limits below what is in use are set all the same (<c>force</c>).</summary>
    /// <value>The default is <see langword="false"/>: they are refused.</value>
    public bool IsForced { get; init; }
}
