using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The rows of the network service.</summary>
internal static class NetworkTables
{
    public static readonly Index<NetworkRow> NetworksByName = new("name", network => network.Name);

    public static readonly Table<NetworkRow> Networks = new("networking.networks", network => network.Id, NetworksByName);

    public static readonly Index<SecurityGroupRow> SecurityGroupsByProject = new("project", group => group.ProjectId);

    public static readonly Index<SecurityGroupRow> SecurityGroupsByName = new(
        "project and name", group => InProject(group.ProjectId, group.Name));

    public static readonly Table<SecurityGroupRow> SecurityGroups = new(
        "networking.security_groups", group => group.Id, SecurityGroupsByProject, SecurityGroupsByName);

    public static readonly Index<SecurityGroupRule> RulesByGroup = new("group", rule => rule.SecurityGroupId);

    public static readonly Index<SecurityGroupRule> RulesByRemoteGroup = new("remote group", rule => rule.RemoteGroupId);

    public static readonly Table<SecurityGroupRule> SecurityGroupRules = new(
        "networking.security_group_rules", rule => rule.Id, RulesByGroup, RulesByRemoteGroup);

    /// <summary>The text of an index by project and something else.</summary>
    public static IndexText InProject(string projectId, string text) => new(projectId, text);
}
