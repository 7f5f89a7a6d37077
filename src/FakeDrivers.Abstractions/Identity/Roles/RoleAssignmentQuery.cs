namespace FakeDrivers.Identity;

/// <summary>Which role assignments a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/role_assignments</c>.</remarks>
public sealed record RoleAssignmentQuery
{
    /// <summary>Only those of this role. Absent, of all.</summary>
    public string? RoleId { get; init; }

    /// <summary>Only those of this user. Absent, whoever has them.</summary>
    public string? UserId { get; init; }

    /// <summary>Only those of this group. Absent, whoever has them.</summary>
    public string? GroupId { get; init; }

    /// <summary>Only those on this project. Absent, on all.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Only those on this domain. Absent, on all.</summary>
    public string? DomainId { get; init; }

    /// <summary>Only those on the whole system, or only others. Absent, both kinds.</summary>
    public bool? IsSystem { get; init; }

    /// <summary>Only those that projects inherit, or only others. Absent, both kinds.</summary>
    public bool? IsInherited { get; init; }

    /// <summary>
    /// What follows from the assignments instead of the assignments: groups become their users, what is inherited stands on each project that
    /// inherits it, and implied roles are told too.
    /// </summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsEffective { get; init; }

    /// <summary>Also those on the projects below <see cref="ProjectId"/>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IncludeSubtree { get; init; }
}
