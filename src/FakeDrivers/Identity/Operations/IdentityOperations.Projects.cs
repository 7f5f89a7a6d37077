using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of domains and projects.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="IDomains.CreateDomainAsync"/>.</summary>
    public static Operation<CreateDomainRequest, IdentityDomain> CreateDomain { get; } = new(Domain, "create_domain", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/domains",
        Simulates = "names unique whatever their case, tags, the option immutable",
        Ignores = "other options, which are kept",
    };

    /// <summary><see cref="IDomains.GetDomainAsync"/>.</summary>
    public static Operation<IdentityReference, IdentityDomain> GetDomain { get; } = new(Domain, "get_domain", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/domains/{id}",
        Simulates = "the domain, for who acts for it or for the system",
    };

    /// <summary><see cref="IDomains.ListDomainsAsync"/>: one page.</summary>
    public static Operation<DomainQuery, IReadOnlyList<IdentityDomain>> ListDomains { get; } = new(Domain, "list_domains", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/domains, /v3/auth/domains",
        Simulates = "name, enabled, a user with roles, limit and marker; oldest first",
        Refuses = "other filters",
    };

    /// <summary><see cref="IDomains.UpdateDomainAsync"/>.</summary>
    public static Operation<UpdateDomainRequest, IdentityDomain> UpdateDomain { get; } = new(Domain, "update_domain", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/domains/{id}",
        Simulates = "tokens are not valid while it is disabled",
    };

    /// <summary><see cref="IDomains.DeleteDomainAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteDomain { get; } = new(Domain, "delete_domain", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/domains/{id}",
        Simulates = "disabled ones only, with all that is in them",
    };

    /// <summary><see cref="IProjects.CreateProjectAsync"/>.</summary>
    public static Operation<CreateProjectRequest, Project> CreateProject { get; } = new(Domain, "create_project", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone POST /v3/projects",
        Simulates = "projects below one another up to a depth, names unique in the domain, tags, extra keys",
        Refuses = "projects that act as domains",
    };

    /// <summary><see cref="IProjects.GetProjectAsync"/>.</summary>
    public static Operation<IdentityReference, Project> GetProject { get; } = new(Domain, "get_project", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/projects/{id}",
        Simulates = "the project, for its own users and who acts for its domain or the system",
    };

    /// <summary><see cref="IProjects.ListProjectsAsync"/>: one page.</summary>
    public static Operation<ProjectQuery, IReadOnlyList<Project>> ListProjects { get; } = new(Domain, "list_projects", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/projects, /v3/users/{id}/projects, /v3/auth/projects",
        Simulates = "name, domain, parent, enabled, tags, a user with roles, limit and marker; oldest first",
        Refuses = "other filters",
    };

    /// <summary><see cref="IProjects.ListParentsAsync"/>.</summary>
    public static Operation<IdentityReference, IReadOnlyList<Project>> ListParents { get; } = new(Domain, "list_parents", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/projects/{id}?parents_as_list",
        Simulates = "the projects above, nearest first",
        Ignores = "the filter by the caller's roles",
    };

    /// <summary><see cref="IProjects.ListSubtreeAsync"/>.</summary>
    public static Operation<IdentityReference, IReadOnlyList<Project>> ListSubtree { get; } = new(Domain, "list_subtree", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/projects/{id}?subtree_as_list",
        Simulates = "the projects below, each after its parent",
        Ignores = "the filter by the caller's roles",
    };

    /// <summary><see cref="IProjects.UpdateProjectAsync"/>.</summary>
    public static Operation<UpdateProjectRequest, Project> UpdateProject { get; } = new(Domain, "update_project", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone PATCH /v3/projects/{id}",
        Simulates = "no disabling above an enabled one, no enabling below a disabled one",
    };

    /// <summary><see cref="IProjects.DeleteProjectAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteProject { get; } = new(Domain, "delete_project", OperationKind.Write)
    {
        Requires = CallerRole.Manager,
        Upstream = "Keystone DELETE /v3/projects/{id}",
        Simulates = "leaves only, with all that hangs on them",
        Ignores = "what other services keep for it",
    };
}
