namespace FakeDrivers.Compute;

/// <summary>One permission of a security group: which protocol and ports may come in, and from where.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>os-security-group-rules</c>.</remarks>
public sealed record ServerSecurityGroupRule
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the group that the rule belongs to (<c>parent_group_id</c>).</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>The protocol that may come in.</summary>
    public required SecurityGroupProtocol Protocol { get; init; }

    /// <summary>The first port, 1 to 65535; for ICMP the type, where −1 means any.</summary>
    public required int FromPort { get; init; }

    /// <summary>The last port, 1 to 65535; for ICMP the code, where −1 means any.</summary>
    public required int ToPort { get; init; }

    /// <summary>The sources as an address range such as <c>10.254.0.0/16</c>; <see langword="null"/> when <see cref="RemoteGroupId"/> names them.</summary>
    public string? Cidr { get; init; }

    /// <summary>The id of the group whose servers are the sources; <see langword="null"/> when <see cref="Cidr"/> names them.</summary>
    public string? RemoteGroupId { get; init; }
}
