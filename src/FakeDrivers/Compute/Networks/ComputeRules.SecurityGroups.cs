using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Security groups in Nova's old words: each call is one of the network service's, and shows what that has.</content>
internal static partial class ComputeRules
{
    private const string Everybody = "0.0.0.0/0";

    public static ServerSecurityGroup CreateSecurityGroup(Transaction tx, CreateServerSecurityGroupRequest request)
    {
        var (name, description) = (request.Name.Trim(), request.Description.Trim());
        if (name.Length is 0 or > MostCharacters) throw ComputeErrors.GroupName(request.Name);
        if (description.Length > MostCharacters) throw ComputeErrors.GroupDescription(description.Length);
        if (SecurityGroupRules.Find(tx, tx.Caller.ProjectId, name).FirstOrDefault(group => group.Name == name) is { } known) throw ComputeErrors.GroupExists(known);
        return Old(tx, SecurityGroupRules.Create(tx, new() { Name = name, Description = description }));
    }

    public static IReadOnlyList<ServerSecurityGroup> ListSecurityGroups(Transaction tx, ServerSecurityGroupQuery query)
    {
        if (query.AllProjects && !tx.Caller.IsAdmin) throw ComputeErrors.GroupsOfAllProjects(tx.Caller);
        SecurityGroupRules.EnsureDefault(tx, tx.Caller.ProjectId);
        var groups = query.AllProjects ? tx.Rows(NetworkTables.SecurityGroups) : tx.Where(NetworkTables.SecurityGroupsByProject, tx.Caller.ProjectId);
        return [.. groups.Select(group => Old(tx, group))];
    }

    public static NoResult DeleteSecurityGroup(Transaction tx, SecurityGroupReference request)
    {
        var group = RequireGroup(tx, request.SecurityGroupId);
        if (group.Name == SecurityGroup.DefaultName) throw ComputeErrors.DefaultGroup(group);
        if (SecurityGroupRules.PortsOf(tx, group.Id) is > 0 and var ports) throw ComputeErrors.GroupInUse(group, ports);
        SecurityGroupRules.Remove(tx, group);
        return NoResult.Value;
    }

    public static ServerSecurityGroupRule CreateSecurityGroupRule(Transaction tx, CreateServerSecurityGroupRuleRequest request)
    {
        var group = RequireGroup(tx, request.SecurityGroupId);
        if (request.RemoteGroupId is { } remoteId) RequireGroup(tx, remoteId);
        var (from, to) = GroupPortsOf(request);
        var isIcmp = request.Protocol == SecurityGroupProtocol.Icmp;
        var prefix = CidrOf(request);
        var rule = new SecurityGroupRule
        {
            Id = "",
            ProjectId = group.ProjectId,
            SecurityGroupId = group.Id,
            Direction = TrafficDirection.Ingress,
            EtherType = prefix is { Version: 6 } ? EtherType.Ipv6 : EtherType.Ipv4,
            Protocol = isIcmp && prefix is { Version: 6 } ? "ipv6-icmp" : ProtocolTexts.Of(request.Protocol),
            PortRangeMin = from < 0 ? null : from,
            PortRangeMax = to < 0 ? null : to,
            RemoteIpPrefix = request.RemoteGroupId is not null ? null : string.IsNullOrEmpty(request.Cidr) ? Everybody : request.Cidr,
            NormalizedCidr = prefix?.ToString(),
            RemoteGroupId = request.RemoteGroupId,
        };
        try
        {
            return Old(SecurityGroupRules.AddNewRule(tx, rule))!;
        }
        catch (ConflictException same)
        {
            throw ComputeErrors.GroupRuleExists(same);
        }
    }

    public static NoResult DeleteSecurityGroupRule(Transaction tx, SecurityGroupRuleReference request) => SecurityGroupRules.DeleteRule(tx, new(request.RuleId));

    /// <summary>Puts a group on all ports of a server that are guarded.</summary>
    public static NoResult AddSecurityGroup(Transaction tx, ServerSecurityGroupRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.AddSecurityGroup);
        var group = RequireGroup(tx, server.ProjectId, request.NameOrId);
        var ports = PortsOf(tx, server.Id).FindAll(port => port is { IsPortSecurityEnabled: true, FixedIps.Count: > 0 });
        if (ports.Count == 0) throw ComputeErrors.NoPortForGroup(server);
        foreach (var port in ports)
        {
            if (!port.SecurityGroups.Contains(group.Id)) PortRules.Replace(tx, port with { SecurityGroups = [.. port.SecurityGroups, group.Id] });
        }

