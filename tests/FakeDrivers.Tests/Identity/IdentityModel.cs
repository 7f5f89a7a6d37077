using FakeDrivers.Identity;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Identity;

/// <summary>What must always hold of the rows of the identity service, and effective assignments told the long way round.</summary>
internal static class IdentityModel
{
    public static void Check(FakeWorld world, string after)
    {
        foreach (var (what, id, ids) in References(world))
        {
            if (id is not null && !ids.Contains(id)) throw new InvalidOperationException($"After {after}: {what} '{id}' dangles.");
        }

        var told = world.Identity.ListRoleAssignmentsAsync(new() { IsEffective = true }).Ended();
        told.Should().BeEquivalentTo(Naive(world), $"after {after}");
        told.Should().OnlyHaveUniqueItems();
        foreach (var user in Rows(world, IdentityTables.Users))
        {
            world.Identity.ListRoleAssignmentsAsync(new() { IsEffective = true, UserId = user.Id }).Ended()
                .Should().BeEquivalentTo(told.Where(each => each.UserId == user.Id), $"after {after}");
        }
    }

    public static List<TRow> Rows<TRow>(FakeWorld world, Table<TRow> table)
        where TRow : class => [.. ((TableData<TRow>)world.Kernel.State.Get(table)).Order.Select(pair => pair.Value)];

    private static IEnumerable<(string What, string? Id, HashSet<string> Ids)> References(FakeWorld world)
    {
        HashSet<string> domains = Keys(world, IdentityTables.Domains), projects = Keys(world, IdentityTables.Projects), users = Keys(world, IdentityTables.Users);
        HashSet<string> groups = Keys(world, IdentityTables.Groups), roles = Keys(world, IdentityTables.Roles);
        foreach (var row in Rows(world, IdentityTables.Projects))
        {
            yield return ("domain of project", row.DomainId, domains);
            yield return ("parent of project", row.ParentId, [.. projects, row.DomainId]);
        }

        foreach (var row in Rows(world, IdentityTables.Users))
        {
            yield return ("domain of user", row.DomainId, domains);
            yield return ("default project", row.DefaultProjectId, [.. projects, "none"]);
        }

        foreach (var row in Rows(world, IdentityTables.Passwords)) yield return ("user of password", row.UserId, users);
        foreach (var row in Rows(world, IdentityTables.Groups)) yield return ("domain of group", row.DomainId, domains);
        foreach (var row in Rows(world, IdentityTables.Roles)) yield return ("domain of role", row.DomainId, domains);
        foreach (var row in Rows(world, IdentityTables.Members))
        {
            yield return ("group of member", row.GroupId, groups);
            yield return ("member", row.UserId, users);
        }

        foreach (var row in Rows(world, IdentityTables.Implications))
        {
            yield return ("prior role", row.PriorRoleId, roles);
            yield return ("implied role", row.ImpliedRoleId, roles);
        }

        foreach (var row in Rows(world, IdentityTables.Assignments))
        {
            yield return ("role of assignment", row.RoleId, roles);
            yield return ("user of assignment", row.UserId, users);
            yield return ("group of assignment", row.GroupId, groups);
            yield return ("project of assignment", row.ProjectId, projects);
            yield return ("domain of assignment", row.DomainId, domains);
        }

        HashSet<string> grants = [.. Keys(world, IdentityTables.ApplicationCredentials), .. Keys(world, IdentityTables.Trusts)];
        foreach (var row in Rows(world, IdentityTables.Tokens))
        {
            yield return ("user of token", row.UserId, users);
            yield return ("project of token", row.ProjectId, projects);
            yield return ("domain of token", row.DomainId, domains);
            yield return ("credential or trust of token", row.GrantId, grants);
        }

        foreach (var (user, project, of) in Rows(world, IdentityTables.ApplicationCredentials).Select(row => (row.Credential.UserId, row.Credential.ProjectId, row.Credential.RoleIds))
            .Concat(Rows(world, IdentityTables.Trusts).SelectMany(trust => new[] { trust.TrustorUserId, trust.TrusteeUserId }, (trust, id) => (id, trust.ProjectId, trust.RoleIds)))
            .Concat(Rows(world, IdentityTables.Ec2Credentials).Select(row => (row.Credential.UserId, row.Credential.ProjectId, (IReadOnlyList<string>)[]))))
        {
            yield return ("user of credential", user, users);
            yield return ("project of credential", project, projects);
            foreach (var role in of) yield return ("role of credential", role, roles);
        }
    }

    /// <summary>For every user, every scope and every role: whether any assignment leads there.</summary>
    private static IEnumerable<RoleAssignment> Naive(FakeWorld world)
    {
        var (assignments, members) = (Rows(world, IdentityTables.Assignments), Rows(world, IdentityTables.Members));
        var (projects, roles) = (Rows(world, IdentityTables.Projects), Rows(world, IdentityTables.Roles));
        foreach (var user in Rows(world, IdentityTables.Users))
        {
            var mine = assignments.Where(each => each.UserId == user.Id || members.Contains(new(each.GroupId ?? "", user.Id))).ToList();
            foreach (var role in roles.Where(role => role.DomainId is null))
            {
                var leading = mine.Where(each => Leads(world, each.RoleId, role.Id)).ToList();
                if (leading.Any(each => each.IsSystem)) yield return new() { RoleId = role.Id, UserId = user.Id, IsSystem = true };
                foreach (var domain in Keys(world, IdentityTables.Domains))
                {
                    if (leading.Any(each => each.DomainId == domain && !each.IsInherited)) yield return new() { RoleId = role.Id, UserId = user.Id, DomainId = domain };
                }

                foreach (var project in projects)
                {
                    if (leading.Any(each => Reaches(projects, each, project))) yield return new() { RoleId = role.Id, UserId = user.Id, ProjectId = project.Id };
                }
            }
        }
    }

    private static bool Reaches(List<Project> projects, RoleAssignment assignment, Project project)
    {
        if (!assignment.IsInherited) return assignment.ProjectId == project.Id;
        if (assignment.DomainId == project.DomainId) return true;
        return projects.Find(each => each.Id == project.ParentId) is { } above
            && (above.Id == assignment.ProjectId || Reaches(projects, assignment, above));
    }

    private static bool Leads(FakeWorld world, string from, string to) =>
        from == to || Rows(world, IdentityTables.Implications).Any(each => each.PriorRoleId == from && Leads(world, each.ImpliedRoleId, to));

    private static HashSet<string> Keys<TRow>(FakeWorld world, Table<TRow> table)
        where TRow : class => [.. Rows(world, table).Select(table.Key)];
}
