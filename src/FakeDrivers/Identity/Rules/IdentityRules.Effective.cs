using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>What follows from assignments: by groups, by inheritance, by implied roles.</content>
internal static partial class IdentityRules
{
    /// <summary>The roles that a user has somewhere, as a token shows them: without those that are a domain's own.</summary>
    public static IReadOnlyList<Role> RolesOf(StateView view, string userId, RoleScope scope)
    {
        if (scope.IsNothing) return [];
        var project = scope.ProjectId is { } projectId ? view.Find(IdentityTables.Projects, projectId) : null;
        if (scope.ProjectId is not null && project is null) return [];
        HashSet<string> above = project is null ? [] : [.. ParentsOf(view, project).Select(each => each.Id)];
        var given = ActorsOf(view, userId)
            .SelectMany(actor => view.Where(IdentityTables.AssignmentsByActor, actor))
            .Where(assignment => Covers(assignment, scope, project, above))
            .Select(assignment => assignment.RoleId);
        return TokenRoles(view, Closure(view, given));
    }

    private static bool Covers(RoleAssignment assignment, RoleScope scope, Project? project, HashSet<string> above)
    {
        if (scope.IsSystem) return assignment.IsSystem;
        if (project is null) return !assignment.IsInherited && assignment.DomainId is not null && assignment.DomainId == scope.DomainId;
        return assignment.IsInherited
            ? assignment.DomainId == project.DomainId || (assignment.ProjectId is { } id && above.Contains(id))
            : assignment.ProjectId == project.Id;
    }

    private static IReadOnlyList<Role> TokenRoles(StateView view, IEnumerable<string> roleIds) =>
        [.. roleIds.Select(id => view.Find(IdentityTables.Roles, id)).OfType<Role>().Where(role => role.DomainId is null)];

    private static IEnumerable<IndexText> ActorsOf(StateView view, string userId) =>
        view.Where(IdentityTables.MembersByUser, userId).Select(member => IdentityTables.GroupActor(member.GroupId)).Prepend(IdentityTables.UserActor(userId));

    /// <summary>The projects in which a user has a role.</summary>
    private static HashSet<string> ProjectsOf(StateView view, string userId) =>
    [
        .. Effective(view, ActorsOf(view, userId).SelectMany(actor => view.Where(IdentityTables.AssignmentsByActor, actor)))
            .Where(assignment => assignment.UserId == userId).Select(assignment => assignment.ProjectId).OfType<string>(),
    ];

    /// <summary>What follows from assignments, each once: of users, on what they are for, in roles that a token shows.</summary>
    private static IEnumerable<RoleAssignment> Effective(StateView view, IEnumerable<RoleAssignment> assignments)
    {
        var told = new HashSet<RoleAssignment>();
        foreach (var assignment in assignments)
        {
            var roles = TokenRoles(view, Closure(view, [assignment.RoleId]));
            foreach (var user in UsersOf(view, assignment))
            {
                foreach (var target in TargetsOf(view, assignment))
                {
                    foreach (var role in roles)
                    {
                        var effective = target with { RoleId = role.Id, UserId = user };
                        if (told.Add(effective)) yield return effective;
                    }
                }
            }
        }
    }

    private static IEnumerable<string> UsersOf(StateView view, RoleAssignment assignment) => assignment.UserId is { } user
        ? [user]
        : view.Where(IdentityTables.MembersByGroup, assignment.GroupId!).Select(member => member.UserId);

    private static IEnumerable<RoleAssignment> TargetsOf(StateView view, RoleAssignment assignment)
    {
        if (!assignment.IsInherited) return [assignment with { GroupId = null }];
        var projects = assignment.ProjectId is { } above
            ? SubtreeOf(view, above)
            : view.Where(IdentityTables.ProjectsByDomain, assignment.DomainId!);
        return projects.Select(project => new RoleAssignment { RoleId = assignment.RoleId, ProjectId = project.Id });
    }
}