        return NoResult.Value;
    }

    public static NoResult RemoveSecurityGroup(Transaction tx, ServerSecurityGroupRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.RemoveSecurityGroup);
        var group = RequireGroup(tx, server.ProjectId, request.NameOrId);
        var ports = PortsOf(tx, server.Id).FindAll(port => port.SecurityGroups.Contains(group.Id));
        if (ports.Count == 0) throw NetworkErrors.NoGroup(request.NameOrId, GroupNames(tx, PortsOf(tx, server.Id)));
        foreach (var port in ports) PortRules.Replace(tx, port with { SecurityGroups = [.. port.SecurityGroups.Where(id => id != group.Id)] });
        return NoResult.Value;
    }

    public static IReadOnlyList<ServerSecurityGroup> ListSecurityGroupsOf(StateView view, ServerReference request) =>
    [
        .. PortsOf(view, Require(view, request.ServerId).Id).SelectMany(port => port.SecurityGroups).Distinct()
            .Select(id => Old(view, view.Find(NetworkTables.SecurityGroups, id)!)),
    ];

    /// <summary>The ids of the groups, each once.</summary>
    private static IReadOnlyList<string> GroupsFor(Transaction tx, CreateServerRequest request)
    {
        var project = tx.Caller.ProjectId;
        if (request.SecurityGroups.Count == 0) return [SecurityGroupRules.EnsureDefault(tx, project).Id];
        return
        [
            .. request.SecurityGroups.Select(nameOrId => FindGroup(tx, project, nameOrId)?.Id
                ?? throw ComputeErrors.NoSecurityGroup(nameOrId, SecurityGroupRules.NamesIn(tx, project))).Distinct(),
        ];
    }

    private static IReadOnlyList<string> GroupNames(StateView view, List<Port> ports) =>
        [.. ports.SelectMany(port => port.SecurityGroups).Distinct().Select(id => view.Find(NetworkTables.SecurityGroups, id)!.Name).Distinct()];

    private static SecurityGroup? FindGroup(Transaction tx, string projectId, string nameOrId) => SecurityGroupRules.Find(tx, projectId, nameOrId) switch
    {
        [] => null,
        [var only] => only,
        var several => throw ComputeErrors.AmbiguousGroup(nameOrId, several.Select(group => group.Id)),
    };

    private static SecurityGroup RequireGroup(Transaction tx, string projectId, string nameOrId) =>
        FindGroup(tx, projectId, nameOrId) ?? throw NetworkErrors.NoGroup(nameOrId, SecurityGroupRules.NamesIn(tx, projectId));

    private static SecurityGroup RequireGroup(StateView view, string groupId) =>
        view.Find(NetworkTables.SecurityGroups, groupId) is { } group && view.Sees(group.ProjectId)
            ? group
            : throw NetworkErrors.NoGroup(groupId, SecurityGroupRules.NamesIn(view, view.Caller.ProjectId));

    private static (int From, int To) GroupPortsOf(CreateServerSecurityGroupRuleRequest request)
    {
        var isIcmp = request.Protocol == SecurityGroupProtocol.Icmp;
        if (request is { FromPort: null, ToPort: null, RemoteGroupId: not null }) return isIcmp ? (-1, -1) : (1, 65535);
        if (request is not { FromPort: { } from, ToPort: { } to }) throw ComputeErrors.GroupPortsMissing();
        var isGood = isIcmp ? from is >= -1 and <= 255 && to is >= -1 and <= 255 : from >= 1 && to <= 65535 && from <= to;
        return isGood ? (from, to) : throw ComputeErrors.GroupPorts(request.Protocol, from, to);
    }

    private static IpPrefix? CidrOf(CreateServerSecurityGroupRuleRequest request)
    {
        if (request.RemoteGroupId is not null) return null;
        return IpPrefix.TryParse(string.IsNullOrEmpty(request.Cidr) ? Everybody : request.Cidr, out var prefix) ? prefix : throw ComputeErrors.GroupCidr(request.Cidr!);
    }

    private static ServerSecurityGroup Old(StateView view, SecurityGroup group) => new()
    {
        Id = group.Id,
        Name = group.Name,
        Description = group.Description,
        ProjectId = group.ProjectId,
        Rules = [.. view.Where(NetworkTables.RulesByGroup, group.Id).Select(Old).OfType<ServerSecurityGroupRule>()],
    };

    /// <summary>A rule in Nova's old words; nothing when they cannot say it: what goes out, and protocols that they do not have.</summary>
    private static ServerSecurityGroupRule? Old(SecurityGroupRule rule)
    {
        if (rule.Direction != TrafficDirection.Ingress || rule.RemoteAddressGroupId is not null) return null;
        var isIcmp = rule.Protocol is "ipv6-icmp" or "icmpv6";
        var protocol = SecurityGroupProtocol.Icmp;
        if (!isIcmp && !ProtocolTexts.TryParse(rule.Protocol, out protocol)) return null;
        isIcmp = protocol == SecurityGroupProtocol.Icmp;
        return new()
        {
            Id = rule.Id,
            SecurityGroupId = rule.SecurityGroupId,
            Protocol = protocol,
            FromPort = rule.PortRangeMin ?? (isIcmp ? -1 : 1),
            ToPort = rule.PortRangeMax ?? (isIcmp ? -1 : 65535),
            Cidr = rule.RemoteGroupId is not null ? null : rule.RemoteIpPrefix ?? (rule.EtherType == EtherType.Ipv4 ? Everybody : "::/0"),
            RemoteGroupId = rule.RemoteGroupId,
        };
    }
}
