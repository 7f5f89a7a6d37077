using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>Server groups. Who is in one is written on the servers.</content>
internal static partial class ComputeRules
{
    public static ServerGroup CreateGroup(Transaction tx, CreateServerGroupRequest request)
    {
        if (request.Name.Length is 0 or > MostCharacters || request.Name.Trim().Length != request.Name.Length)
        {
            throw ComputeErrors.ResourceName(nameof(request.Name), "a server group", request.Name);
        }

        if (request.MaxServersPerHost is { } most && (most < 1 || request.Policy != ServerGroupPolicy.AntiAffinity)) throw ComputeErrors.MaxServersPerHost(most);
        var project = tx.Caller.ProjectId;
        DemandRoom("server_groups", 1, UsageOf(tx, project).ServerGroups, QuotaOf(tx, project).ServerGroups);
        var group = new ServerGroup
        {
            Id = tx.NewId("server_group", request.Name),
            Name = request.Name,
            ProjectId = project,
            UserId = tx.Caller.UserId,
            Policy = request.Policy,
            MaxServersPerHost = request.MaxServersPerHost,
        };
        tx.Add(ComputeTables.Groups, group);
        UseGroup(tx, project, 1);
        return group;
    }

    public static ServerGroup GetGroup(StateView view, ServerGroupReference request) => WithMembers(view, RequireServerGroup(view, request.ServerGroupId));

    public static IReadOnlyList<ServerGroup> ListGroups(StateView view, ServerGroupQuery query)
    {
        if (query.AllProjects && !view.Caller.IsAdmin) throw ComputeErrors.AllProjects(ComputeOperations.ListServerGroups, view.Caller);
        var limit = PageLimit.Of(query.Limit);
        var page = query.AllProjects
            ? view.Page(ComputeTables.Groups, limit, query.Marker)
            : view.Page(ComputeTables.GroupsByProject, view.Caller.ProjectId, limit, query.Marker);
        return [.. page.Select(group => WithMembers(view, group))];
    }

    public static NoResult DeleteGroup(Transaction tx, ServerGroupReference request)
    {
        var group = RequireServerGroup(tx, request.ServerGroupId);
        tx.Remove(ComputeTables.Groups, group.Id);
        UseGroup(tx, group.ProjectId, -1);
        return NoResult.Value;
    }

    private static ServerGroup RequireServerGroup(StateView view, string groupId) =>
        view.Find(ComputeTables.Groups, groupId) is { } group && view.Sees(group.ProjectId)
            ? group
            : throw ComputeErrors.GroupNotFound(groupId, view.Where(ComputeTables.GroupsByProject, view.Caller.ProjectId).SelectMany(each => new[] { each.Id, each.Name }));

    private static ServerGroup WithMembers(StateView view, ServerGroup group) =>
        group with { MemberIds = [.. view.Where(ComputeTables.ServersByGroup, group.Id).Select(server => server.Id)] };
}
