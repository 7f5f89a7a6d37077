namespace FakeDrivers.Identity;

/// <summary>A group of users, which can be given roles as a user can.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, groups.</remarks>
public sealed record UserGroup
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique in its domain whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain that it is in.</summary>
    public required string DomainId { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }
}
