using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Groups of users.</content>
internal static partial class IdentityRules
{
    public static UserGroup CreateGroup(Transaction tx, CreateUserGroupRequest request)
    {
        IdentityPolicy.DemandManages(tx, IdentityOperations.CreateGroup, request.DomainId);
        DemandName(nameof(request.Name), request.Name, MostOfShortName);
        Require(tx, IdentityTables.Domains, IdentityErrors.Domain, request.DomainId);
        DemandFree(tx, IdentityTables.GroupsByName, IdentityTables.InDomain(request.DomainId, request.Name), IdentityErrors.Group, request.Name);
        var group = new UserGroup
        {
            Id = NewId(tx, "group", request.Name),
            Name = request.Name,
            DomainId = request.DomainId,
            Description = OrNothing(request.Description, null),
        };
        tx.Add(IdentityTables.Groups, group);
        return group;
    }

    public static UserGroup GetGroup(StateView view, IdentityReference request)
    {
        ArgumentNullException.ThrowIfNull(request.Id, nameof(request));
        return RequireSeen(view, IdentityTables.Groups, IdentityErrors.Group, request.Id, group => group.DomainId, isOwn: false, IdentityOperations.GetGroup);
    }

    public static IReadOnlyList<UserGroup> ListGroups(StateView view, UserGroupQuery query)
    {
        if (query is { DomainId: null, UserId: null }) query = query with { DomainId = IdentityPolicy.OwnDomain(view) };
        if (!IdentityPolicy.IsSelf(view, query.UserId)) IdentityPolicy.DemandSeesDomain(view, IdentityOperations.ListGroups, query.DomainId);
        if (query.UserId is { } userId) Require(view, IdentityTables.Users, IdentityErrors.User, userId);
        (Index<UserGroup>? Index, IndexText? Text) by = query switch
        {
            { Name: { } name, DomainId: { } domain } => (IdentityTables.GroupsByName, IdentityTables.InDomain(domain, name)),
            { DomainId: { } domain } => (IdentityTables.GroupsByDomain, domain),
            _ => ((Index<UserGroup>?)null, (IndexText?)null),
        };

        // Few have the name, and a user may be in many.
        var isNamed = query is { Name: not null, DomainId: not null };
        var mine = query.UserId is { } of && !isNamed ? view.Where(IdentityTables.MembersByUser, of).Select(member => member.GroupId) : null;
        return Page(
            view, IdentityTables.Groups, mine, by.Index, by.Text, query.Limit, query.Marker,
            group => (!isNamed || query.UserId is null || view.Contains(IdentityTables.Members, IdentityTables.MemberKey(new(group.Id, query.UserId))))
                && (query.Name is null || IdentityTables.Fold(group.Name) == IdentityTables.Fold(query.Name))
                && (query.NameMatch is null || query.NameMatch.Matches(group.Name))
                && (query.DomainId is null || group.DomainId == query.DomainId));
    }

    public static UserGroup UpdateGroup(Transaction tx, UpdateUserGroupRequest request)
    {
        var old = RequireManaged(tx, request.GroupId, IdentityOperations.UpdateGroup);
        DemandName(nameof(request.Name), request.Name, MostOfShortName);
        if (request.Name is { } name)
        {
            DemandFree(tx, IdentityTables.GroupsByName, IdentityTables.InDomain(old.DomainId, name), IdentityErrors.Group, name, old.Id);
        }

        var group = old with { Name = request.Name ?? old.Name, Description = OrNothing(request.Description, old.Description) };
        tx.Update(IdentityTables.Groups, group);
        return group;
    }

    public static NoResult DeleteGroup(Transaction tx, IdentityReference request)
    {
        RemoveGroup(tx, RequireManaged(tx, request.Id, IdentityOperations.DeleteGroup));
        return NoResult.Value;
    }

    public static NoResult AddUserToGroup(Transaction tx, GroupMembership request)
    {
        RequireManaged(tx, request.GroupId, IdentityOperations.AddUserToGroup);
        RequireManagedUser(tx, request.UserId, IdentityOperations.AddUserToGroup);
        if (!tx.Contains(IdentityTables.Members, IdentityTables.MemberKey(request))) tx.Add(IdentityTables.Members, request);
        return NoResult.Value;
    }

    public static NoResult RemoveUserFromGroup(Transaction tx, GroupMembership request)
    {
        RequireManaged(tx, request.GroupId, IdentityOperations.RemoveUserFromGroup);
        RequireManagedUser(tx, request.UserId, IdentityOperations.RemoveUserFromGroup);
        if (!tx.Contains(IdentityTables.Members, IdentityTables.MemberKey(request))) throw IdentityErrors.NotInGroup(request);
        tx.Remove(IdentityTables.Members, IdentityTables.MemberKey(request));
        RevokeTokensOf(tx, request.UserId);
        return NoResult.Value;
    }

    public static bool IsUserInGroup(StateView view, GroupMembership request)
    {
        ArgumentNullException.ThrowIfNull(request.GroupId, nameof(request));
        var group = view.Find(IdentityTables.Groups, request.GroupId);
        if (!IdentityPolicy.IsSelf(view, request.UserId)) IdentityPolicy.DemandSeesDomain(view, IdentityOperations.IsUserInGroup, group?.DomainId);
        Require(view, IdentityTables.Groups, IdentityErrors.Group, request.GroupId);
        Require(view, IdentityTables.Users, IdentityErrors.User, request.UserId);
        return view.Contains(IdentityTables.Members, IdentityTables.MemberKey(request));
    }

    private static UserGroup RequireManaged(Transaction tx, string groupId, Operation operation) =>
        RequireManaged(tx, IdentityTables.Groups, IdentityErrors.Group, groupId, group => group.DomainId, operation);

    // Who manages one domain has nothing to say about the users of others.
    private static void RequireManagedUser(Transaction tx, string userId, Operation operation) =>
        RequireManaged(tx, IdentityTables.Users, IdentityErrors.User, userId, user => user.DomainId, operation);

    private static void RemoveGroup(Transaction tx, UserGroup group)
    {
        foreach (var member in tx.Where(IdentityTables.MembersByGroup, group.Id).ToList())
        {
            tx.Remove(IdentityTables.Members, IdentityTables.MemberKey(member));
            RevokeTokensOf(tx, member.UserId);
        }

        RemoveAll(tx, IdentityTables.AssignmentsByActor, IdentityTables.GroupActor(group.Id));
        tx.Remove(IdentityTables.Groups, group.Id);
    }
}
