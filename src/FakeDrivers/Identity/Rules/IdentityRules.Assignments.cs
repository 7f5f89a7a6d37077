using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Who is given which role where.</content>
internal static partial class IdentityRules
{
    // What a manager of a domain may give and take.
    private static readonly IReadOnlyList<string> RolesOfManagers = ["READER", "MEMBER", "MANAGER"];

    /// <summary>Whether exactly one of user and group has the role.</summary>
    public static bool HasOneActor(RoleAssignment assignment) => (assignment.UserId is null) != (assignment.GroupId is null);

    /// <summary>Whether the role is given on exactly one of project, domain and system.</summary>
    public static bool HasOneTarget(RoleAssignment assignment) =>
        (assignment.ProjectId is null ? 0 : 1) + (assignment.DomainId is null ? 0 : 1) + (assignment.IsSystem ? 1 : 0) == 1;

    public static NoResult GrantRole(Transaction tx, RoleAssignment request)
    {
        var role = RequireParts(tx, request, IdentityOperations.GrantRole, isManaging: true);
        if (request is { IsSystem: true, IsInherited: true }) throw IdentityErrors.InheritedSystem();
        if (role.DomainId is { } own && own != DomainOf(tx, request)) throw IdentityErrors.ForeignDomainRole(role, request);
        if (!tx.Contains(IdentityTables.Assignments, IdentityTables.AssignmentKey(request))) tx.Add(IdentityTables.Assignments, request);
        return NoResult.Value;
    }

    public static NoResult RevokeRole(Transaction tx, RoleAssignment request)
    {
        RequireParts(tx, request, IdentityOperations.RevokeRole, isManaging: true);
        if (!tx.Contains(IdentityTables.Assignments, IdentityTables.AssignmentKey(request))) throw IdentityErrors.NotGranted(request);
        tx.Remove(IdentityTables.Assignments, IdentityTables.AssignmentKey(request));

        // Whatever roles they have, as Keystone of Zed was seen to do; a role that goes by a group or a parent leaves them.
        if (request is { UserId: { } userId, ProjectId: { } projectId })
        {
            foreach (var row in tx.Where(IdentityTables.ApplicationCredentialsByUser, userId).Where(row => row.Credential.ProjectId == projectId).ToList())
            {
                RemoveApplicationCredential(tx, row.Credential.Id);
            }
        }

        return NoResult.Value;
    }

    public static bool IsRoleGranted(StateView view, RoleAssignment request)
    {
        RequireParts(view, request, IdentityOperations.IsRoleGranted, isManaging: false);
        return view.Contains(IdentityTables.Assignments, IdentityTables.AssignmentKey(request));
    }

    public static IReadOnlyList<RoleAssignment> ListRoleAssignments(StateView view, RoleAssignmentQuery query)
    {
        DemandQuery(query);
        if (!IdentityPolicy.IsSelf(view, query.UserId))
        {
            IdentityPolicy.DemandSeesDomain(
                view, IdentityOperations.ListRoleAssignments,
                query.DomainId ?? (query.ProjectId is { } id ? view.Find(IdentityTables.Projects, id)?.DomainId : null));
        }

        HashSet<string>? projects = query.ProjectId is { } projectId
            ? [projectId, .. query.IncludeSubtree ? SubtreeOf(view, projectId).Select(project => project.Id) : []]
            : null;
        var rows = query.IsEffective ? Effective(view, Candidates(view, query)) : Candidates(view, query);
        return
        [
            .. rows.Where(row =>
                (query.RoleId is null || row.RoleId == query.RoleId)
                && (query.UserId is null || row.UserId == query.UserId)
                && (query.GroupId is null || row.GroupId == query.GroupId)
                && (projects is null || (row.ProjectId is { } on && projects.Contains(on)))
                && (query.DomainId is null || row.DomainId == query.DomainId)
                && (query.IsSystem is null || row.IsSystem == query.IsSystem)
                && (query.IsInherited is null || row.IsInherited == query.IsInherited)),
        ];
    }

