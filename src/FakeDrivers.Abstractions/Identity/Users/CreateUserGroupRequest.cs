namespace FakeDrivers.Identity;

/// <summary>A group of users to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/groups</c>.</remarks>
public sealed record CreateUserGroupRequest
{
    /// <summary>The name: 1 to 64 characters, unique in the domain whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain.</summary>
    /// <value>The default is <see cref="IdentityDomain.DefaultId"/>.</value>
    public string DomainId { get; init; } = IdentityDomain.DefaultId;

    /// <summary>The description. Absent or empty, the group has none.</summary>
    public string? Description { get; init; }
}
