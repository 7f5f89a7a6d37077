using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Security groups and their rules.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="ISecurityGroups.CreateSecurityGroupAsync"/>.</summary>
    public static Operation<CreateSecurityGroupRequest, SecurityGroup> CreateSecurityGroup { get; } = new(Domain, "create_security_group", OperationKind.Write)
    {
        Upstream = "Neutron POST /security-groups",
        Simulates = "two rules for what goes out, the name of the default group, quota",
    };

    /// <summary><see cref="ISecurityGroups.GetSecurityGroupAsync"/>.</summary>
    public static Operation<NetworkResourceReference, SecurityGroup> GetSecurityGroup { get; } = new(Domain, "get_security_group", OperationKind.Read)
    {
        Upstream = "Neutron GET /security-groups/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="ISecurityGroups.ListSecurityGroupsAsync"/>: one page.</summary>
    public static Operation<SecurityGroupQuery, IReadOnlyList<SecurityGroup>> ListSecurityGroups { get; } = new(Domain, "list_security_groups", OperationKind.Write)
    {
        Upstream = "Neutron GET /security-groups",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first; the project's default group comes into being here, as upstream",
        Refuses = "other filters and orders",
        Requires = CallerRole.Reader,
    };

    /// <summary><see cref="ISecurityGroups.UpdateSecurityGroupAsync"/>.</summary>
    public static Operation<UpdateSecurityGroupRequest, SecurityGroup> UpdateSecurityGroup { get; } = new(Domain, "update_security_group", OperationKind.Write)
    {
        Upstream = "Neutron PUT /security-groups/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision",
    };

    /// <summary><see cref="ISecurityGroups.DeleteSecurityGroupAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteSecurityGroup { get; } = new(Domain, "delete_security_group", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /security-groups/{id}",
        Simulates = "ports that carry it forbid it; rules that name it go along",
    };

    /// <summary><see cref="ISecurityGroups.CreateSecurityGroupRuleAsync"/>.</summary>
    public static Operation<CreateSecurityGroupRuleRequest, SecurityGroupRule> CreateSecurityGroupRule { get; } = new(Domain, "create_security_group_rule", OperationKind.Write)
    {
        Upstream = "Neutron POST /security-group-rules",
        Simulates = "protocols, ports, ranges, remote groups and address groups, duplicates, quota",
    };

    /// <summary><see cref="ISecurityGroups.GetSecurityGroupRuleAsync"/>.</summary>
    public static Operation<NetworkResourceReference, SecurityGroupRule> GetSecurityGroupRule { get; } = new(Domain, "get_security_group_rule", OperationKind.Read)
    {
        Upstream = "Neutron GET /security-group-rules/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="ISecurityGroups.ListSecurityGroupRulesAsync"/>: one page.</summary>
    public static Operation<SecurityGroupRuleQuery, IReadOnlyList<SecurityGroupRule>> ListSecurityGroupRules { get; } = new(Domain, "list_security_group_rules", OperationKind.Read)
    {
        Upstream = "Neutron GET /security-group-rules",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="ISecurityGroups.DeleteSecurityGroupRuleAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteSecurityGroupRule { get; } = new(Domain, "delete_security_group_rule", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /security-group-rules/{id}",
        Simulates = "removal",
    };

    /// <summary><see cref="ISecurityGroups.CreateSecurityGroupRulesAsync"/>.</summary>
    public static Operation<IReadOnlyList<CreateSecurityGroupRuleRequest>, IReadOnlyList<SecurityGroupRule>> CreateSecurityGroupRules { get; } = new(Domain, "create_security_group_rules", OperationKind.Write)
    {
        Upstream = "Neutron POST /security-group-rules with a list",
        Simulates = "as create_security_group_rule; all of them or none",
    };
}
