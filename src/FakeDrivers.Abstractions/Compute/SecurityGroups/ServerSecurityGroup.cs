namespace FakeDrivers.Compute;

/// <summary>A security group in Nova's old words: which traffic may reach the servers that carry it.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Names are unique within a project. Upstream: Nova's old security group proxy
/// (<c>os-security-groups</c>).
/// </remarks>
public sealed record ServerSecurityGroup
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique within the project.</summary>
    public required string Name { get; init; }

    /// <summary>The free text given on creation.</summary>
    /// <value>The default is empty.</value>
    public string Description { get; init; } = "";

    /// <summary>The id of the project that owns the group.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The rules in the order of their creation; none means that nothing may come in. Rules for what goes out are not shown.</summary>
    public IReadOnlyList<ServerSecurityGroupRule> Rules { get; init => field = ValueList<ServerSecurityGroupRule>.From(value); }
        = ValueList<ServerSecurityGroupRule>.Empty;
}
