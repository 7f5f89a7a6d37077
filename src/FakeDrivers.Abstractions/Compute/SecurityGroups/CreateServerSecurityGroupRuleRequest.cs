namespace FakeDrivers.Compute;

/// <summary>What a new rule of a security group is to allow.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateServerSecurityGroupRuleRequest
{
    /// <summary>The id of the group that gets the rule (<c>parent_group_id</c>).</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>The protocol that may come in.</summary>
    public required SecurityGroupProtocol Protocol { get; init; }

    /// <summary>The first port, 1 to 65535, not above <see cref="ToPort"/>; for ICMP the type, −1 to 255, where −1 means any.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is allowed together with <see cref="RemoteGroupId"/> only and then means all: 1, for ICMP −1.
    /// </value>
    public int? FromPort { get; init; }

    /// <summary>The last port, 1 to 65535; for ICMP the code, −1 to 255, where −1 means any.</summary>
    /// <value>
    /// The default, <see langword="null"/>, is allowed together with <see cref="RemoteGroupId"/> only and then means all: 65535, for ICMP −1.
    /// </value>
    public int? ToPort { get; init; }

    /// <summary>The sources as an IPv4 or IPv6 address and prefix length; ignored when <see cref="RemoteGroupId"/> is set.</summary>
    /// <value>The default, <see langword="null"/>, and the empty text mean everybody: <c>0.0.0.0/0</c>.</value>
    public string? Cidr { get; init; }

    /// <summary>The id of the group whose servers are the sources.</summary>
    /// <value>The default, <see langword="null"/>, takes the sources from <see cref="Cidr"/>.</value>
    public string? RemoteGroupId { get; init; }
}
