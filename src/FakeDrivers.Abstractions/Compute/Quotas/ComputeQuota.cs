namespace FakeDrivers.Compute;

/// <summary>The limits of a project, and of each user's key pairs. A limit of <see cref="Unlimited"/> limits nothing.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>os-quota-sets</c>.</remarks>
public sealed record ComputeQuota
{
    /// <summary>The value of a limit that limits nothing.</summary>
    public const int Unlimited = -1;

    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>How many servers, or <see cref="Unlimited"/>. Upstream: <c>instances</c>.</summary>
    /// <value>The default is 10.</value>
    public int Instances { get; init; } = 10;

    /// <summary>How many virtual processors in all servers together, or <see cref="Unlimited"/>. Upstream: <c>cores</c>.</summary>
    /// <value>The default is 20.</value>
    public int Cores { get; init; } = 20;

    /// <summary>How many MiB of memory in all servers together, or <see cref="Unlimited"/>. Upstream: <c>ram</c>.</summary>
    /// <value>The default is 51200.</value>
    public int MemoryMiB { get; init; } = 51200;

    /// <summary>How many metadata items on a single server, or <see cref="Unlimited"/>. Upstream: <c>metadata_items</c>.</summary>
    /// <value>The default is 128.</value>
    public int MetadataItems { get; init; } = 128;

    /// <summary>How many key pairs of a single user, or <see cref="Unlimited"/>. Upstream: <c>key_pairs</c>.</summary>
    /// <value>The default is 100.</value>
    public int KeyPairs { get; init; } = 100;

    /// <summary>How many server groups, or <see cref="Unlimited"/>. Upstream: <c>server_groups</c>.</summary>
    /// <value>The default is 10.</value>
    public int ServerGroups { get; init; } = 10;

    /// <summary>How many servers in a single server group, or <see cref="Unlimited"/>. Upstream: <c>server_group_members</c>.</summary>
    /// <value>The default is 10.</value>
    public int ServerGroupMembers { get; init; } = 10;
}
