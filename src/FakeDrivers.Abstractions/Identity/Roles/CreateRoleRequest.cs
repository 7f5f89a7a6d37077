namespace FakeDrivers.Identity;

/// <summary>A role to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/roles</c>.</remarks>
public sealed record CreateRoleRequest
{
    /// <summary>The name: 1 to 255 characters, unique whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain whose own role it is. Absent, it is everybody's.</summary>
    public string? DomainId { get; init; }

    /// <summary>The description. Absent or empty, the role has none.</summary>
    public string? Description { get; init; }

    /// <inheritdoc cref="Role.Options"/>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