    private static void DemandQuery(RoleAssignmentQuery query)
    {
        if (query is { UserId: not null, GroupId: not null }) throw IdentityErrors.WhichActor(nameof(query.GroupId));
        if (Count(query.ProjectId is not null, query.DomainId is not null, query.IsSystem == true) > 1) throw IdentityErrors.WhichScope(nameof(query.DomainId));
        if (query is { IsEffective: true, GroupId: not null }) throw IdentityErrors.EffectiveOf(nameof(query.GroupId), "a group");
        if (query is { IsEffective: true, IsInherited: true }) throw IdentityErrors.EffectiveOf(nameof(query.IsInherited), "those that are inherited");
        if (query is { IncludeSubtree: true, ProjectId: null }) throw IdentityErrors.SubtreeOfNothing();
    }

    /// <summary>The rows that what is asked for can come from: those of the user and his groups, or all.</summary>
    private static IEnumerable<RoleAssignment> Candidates(StateView view, RoleAssignmentQuery query) => query switch
    {
        { UserId: { } user, IsEffective: true } => ActorsOf(view, user).SelectMany(actor => view.Where(IdentityTables.AssignmentsByActor, actor)),
        { UserId: { } user } => view.Where(IdentityTables.AssignmentsByActor, IdentityTables.UserActor(user)),
        { GroupId: { } group } => view.Where(IdentityTables.AssignmentsByActor, IdentityTables.GroupActor(group)),
        _ => view.Rows(IdentityTables.Assignments),
    };

    /// <summary>The role, when all that the assignment names is there and the caller has to do with it.</summary>
    private static Role RequireParts(StateView view, RoleAssignment request, Operation operation, bool isManaging)
    {
        if (Count(request.UserId is not null, request.GroupId is not null) != 1) throw IdentityErrors.WhichActor(nameof(request.UserId));
        if (Count(request.ProjectId is not null, request.DomainId is not null, request.IsSystem) != 1) throw IdentityErrors.WhichScope(nameof(request.ProjectId));
        var domain = DomainOf(view, request);
        if (isManaging) DemandMayGive(view, request, operation, domain);
        else IdentityPolicy.DemandSeesDomain(view, operation, domain);
        var role = Require(view, IdentityTables.Roles, IdentityErrors.Role, request.RoleId);
        if (request.UserId is { } user) Require(view, IdentityTables.Users, IdentityErrors.User, user);
        if (request.GroupId is { } group) Require(view, IdentityTables.Groups, IdentityErrors.Group, group);
        if (request.ProjectId is { } project) Require(view, IdentityTables.Projects, IdentityErrors.Project, project);
        if (request.DomainId is { } on) Require(view, IdentityTables.Domains, IdentityErrors.Domain, on);
        return role;
    }

    private static void DemandMayGive(StateView view, RoleAssignment request, Operation operation, string? domain)
    {
        IdentityPolicy.DemandManages(view, operation, domain);
        if (view.Caller.IsAdmin) return;
        var actor = request.UserId is { } user ? view.Find(IdentityTables.Users, user)?.DomainId : view.Find(IdentityTables.Groups, request.GroupId!)?.DomainId;
        IdentityPolicy.DemandManages(view, operation, actor);
        if (view.Find(IdentityTables.Roles, request.RoleId) is { } role && !RolesOfManagers.Contains(IdentityTables.Fold(role.Name)))
        {
            throw IdentityErrors.Denied(operation, view.Caller, $"manages a domain, and may give and take reader, member and manager, but not '{role.Name}'");
        }
    }

    private static string? DomainOf(StateView view, RoleAssignment assignment) =>
        assignment.DomainId ?? (assignment.ProjectId is { } project ? view.Find(IdentityTables.Projects, project)?.DomainId : null);

    private static int Count(params ReadOnlySpan<bool> facts)
    {
        var count = 0;
        foreach (var fact in facts) count += fact ? 1 : 0;
        return count;
    }
}
