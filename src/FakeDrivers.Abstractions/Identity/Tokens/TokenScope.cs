namespace FakeDrivers.Identity;

/// <summary>What a token is to be for: one project, one domain, the whole system, what a trust gives, or nothing.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, <c>scope</c>.</remarks>
public sealed record TokenScope
{
    private TokenScope()
    {
    }

    /// <summary>For the whole system.</summary>
    public static TokenScope System { get; } = new() { IsSystem = true };

    /// <summary>For nothing: good to see which projects there are, and to get a token for one.</summary>
    public static TokenScope Unscoped { get; } = new();

    /// <summary>The project. Absent for another scope.</summary>
    public IdentityName? ProjectName { get; private init; }

    /// <summary>The domain. Absent for another scope.</summary>
    public IdentityName? DomainName { get; private init; }

    /// <summary>The id of the trust. Absent for another scope.</summary>
    public string? TrustId { get; private init; }

    /// <summary>Whether it is the whole system.</summary>
    public bool IsSystem { get; private init; }

    /// <summary>For a project.</summary>
    /// <param name="projectId">The id of the project.</param>
    /// <returns>The scope.</returns>
    public static TokenScope Project(string projectId) => Project(IdentityName.OfId(projectId));

    /// <summary>For a project.</summary>
    /// <param name="project">The project, by id, or by name and domain.</param>
    /// <returns>The scope.</returns>
    public static TokenScope Project(IdentityName project) => new() { ProjectName = project };

    /// <summary>For a domain.</summary>
    /// <param name="domainId">The id of the domain.</param>
    /// <returns>The scope.</returns>
    public static TokenScope Domain(string domainId) => Domain(IdentityName.OfId(domainId));

    /// <summary>For a domain.</summary>
    /// <param name="domain">The domain, by id or by name.</param>
    /// <returns>The scope.</returns>
    public static TokenScope Domain(IdentityName domain) => new() { DomainName = domain };

    /// <summary>For what a trust gives.</summary>
    /// <param name="trustId">The id of the trust.</param>
    /// <returns>The scope.</returns>
    public static TokenScope Trust(string trustId) => new() { TrustId = trustId };
}
