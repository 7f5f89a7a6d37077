using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Groups, roles, tokens, the catalog and limits.</content>
public static partial class IdentityEdits
{
    /// <summary>Changes a group as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or names a domain that does not exist.</exception>
    public static UserGroup UserGroup(this WorldEdit edit, string groupId, Func<UserGroup, UserGroup> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Groups, IdentityErrors.Group, groupId, change).After;
        Demand(edit.Transaction, IdentityTables.Domains, IdentityErrors.Domain, after.DomainId);
        return after;
    }

    /// <summary>Puts a user into a group, or takes him out of it, as the outside world would. Tokens stay as they are.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupId">The group's id.</param>
    /// <param name="userId">The user's id.</param>
    /// <param name="isMember">Whether the user is in the group from now on.</param>
    /// <exception cref="ArgumentException">The group or the user does not exist.</exception>
    public static void GroupMember(this WorldEdit edit, string groupId, string userId, bool isMember)
    {
        ArgumentNullException.ThrowIfNull(edit);
        Demand(edit.Transaction, IdentityTables.Groups, IdentityErrors.Group, groupId);
        Demand(edit.Transaction, IdentityTables.Users, IdentityErrors.User, userId);
        Put(edit.Transaction, IdentityTables.Members, new(groupId, userId), isMember);
    }

    /// <summary>Changes a role as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="roleId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or names a domain that does not exist.</exception>
    public static Role Role(this WorldEdit edit, string roleId, Func<Role, Role> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Roles, IdentityErrors.Role, roleId, change).After;
        Demand(edit.Transaction, IdentityTables.Domains, IdentityErrors.Domain, after.DomainId);
        return after;
    }

    /// <summary>Gives a role, or takes it, as the outside world would. Application credentials stay as they are.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="assignment">Who, which role, where.</param>
    /// <param name="isGranted">Whether it is given from now on.</param>
    /// <exception cref="ArgumentException">The role, user, group, project or domain does not exist, or not exactly one of each three is named.</exception>
    public static void RoleAssignment(this WorldEdit edit, RoleAssignment assignment, bool isGranted)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(assignment);
        var tx = edit.Transaction;
        if (!IdentityRules.HasOneActor(assignment) || !IdentityRules.HasOneTarget(assignment)) throw IdentityErrors.EditedAssignment(assignment);
        Demand(tx, IdentityTables.Roles, IdentityErrors.Role, assignment.RoleId);
        Demand(tx, IdentityTables.Users, IdentityErrors.User, assignment.UserId);
        Demand(tx, IdentityTables.Groups, IdentityErrors.Group, assignment.GroupId);
        Demand(tx, IdentityTables.Projects, IdentityErrors.Project, assignment.ProjectId);
        Demand(tx, IdentityTables.Domains, IdentityErrors.Domain, assignment.DomainId);
        Put(tx, IdentityTables.Assignments, assignment, isGranted);
    }

    /// <summary>Changes a token of the store as the outside world would: lets it end, come back, or be for somebody else.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="hash">The hash of the token; <see cref="FakeToken.HashOf"/> gives that of a text.</param>
    /// <param name="change">
    /// Gives the token with the fields that differ. One that a log-in gave keeps the roles of its user as long as the change leaves them as they are.
    /// </param>
    /// <exception cref="ResourceNotFoundException">No token has that hash.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id or hash.</exception>
    public static void AuthToken(this WorldEdit edit, string hash, Func<FakeToken, FakeToken> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(change);
        edit.Change(IdentityTables.Tokens, IdentityErrors.Token, hash, row =>
        {
            var before = IdentityRules.Told(edit.Transaction, row);
            if (change(before) is not { } after) return null!;
            if (after.Id != before.Id) throw new ArgumentException($"The change gives the token '{before.Id}' another id, '{after.Id}'; an id stays what it is.", nameof(change));
            return row with
            {
                Hash = after.Hash,
                UserId = after.UserId,
                ProjectId = after.ProjectId,
                IssuedAt = after.CreatedAt ?? row.IssuedAt,
                ExpiresAt = after.ExpiresAt ?? row.ExpiresAt,
                RevokedAt = after.IsRevoked ? row.RevokedAt ?? edit.Now : null,
                GivenRoles = after.Roles.SequenceEqual(before.Roles) ? row.GivenRoles : after.Roles,
            };
        });
    }

    /// <summary>Changes a service of the catalog as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="serviceId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static Service Service(this WorldEdit edit, string serviceId, Func<Service, Service> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(IdentityTables.Services, IdentityErrors.Service, serviceId, change).After;
    }

    /// <summary>Changes a region as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="regionId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or names a region that does not exist or is a part of it.</exception>
    public static Region Region(this WorldEdit edit, string regionId, Func<Region, Region> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Regions, IdentityErrors.Region, regionId, change).After;
        Demand(edit.Transaction, IdentityTables.Regions, IdentityErrors.Region, after.ParentRegionId);
        for (var above = after.ParentRegionId; above is not null; above = edit.Transaction.Find(IdentityTables.Regions, above)?.ParentRegionId)
        {
            if (above == after.Id) throw IdentityErrors.EditedRing(IdentityErrors.Region, after.Id);
        }

        return after;
    }

    /// <summary>Changes a registered limit as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="registeredLimitId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or names a service or a region that does not exist.</exception>
    public static RegisteredLimit RegisteredLimit(this WorldEdit edit, string registeredLimitId, Func<RegisteredLimit, RegisteredLimit> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.RegisteredLimits, IdentityErrors.RegisteredLimit, registeredLimitId, change).After;
        Demand(edit.Transaction, IdentityTables.Services, IdentityErrors.Service, after.ServiceId);
        Demand(edit.Transaction, IdentityTables.Regions, IdentityErrors.Region, after.RegionId);
        return after;
    }

    /// <summary>Changes a limit as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="limitId">The id.</param>
    /// <param name="change">Gives it with the fields that differ.</param>
    /// <returns>It as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">Nothing of the kind has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or names a service or a project or a domain that does not exist.</exception>
    public static Limit Limit(this WorldEdit edit, string limitId, Func<Limit, Limit> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var after = edit.Change(IdentityTables.Limits, IdentityErrors.Limit, limitId, change).After;
        Demand(edit.Transaction, IdentityTables.Services, IdentityErrors.Service, after.ServiceId);
        Demand(edit.Transaction, IdentityTables.Projects, IdentityErrors.Project, after.ProjectId);
        Demand(edit.Transaction, IdentityTables.Domains, IdentityErrors.Domain, after.DomainId);
        return after;
    }

    private static void Demand<TRow>(Transaction tx, Table<TRow> table, string kind, string? id)
        where TRow : class
    {
        if (id is not null && !tx.Contains(table, id)) throw IdentityErrors.EditedReference(kind, id, tx.Rows(table).Select(table.Key));
    }

    private static void Put<TRow>(Transaction tx, Table<TRow> table, TRow row, bool isThere)
        where TRow : class
    {
        if (isThere) tx.Put(table, row);
        else tx.Remove(table, table.Key(row));
    }
}
