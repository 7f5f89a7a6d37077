using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Roles, and which follows from which.</content>
internal static partial class IdentityRules
{
    public static Role CreateRole(Transaction tx, CreateRoleRequest request)
    {
        DemandName(nameof(request.Name), request.Name, MostOfName);
        if (request.DomainId is { } domainId) Require(tx, IdentityTables.Domains, IdentityErrors.Domain, domainId);
        DemandFree(
            tx, IdentityTables.RolesByName, IdentityTables.InDomain(request.DomainId ?? string.Empty, request.Name), IdentityErrors.Role, request.Name);
        var role = new Role
        {
            Id = NewId(tx, "role", request.Name),
            Name = request.Name,
            DomainId = request.DomainId,
            Description = OrNothing(request.Description, null),
            Options = Kept(nameof(request.Options), request.Options),
        };
        tx.Add(IdentityTables.Roles, role);
        return role;
    }

    public static Role GetRole(StateView view, IdentityReference request)
    {
        DemandSeesRoles(view, IdentityOperations.GetRole);
        return Require(view, IdentityTables.Roles, IdentityErrors.Role, request.Id);
    }

    public static IReadOnlyList<Role> ListRoles(StateView view, RoleQuery query)
    {
        DemandSeesRoles(view, IdentityOperations.ListRoles);
        var domain = query.DomainId ?? string.Empty;
        var (index, text) = query.Name is { } name
            ? (IdentityTables.RolesByName, IdentityTables.InDomain(domain, name))
            : (IdentityTables.RolesByDomain, domain);
        return Page(view, IdentityTables.Roles, index, text, query.Limit, query.Marker, role => query.NameMatch is null || query.NameMatch.Matches(role.Name));
    }

    public static Role UpdateRole(Transaction tx, UpdateRoleRequest request)
    {
        var old = Require(tx, IdentityTables.Roles, IdentityErrors.Role, request.RoleId);
        DemandName(nameof(request.Name), request.Name, MostOfName);
        if (request.Name is { } name)
        {
            DemandFree(tx, IdentityTables.RolesByName, IdentityTables.InDomain(old.DomainId ?? string.Empty, name), IdentityErrors.Role, name, old.Id);
        }

        var role = old with
        {
            Name = request.Name ?? old.Name,
            Description = OrNothing(request.Description, old.Description),
            Options = Merge(nameof(request.Options), old.Options, request.Options),
        };
        DemandMutable(IdentityErrors.Role, old.Id, old.Options, role.Options, role == old with { Options = role.Options });
        tx.Update(IdentityTables.Roles, role);
        return role;
    }

    public static NoResult DeleteRole(Transaction tx, IdentityReference request)
    {
        var role = Require(tx, IdentityTables.Roles, IdentityErrors.Role, request.Id);
        DemandMutable(IdentityErrors.Role, role.Id, role.Options);
        RemoveRole(tx, role);
        return NoResult.Value;
    }

    public static NoResult ImplyRole(Transaction tx, RoleImplication request)
    {
        Require(tx, IdentityTables.Roles, IdentityErrors.Role, request.PriorRoleId);
        var implied = Require(tx, IdentityTables.Roles, IdentityErrors.Role, request.ImpliedRoleId);
        if (tx.Contains(IdentityTables.Implications, IdentityTables.ImplicationKey(request))) throw IdentityErrors.AlreadyImplied(request);
        if (implied.DomainId is not null || IdentityTables.Fold(implied.Name) == "ADMIN") throw IdentityErrors.CannotBeImplied(implied);
        if (Closure(tx, [implied.Id]).Contains(request.PriorRoleId)) throw IdentityErrors.Circle(request);
        tx.Add(IdentityTables.Implications, request);
        return NoResult.Value;
    }

    public static NoResult RemoveImpliedRole(Transaction tx, RoleImplication request)
    {
        Require(tx, IdentityTables.Roles, IdentityErrors.Role, request.PriorRoleId);
        Require(tx, IdentityTables.Roles, IdentityErrors.Role, request.ImpliedRoleId);
        if (!tx.Contains(IdentityTables.Implications, IdentityTables.ImplicationKey(request))) throw IdentityErrors.NotImplied(request);
        tx.Remove(IdentityTables.Implications, IdentityTables.ImplicationKey(request));
        return NoResult.Value;
    }

    public static IReadOnlyList<RoleImplication> ListImpliedRoles(StateView view, ImpliedRoleQuery request)
    {
        DemandSeesRoles(view, IdentityOperations.ListImpliedRoles);
        if (request.PriorRoleId is not { } prior) return [.. view.Rows(IdentityTables.Implications)];
        Require(view, IdentityTables.Roles, IdentityErrors.Role, prior);
        return [.. view.Where(IdentityTables.ImplicationsByPrior, prior)];
    }

    /// <summary>The roles and all that follow from them, each once.</summary>
    private static List<string> Closure(StateView view, IEnumerable<string> roleIds)
    {
        var found = new List<string>();
        foreach (var id in roleIds)
        {
            if (!found.Contains(id)) found.Add(id);
        }

        for (var i = 0; i < found.Count; i++)
        {
            foreach (var implication in view.Where(IdentityTables.ImplicationsByPrior, found[i]))
            {
                if (!found.Contains(implication.ImpliedRoleId)) found.Add(implication.ImpliedRoleId);
            }
        }

        return found;
    }

    private static void DemandSeesRoles(StateView view, Operation operation) => IdentityPolicy.DemandSeesDomain(view, operation, view.Caller.DomainId);

    private static void RemoveRole(Transaction tx, Role role)
    {
        RemoveAll(tx, IdentityTables.AssignmentsByRole, role.Id);
        RemoveAll(tx, IdentityTables.ImplicationsByPrior, role.Id);
        RemoveAll(tx, IdentityTables.ImplicationsByImplied, role.Id);
        foreach (var row in tx.Rows(IdentityTables.ApplicationCredentials).Where(row => row.Credential.RoleIds.Contains(role.Id)).ToList())
        {
            RemoveApplicationCredential(tx, row.Credential.Id);
        }

        foreach (var trust in tx.Rows(IdentityTables.Trusts).Where(trust => trust.RoleIds.Contains(role.Id)).ToList())
        {
            // It may have gone with the one that it was passed on from.
            if (!tx.Contains(IdentityTables.Trusts, trust.Id)) continue;
            if (trust.RoleIds.Count == 1) RemoveTrust(tx, trust.Id);
            else tx.Update(IdentityTables.Trusts, trust with { RoleIds = [.. trust.RoleIds.Where(id => id != role.Id)] });
        }

        tx.Remove(IdentityTables.Roles, role.Id);
    }
}
