namespace FakeDrivers.Compute;

/// <summary>What a project uses. A server counts from when its making is accepted until its removal ends, and while it is only marked as deleted it does not.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>os-quota-sets/{project}/detail</c>, <c>in_use</c>.</remarks>
public sealed record ComputeUsage
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many servers. Upstream: <c>instances</c>.</summary>
    /// <value>The default is 0.</value>
    public int Instances { get; init; }

    /// <summary>How many virtual processors in all servers together. Upstream: <c>cores</c>.</summary>
    /// <value>The default is 0.</value>
    public long Cores { get; init; }

    /// <summary>How many MiB of memory in all servers together. Upstream: <c>ram</c>.</summary>
    /// <value>The default is 0.</value>
    public long MemoryMiB { get; init; }

    /// <summary>How many server groups. Upstream: <c>server_groups</c>.</summary>
    /// <value>The default is 0.</value>
    public int ServerGroups { get; init; }
}
