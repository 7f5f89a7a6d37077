using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What security groups and their rules do, as pure functions over a transaction. Source: Nova's old proxy, <c>os-security-groups</c>.</summary>
internal static class SecurityGroupRules
{
    private const int MostCharacters = 255;

    public static SecurityGroup Create(Transaction tx, CreateSecurityGroupRequest request)
    {
        var (name, description) = (request.Name.Trim(), request.Description.Trim());
        if (name.Length is 0 or > MostCharacters) throw NetworkErrors.GroupName(request.Name);
        if (description.Length > MostCharacters) throw NetworkErrors.GroupDescription(description.Length);
        var project = tx.Caller.ProjectId;
        EnsureDefault(tx, project);
        if (Named(tx, project, name).FirstOrDefault() is { } known) throw NetworkErrors.GroupExists(known);
        var limit = tx.Options<FakeNetworkOptions>().MaxSecurityGroups;
        DemandRoom("security_groups", limit, tx.Where(NetworkTables.SecurityGroupsByProject, project));

        var row = new SecurityGroupRow { Id = tx.NewId("security_group", name), Name = name, Description = description, ProjectId = project };
        tx.Add(NetworkTables.SecurityGroups, row);
        return Shown(tx, row);
    }

    /// <summary>The groups of the caller's project, or of all; the caller's default group comes into being when it is looked for.</summary>
    public static IReadOnlyList<SecurityGroup> List(Transaction tx, SecurityGroupQuery query)
    {
        if (query.AllProjects && !tx.Caller.IsAdmin) throw NetworkErrors.OtherProjects(tx.Caller);
        EnsureDefault(tx, tx.Caller.ProjectId);
        var rows = query.AllProjects ? tx.Rows(NetworkTables.SecurityGroups) : tx.Where(NetworkTables.SecurityGroupsByProject, tx.Caller.ProjectId);
        return [.. rows.Select(row => Shown(tx, row))];
    }

    public static NoResult Delete(Transaction tx, string groupId)
    {
        var group = Require(tx, groupId);
        if (group.Name == SecurityGroup.DefaultName) throw NetworkErrors.DefaultGroup(group);
        if (group.Carriers > 0) throw NetworkErrors.GroupInUse(group);
        var rules = tx.Where(NetworkTables.RulesByGroup, groupId).Concat(tx.Where(NetworkTables.RulesByRemoteGroup, groupId));
        foreach (var rule in rules.ToList()) tx.Remove(NetworkTables.SecurityGroupRules, rule.Id);
        tx.Remove(NetworkTables.SecurityGroups, groupId);
        return NoResult.Value;
    }

    public static SecurityGroupRule CreateRule(Transaction tx, CreateSecurityGroupRuleRequest request)
    {
        var group = Require(tx, request.SecurityGroupId);
        if (request.RemoteGroupId is { } remoteId) Require(tx, remoteId);
        var (from, to) = PortsOf(request);
        var cidr = CidrOf(request);
        var rule = new SecurityGroupRule
        {
            Id = string.Empty,
            SecurityGroupId = group.Id,
            Protocol = request.Protocol,
            FromPort = from,
            ToPort = to,
            Cidr = cidr,
            RemoteGroupId = request.RemoteGroupId,
        };
        var same = tx.Where(NetworkTables.RulesByGroup, group.Id).FirstOrDefault(known => known with { Id = string.Empty } == rule);
        if (same is not null) throw NetworkErrors.RuleExists(same);
        DemandRoom(
            "security_group_rules",
            tx.Options<FakeNetworkOptions>().MaxSecurityGroupRules,
            tx.Where(NetworkTables.SecurityGroupsByProject, group.ProjectId).SelectMany(own => tx.Where(NetworkTables.RulesByGroup, own.Id)));

        var name = FormattableString.Invariant($"{group.Id} {rule.Protocol} {from} {to} {cidr}{rule.RemoteGroupId}");
        rule = rule with { Id = tx.NewId("security_group_rule", name) };
        tx.Add(NetworkTables.SecurityGroupRules, rule);
        return rule;
    }

    public static NoResult DeleteRule(Transaction tx, string ruleId)
    {
        if (tx.Find(NetworkTables.SecurityGroupRules, ruleId) is not { } rule
            || tx.Find(NetworkTables.SecurityGroups, rule.SecurityGroupId) is not { } group
            || !IsVisible(tx, group)) throw NetworkErrors.NoRule(ruleId);
        tx.Remove(NetworkTables.SecurityGroupRules, ruleId);
        return NoResult.Value;
    }

