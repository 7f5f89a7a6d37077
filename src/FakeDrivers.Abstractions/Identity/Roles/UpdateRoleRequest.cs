namespace FakeDrivers.Identity;

/// <summary>What to change of a role; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>PATCH /v3/roles/{id}</c>.</remarks>
public sealed record UpdateRoleRequest
{
    /// <summary>The id of the role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The new name: 1 to 255 characters. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description; an empty text takes it away. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>Options to set, by name; the others stay.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
