using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What security groups and their rules do, as pure functions over a transaction.</summary>
internal static partial class SecurityGroupRules
{
    public static SecurityGroup Create(Transaction tx, CreateSecurityGroupRequest request)
    {
        var project = ResourceRules.OwnerOf(tx, request, NetworkOperations.CreateSecurityGroup);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        var fallback = EnsureDefault(tx, project);
        if (string.Equals(request.Name, SecurityGroup.DefaultName, StringComparison.OrdinalIgnoreCase)) throw NetworkErrors.DefaultGroupExists(fallback);
        NetworkQuotaRules.Demand(tx, project, QuotaResource.SecurityGroup);
        return Shown(tx, Add(tx, tx.NewId("security_group", request.Name), project, request));
    }

    /// <summary>The groups that the caller sees; the caller's default group comes into being when it is looked for.</summary>
    public static IReadOnlyList<SecurityGroup> List(Transaction tx, SecurityGroupQuery query)
    {
        EnsureDefault(tx, tx.Caller.ProjectId);
        return ResourceRules.List(tx, ResourceKinds.SecurityGroup, query, ResourceRules.Places(NetworkTables.SecurityGroupsByNameAlone, query.Name), group =>
            query.Name.Allows(group.Name)
            && (query.IsStateful is null || group.IsStateful == query.IsStateful)
            && (query.IsShared is null || SharingRules.IsShared(tx, group.Id) == query.IsShared));
    }

    public static SecurityGroup Update(Transaction tx, UpdateSecurityGroupRequest request)
    {
        var group = ResourceRules.Begin(tx, ResourceKinds.SecurityGroup, request, NetworkOperations.UpdateSecurityGroup);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        var isRenamed = request.Name is { } name && name != group.Name;
        if (isRenamed && group.Name == SecurityGroup.DefaultName) throw NetworkErrors.DefaultGroupStays(group, "renamed", "SecurityGroupCannotUpdateDefault");
        if (string.Equals(request.Name, SecurityGroup.DefaultName, StringComparison.OrdinalIgnoreCase)) throw NetworkErrors.DefaultGroupExists(group);
        if (request.IsStateful is { } isStateful && isStateful != group.IsStateful && PortsOf(tx, group.Id) > 0) throw NetworkErrors.GroupInUse(group, PortsOf(tx, group.Id));
        return ResourceRules.Save(
            tx, ResourceKinds.SecurityGroup, group with { Name = request.Name ?? group.Name, IsStateful = request.IsStateful ?? group.IsStateful }, request);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var group = ResourceRules.RequireOwn(tx, ResourceKinds.SecurityGroup, request.Id, NetworkOperations.DeleteSecurityGroup);
        if (PortsOf(tx, group.Id) is > 0 and var ports) throw NetworkErrors.GroupInUse(group, ports);
        if (group.Name == SecurityGroup.DefaultName && !tx.Caller.IsAdmin) throw NetworkErrors.DefaultGroupStays(group, "removed", "SecurityGroupCannotRemoveDefault");
        Remove(tx, group);
        return NoResult.Value;
    }

    /// <summary>Removes a group with its rules and those that name it.</summary>
    public static void Remove(Transaction tx, SecurityGroup group)
    {
        var rules = tx.Where(NetworkTables.RulesByGroup, group.Id).Concat(tx.Where(NetworkTables.RulesByRemoteGroup, group.Id)).DistinctBy(rule => rule.Id);
        foreach (var rule in rules.ToList()) RemoveRule(tx, rule);
        SharingRules.Forget(tx, group.Id);
        NetworkQuotaRules.Use(tx, group.ProjectId, QuotaResource.SecurityGroup, -1);
        tx.Remove(NetworkTables.SecurityGroups, group.Id);
    }

    /// <summary>The groups of a project with that id or of that name.</summary>
    public static IReadOnlyList<SecurityGroup> Find(Transaction tx, string projectId, string nameOrId)
    {
        EnsureDefault(tx, projectId);
        if (tx.Find(NetworkTables.SecurityGroups, nameOrId) is { } found && (found.ProjectId == projectId || SharingRules.IsReached(tx, found.Id))) return [found];
        return [.. tx.Where(NetworkTables.SecurityGroupsByName, NetworkTables.InProject(projectId, nameOrId))];
    }

    public static IEnumerable<string> NamesIn(StateView view, string projectId) =>
        view.Where(NetworkTables.SecurityGroupsByProject, projectId).Select(group => group.Name);

    /// <summary>How many ports carry a group.</summary>
    public static int PortsOf(StateView view, string groupId) => view.Get(NetworkTables.SecurityGroupLoads).TryGet(new(groupId), out var load) ? load.Ports : 0;

    /// <summary>The projects that have ports which carry a group.</summary>
    public static IEnumerable<string> ProjectsOf(StateView view, string groupId) => view.Get(NetworkTables.SecurityGroupLoads).TryGet(new(groupId), out var load) ? load.ByProject.Keys : [];

    /// <summary>Counts ports of a project that carry a group.</summary>
    public static void Carry(Transaction tx, string groupId, string projectId, int more)
    {
        var loads = tx.Get(NetworkTables.SecurityGroupLoads);
        var load = (loads.TryGet(new(groupId), out var before) ? before : new(groupId)).With(projectId, more);
        tx.Set(NetworkTables.SecurityGroupLoads, load.Ports == 0 ? loads.Remove(new(groupId)) : loads.Set(new(groupId), load));
    }

    /// <summary>The default group of a project, which gets one when it has none yet: everything out, and in what its own members send.</summary>
    public static SecurityGroup EnsureDefault(Transaction tx, string projectId)
    {
        var known = tx.Where(NetworkTables.SecurityGroupsByName, NetworkTables.InProject(projectId, SecurityGroup.DefaultName)).FirstOrDefault();
        if (known is not null) return known;
        var id = tx.NewSharedId("security_group", projectId);
        return Add(tx, id, projectId, new() { Name = SecurityGroup.DefaultName, Description = "Default security group" }, id);
    }

    public static SecurityGroup Shown(StateView view, SecurityGroup group) => group with
    {
        IsShared = SharingRules.IsShared(view, group.Id),
        Rules = [.. view.Where(NetworkTables.RulesByGroup, group.Id)],
    };

    private static SecurityGroup Add(Transaction tx, string id, string projectId, CreateSecurityGroupRequest request, string? remoteGroupId = null)
    {
        var group = new SecurityGroup
        {
            Id = id,
            ProjectId = projectId,
            Name = request.Name,
            Description = request.Description,
            IsStateful = request.IsStateful,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.SecurityGroups, group);
        NetworkQuotaRules.Use(tx, projectId, QuotaResource.SecurityGroup, 1);
        foreach (var etherType in new[] { EtherType.Ipv4, EtherType.Ipv6 })
        {
            AddRule(tx, Blank(group, TrafficDirection.Egress, etherType));
            if (remoteGroupId is not null) AddRule(tx, Blank(group, TrafficDirection.Ingress, etherType) with { RemoteGroupId = remoteGroupId });
        }

        return group;
    }

    private static SecurityGroupRule Blank(SecurityGroup group, TrafficDirection direction, EtherType etherType) => new()
    {
        Id = "",
        ProjectId = group.ProjectId,
        SecurityGroupId = group.Id,
        Direction = direction,
        EtherType = etherType,
    };
}