    /// <summary>The group of a project with that id, else the one of that name; nothing when there is none.</summary>
    /// <exception cref="ConflictException">Several bear the name.</exception>
    public static SecurityGroupRow? Find(Transaction tx, string projectId, string nameOrId)
    {
        EnsureDefault(tx, projectId);
        if (tx.Find(NetworkTables.SecurityGroups, nameOrId) is { } found && found.ProjectId == projectId) return found;
        var named = Named(tx, projectId, nameOrId).ToList();
        return named.Count > 1 ? throw NetworkErrors.AmbiguousGroup(nameOrId, named.Select(group => group.Id)) : named.FirstOrDefault();
    }

    /// <summary>As <see cref="Find"/>, but the group must be there.</summary>
    /// <exception cref="ResourceNotFoundException">It is not.</exception>
    public static SecurityGroupRow Require(Transaction tx, string projectId, string nameOrId) =>
        Find(tx, projectId, nameOrId) ?? throw NetworkErrors.NoGroup(nameOrId, NamesIn(tx, projectId));

    public static IEnumerable<string> NamesIn(StateView view, string projectId) =>
        view.Where(NetworkTables.SecurityGroupsByProject, projectId).Select(group => group.Name);

    /// <summary>Counts the servers that carry a group of a project, by its name.</summary>
    public static void Carry(Transaction tx, string projectId, string name, int more)
    {
        if (Named(tx, projectId, name).FirstOrDefault() is { } group)
        {
            tx.Update(NetworkTables.SecurityGroups, group with { Carriers = group.Carriers + more });
        }
    }

    /// <summary>Gives a project its default group when it has none yet.</summary>
    public static void EnsureDefault(Transaction tx, string projectId)
    {
        if (Named(tx, projectId, SecurityGroup.DefaultName).Any()) return;
        tx.Add(NetworkTables.SecurityGroups, new SecurityGroupRow
        {
            Id = tx.NewSharedId("security_group", projectId),
            Name = SecurityGroup.DefaultName,
            Description = "Default security group",
            ProjectId = projectId,
        });
    }

    private static SecurityGroupRow Require(StateView view, string groupId) =>
        view.Find(NetworkTables.SecurityGroups, groupId) is { } group && IsVisible(view, group)
            ? group
            : throw NetworkErrors.NoGroup(groupId, NamesIn(view, view.Caller.ProjectId));

    private static bool IsVisible(StateView view, SecurityGroupRow group) => view.Caller.IsAdmin || view.Caller.ProjectId == group.ProjectId;

    private static IEnumerable<SecurityGroupRow> Named(StateView view, string projectId, string name) =>
        view.Where(NetworkTables.SecurityGroupsByName, NetworkTables.InProject(projectId, name));

    private static (int From, int To) PortsOf(CreateSecurityGroupRuleRequest request)
    {
        var isIcmp = request.Protocol == SecurityGroupProtocol.Icmp;
        if (request is { FromPort: null, ToPort: null, RemoteGroupId: not null }) return isIcmp ? (-1, -1) : (1, 65535);
        if (request is not { FromPort: { } from, ToPort: { } to }) throw NetworkErrors.PortsMissing();
        var isGood = isIcmp ? from is >= -1 and <= 255 && to is >= -1 and <= 255 : from >= 1 && to <= 65535 && from <= to;
        return isGood ? (from, to) : throw NetworkErrors.Ports(request.Protocol, from, to);
    }

    private static string? CidrOf(CreateSecurityGroupRuleRequest request)
    {
        if (request.RemoteGroupId is not null) return null;
        if (string.IsNullOrEmpty(request.Cidr)) return "0.0.0.0/0";
        return Ipv4.IsRange(request.Cidr) ? request.Cidr : throw NetworkErrors.Range(request.Cidr);
    }

    /// <summary>There is room for one more; no more are counted than the limit.</summary>
    private static void DemandRoom<T>(string resource, int limit, IEnumerable<T> used)
    {
        if (limit < 0) return;
        if (used.Take(limit).Count() >= limit) throw new QuotaExceededException(resource, 1, limit, limit);
    }

    private static SecurityGroup Shown(StateView view, SecurityGroupRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Description = row.Description,
        ProjectId = row.ProjectId,
        Rules = [.. view.Where(NetworkTables.RulesByGroup, row.Id)],
    };
}
