using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the identity service.</summary>
public static partial class IdentityEdits
{
    /// <summary>Changes a domain as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="domainId">The domain's id.</param>
    /// <param name="change">Gives the domain with the fields that differ.</param>
    /// <returns>The domain as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No domain has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static IdentityDomain IdentityDomain(this WorldEdit edit, string domainId, Func<IdentityDomain, IdentityDomain> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(IdentityTables.Domains, IdentityErrors.Domain, domainId, change).After;
    }

    /// <summary>Changes a project as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="projectId">The project's id.</param>
    /// <param name="change">Gives the project with the fields that differ.</param>
    /// <returns>The project as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No project has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, a domain or parent that does not exist, or a parent that is below the project.</exception>
    public static Project Project(this WorldEdit edit, string projectId, Func<Project, Project> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Projects, IdentityErrors.Project, projectId, change).After;
        var tx = edit.Transaction;
        Demand(tx, IdentityTables.Domains, IdentityErrors.Domain, after.DomainId);
        if (!tx.Contains(IdentityTables.Domains, after.ParentId)) Demand(tx, IdentityTables.Projects, IdentityErrors.Project, after.ParentId);

        // Nobody who looks for the top would come to an end.
        if (after.ParentId == after.Id || IdentityRules.ParentsOf(tx, after).Any(above => above.Id == after.Id)) throw IdentityErrors.EditedRing(IdentityErrors.Project, after.Id);
        return after;
    }

    /// <summary>Changes a user as the outside world would. Tokens are not valid while the user is disabled; none is revoked.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="change">Gives the user with the fields that differ.</param>
    /// <returns>The user as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No user has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a domain that does not exist.</exception>
    public static User User(this WorldEdit edit, string userId, Func<User, User> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Users, IdentityErrors.User, userId, change).After;
        Demand(edit.Transaction, IdentityTables.Domains, IdentityErrors.Domain, after.DomainId);
        return after;
    }

    /// <summary>Sets a user's password as the outside world would. Tokens stay as they are.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="password">The password from now on.</param>
    /// <exception cref="ResourceNotFoundException">No user has that id.</exception>
    public static void UserPassword(this WorldEdit edit, string userId, string password)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentException.ThrowIfNullOrEmpty(password);
        IdentityRules.Require(edit.Transaction, IdentityTables.Users, IdentityErrors.User, userId);
        IdentityRules.SetPassword(edit.Transaction, userId, password);
    }

    /// <summary>Changes an endpoint as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="endpointId">The endpoint's id.</param>
    /// <param name="change">Gives the endpoint with the fields that differ.</param>
    /// <returns>The endpoint as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No endpoint has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a service or region that does not exist.</exception>
    public static Endpoint Endpoint(this WorldEdit edit, string endpointId, Func<Endpoint, Endpoint> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Endpoints, IdentityErrors.Endpoint, endpointId, change).After;
        Demand(edit.Transaction, IdentityTables.Services, IdentityErrors.Service, after.ServiceId);
        Demand(edit.Transaction, IdentityTables.Regions, IdentityErrors.Region, after.RegionId);
        return after;
    }

    /// <summary>Changes an application credential as the outside world would; one that has ended can be made to have ended so.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="credentialId">The credential's id.</param>
    /// <param name="change">Gives the credential with the fields that differ; its secret stays what it is.</param>
    /// <returns>The credential as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No application credential has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or names a user, project or role that does not exist.</exception>
    public static ApplicationCredential ApplicationCredential(
        this WorldEdit edit, string credentialId, Func<ApplicationCredential, ApplicationCredential> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        var after = edit.Change(
            IdentityTables.ApplicationCredentials, IdentityErrors.ApplicationCredential, credentialId,
            row => change(row.Credential) is { } credential ? row with { Credential = credential with { Secret = null } } : null!).After.Credential;
        Demand(edit.Transaction, IdentityTables.Users, IdentityErrors.User, after.UserId);
        Demand(edit.Transaction, IdentityTables.Projects, IdentityErrors.Project, after.ProjectId);
        foreach (var role in after.RoleIds) Demand(edit.Transaction, IdentityTables.Roles, IdentityErrors.Role, role);
        return after;
    }

    /// <summary>Changes a trust as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="trustId">The trust's id.</param>
    /// <param name="change">Gives the trust with the fields that differ.</param>
    /// <returns>The trust as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No trust has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, names a user, project, role or trust that does not exist, or a trust that was passed on from this one.
    /// </exception>
    public static Trust Trust(this WorldEdit edit, string trustId, Func<Trust, Trust> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Trusts, IdentityErrors.Trust, trustId, change).After;
        var tx = edit.Transaction;
        Demand(tx, IdentityTables.Users, IdentityErrors.User, after.TrustorUserId);
        Demand(tx, IdentityTables.Users, IdentityErrors.User, after.TrusteeUserId);
        Demand(tx, IdentityTables.Projects, IdentityErrors.Project, after.ProjectId);
        foreach (var role in after.RoleIds) Demand(tx, IdentityTables.Roles, IdentityErrors.Role, role);
        Demand(tx, IdentityTables.Trusts, IdentityErrors.Trust, after.RedelegatedTrustId);

        // Nobody who looks for the one that was given first would come to an end.
        for (var above = after.RedelegatedTrustId; above is not null; above = tx.Find(IdentityTables.Trusts, above)?.RedelegatedTrustId)
        {
            if (above == after.Id) throw IdentityErrors.EditedRing(IdentityErrors.Trust, after.Id);
        }

        return after;
    }
}
