namespace FakeDrivers.Networking;

/// <summary>Every error of the network service, so that wording and facts agree.</summary>
internal static class NetworkErrors
{
    private const string GroupKind = "security_group";

    public static ResourceNotFoundException NoNetwork(string nameOrId) => new("network", nameOrId);

    public static CapacityExceededException NoFreeAddress(NetworkRow network) => new(
        "addresses", 1, 0, $"The network '{network.Name}' has no free address left between {Ipv4.ToText(network.First)} and {Ipv4.ToText(network.Last)}.");

    public static ResourceNotFoundException NoGroup(string nameOrId, IEnumerable<string> names) =>
        new(GroupKind, nameOrId, $"No security group '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, names)}");

    public static ResourceNotFoundException NoRule(string ruleId) => new("security_group_rule", ruleId);

    public static ConflictException AmbiguousGroup(string name, IEnumerable<string> ids) =>
        new(GroupKind, name, $"Several security groups are named '{name}': {string.Join(", ", ids)}. Use an id.");

    public static InvalidRequestException GroupName(string name) => new(
        nameof(CreateSecurityGroupRequest.Name), $"The name '{name}' is refused: a security group's name has 1 to 255 characters besides blanks at its ends.");

    public static InvalidRequestException GroupDescription(int length) => new(
        nameof(CreateSecurityGroupRequest.Description), $"The description has {length} characters; at most 255 are allowed.");

    public static InvalidRequestException GroupExists(SecurityGroupRow group) => new(
        nameof(CreateSecurityGroupRequest.Name), $"The project has a security group '{group.Name}' already; its id is '{group.Id}'.");

    public static InvalidRequestException DefaultGroup(SecurityGroupRow group) => new(
        "SecurityGroupId", $"The security group '{group.Id}' is the project's '{group.Name}', which cannot be deleted.");

    public static InvalidRequestException GroupInUse(SecurityGroupRow group) => new(
        "SecurityGroupId", $"The security group '{group.Name}' ({group.Id}) is on {group.Carriers} server{(group.Carriers == 1 ? "" : "s")}; take it off or delete them first.");

    public static InvalidRequestException PortsMissing() => new(
        nameof(CreateSecurityGroupRuleRequest.FromPort), "A rule needs its first and last port, for ICMP type and code; only one with a remote group can do without both.");

    public static InvalidRequestException Ports(SecurityGroupProtocol protocol, int from, int to) => new(
        nameof(CreateSecurityGroupRuleRequest.FromPort),
        protocol == SecurityGroupProtocol.Icmp
            ? $"Type {from} and code {to} are refused: for ICMP both are -1 (any) to 255."
            : $"The ports {from} to {to} are refused: they are 1 to 65535, the first not above the last.");

    public static InvalidRequestException Range(string cidr) => new(
        nameof(CreateSecurityGroupRuleRequest.Cidr), $"'{cidr}' is no address range; an example of one is '10.254.0.0/16'.");

    public static InvalidRequestException RuleExists(SecurityGroupRule rule) => new(
        nameof(CreateSecurityGroupRuleRequest.SecurityGroupId), $"The security group '{rule.SecurityGroupId}' has this rule already; its id is '{rule.Id}'.");

    public static AccessDeniedException OtherProjects(RequestContext caller) => new(
        "compute.list_security_groups", $"{caller} may not list the security groups of all projects; only administrators may.");
}
