namespace FakeDrivers.Identity;

/// <summary>What to change of a group; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>PATCH /v3/groups/{id}</c>.</remarks>
public sealed record UpdateUserGroupRequest
{
    /// <summary>The id of the group.</summary>
    public required string GroupId { get; init; }

    /// <summary>The new name: 1 to 64 characters. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description; an empty text takes it away. Absent, it stays.</summary>
    public string? Description { get; init; }
}
