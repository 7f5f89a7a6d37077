namespace FakeDrivers.Identity;

/// <summary>That a user or a group has a role on a project, a domain or the whole system. Exactly one of each three is named.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, role assignments.</remarks>
public sealed record RoleAssignment
{
    /// <summary>The id of the role.</summary>
    public required string RoleId { get; init; }

    /// <summary>The id of the user. Absent for a group.</summary>
    public string? UserId { get; init; }

    /// <summary>The id of the group. Absent for a user.</summary>
    public string? GroupId { get; init; }

    /// <summary>The id of the project. Absent for another scope.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The id of the domain. Absent for another scope.</summary>
    public string? DomainId { get; init; }

    /// <summary>Whether it is for the whole system.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsSystem { get; init; }

    /// <summary>Whether it is for the projects of the domain, or for those below the project, and not for the domain or project itself.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsInherited { get; init; }
}
