using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>The identity service's part of a world file: its references are there, and nothing stands above itself.</summary>
internal static class IdentityFile
{
    public static void Complete(Transaction tx)
    {
        DemandPeople(tx);
        DemandRoles(tx);
        DemandSecrets(tx);
        DemandCatalog(tx);
    }

    private static void DemandPeople(StateView view)
    {
        FileRows.DemandThere(view, IdentityTables.Projects, "domain", project => project.DomainId, IdentityTables.Domains);
        foreach (var project in view.Rows(IdentityTables.Projects))
        {
            if (view.Contains(IdentityTables.Projects, project.ParentId) || view.Contains(IdentityTables.Domains, project.ParentId)) continue;
            throw FileRows.Wrong(IdentityTables.Projects, project, $"stands below '{project.ParentId}', which is no project or domain of the file.");
        }

        FileRows.DemandNoRing(view, IdentityTables.Projects, "parents", project => project.ParentId);
        FileRows.DemandThere(view, IdentityTables.Users, "domain", user => user.DomainId, IdentityTables.Domains);
        FileRows.DemandThere(view, IdentityTables.Groups, "domain", group => group.DomainId, IdentityTables.Domains);
        FileRows.DemandThere(view, IdentityTables.Members, "group", member => member.GroupId, IdentityTables.Groups);
        FileRows.DemandThere(view, IdentityTables.Members, "user", member => member.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.Passwords, "user", password => password.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.FailedLogins, "user", failed => failed.UserId, IdentityTables.Users);
    }

    private static void DemandRoles(StateView view)
    {
        FileRows.DemandThere(view, IdentityTables.Roles, "domain", role => role.DomainId, IdentityTables.Domains);
        FileRows.DemandEach(view, IdentityTables.Implications, "role", implication => [implication.PriorRoleId, implication.ImpliedRoleId], IdentityTables.Roles);
        FileRows.DemandThere(view, IdentityTables.Assignments, "role", assignment => assignment.RoleId, IdentityTables.Roles);
        FileRows.DemandThere(view, IdentityTables.Assignments, "user", assignment => assignment.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.Assignments, "group", assignment => assignment.GroupId, IdentityTables.Groups);
        FileRows.DemandThere(view, IdentityTables.Assignments, "project", assignment => assignment.ProjectId, IdentityTables.Projects);
        FileRows.DemandThere(view, IdentityTables.Assignments, "domain", assignment => assignment.DomainId, IdentityTables.Domains);
        foreach (var assignment in view.Rows(IdentityTables.Assignments))
        {
            if (!IdentityRules.HasOneActor(assignment)) throw FileRows.Wrong(IdentityTables.Assignments, assignment, "names not exactly one of user and group.");
            if (!IdentityRules.HasOneTarget(assignment)) throw FileRows.Wrong(IdentityTables.Assignments, assignment, "names not exactly one of project, domain and system.");
        }
    }

    // Into the store of tokens anybody's may be put; those that log-ins gave are not valid without what they are for.
    private static void DemandSecrets(StateView view)
    {
        FileRows.DemandThere(view, IdentityTables.ApplicationCredentials, "user", row => row.Credential.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.ApplicationCredentials, "project", row => row.Credential.ProjectId, IdentityTables.Projects);
        FileRows.DemandEach(view, IdentityTables.ApplicationCredentials, "role", row => row.Credential.RoleIds, IdentityTables.Roles);
        FileRows.DemandEach(view, IdentityTables.Trusts, "user", trust => [trust.TrustorUserId, trust.TrusteeUserId], IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.Trusts, "project", trust => trust.ProjectId, IdentityTables.Projects);
        FileRows.DemandEach(view, IdentityTables.Trusts, "role", trust => trust.RoleIds, IdentityTables.Roles);
        FileRows.DemandThere(view, IdentityTables.Trusts, "trust that was passed on", trust => trust.RedelegatedTrustId, IdentityTables.Trusts);
        FileRows.DemandNoRing(view, IdentityTables.Trusts, "trusts that were passed on", trust => trust.RedelegatedTrustId);
        FileRows.DemandThere(view, IdentityTables.AccessRules, "user", row => row.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.Credentials, "user", row => row.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.Credentials, "project", row => row.ProjectId, IdentityTables.Projects);
        FileRows.DemandThere(view, IdentityTables.Ec2Credentials, "user", row => row.Credential.UserId, IdentityTables.Users);
        FileRows.DemandThere(view, IdentityTables.Ec2Credentials, "project", row => row.Credential.ProjectId, IdentityTables.Projects);
    }

    private static void DemandCatalog(StateView view)
    {
        FileRows.DemandThere(view, IdentityTables.Endpoints, "service", endpoint => endpoint.ServiceId, IdentityTables.Services);
        FileRows.DemandThere(view, IdentityTables.Endpoints, "region", endpoint => endpoint.RegionId, IdentityTables.Regions);
        FileRows.DemandThere(view, IdentityTables.Regions, "parent", region => region.ParentRegionId, IdentityTables.Regions);
        FileRows.DemandNoRing(view, IdentityTables.Regions, "parents", region => region.ParentRegionId);
        FileRows.DemandThere(view, IdentityTables.RegisteredLimits, "service", limit => limit.ServiceId, IdentityTables.Services);
        FileRows.DemandThere(view, IdentityTables.RegisteredLimits, "region", limit => limit.RegionId, IdentityTables.Regions);
        FileRows.DemandThere(view, IdentityTables.Limits, "service", limit => limit.ServiceId, IdentityTables.Services);
        FileRows.DemandThere(view, IdentityTables.Limits, "project", limit => limit.ProjectId, IdentityTables.Projects);
        FileRows.DemandThere(view, IdentityTables.Limits, "domain", limit => limit.DomainId, IdentityTables.Domains);
    }
}
