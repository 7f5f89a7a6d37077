namespace FakeDrivers.Networking;

/// <content>Security groups and address groups.</content>
internal static partial class NetworkErrors
{
    private const string GroupKind = "security_group";

    public static ConflictException DefaultGroupExists(SecurityGroup group) => Conflict(
        "SecurityGroupDefaultAlreadyExists", GroupKind, group.Id, $"Every project has a security group '{SecurityGroup.DefaultName}' already; take another name.");

    public static ConflictException DefaultGroupStays(SecurityGroup group, string what, string errorType) =>
        Conflict(errorType, GroupKind, group.Id, $"The security group '{group.Id}' is the project's '{group.Name}'; it cannot be {what}.");

    public static ConflictException GroupInUse(SecurityGroup group, int ports) => Conflict(
        "SecurityGroupInUse", GroupKind, group.Id, $"The security group '{group.Name}' ({group.Id}) is on {ports} port{(ports == 1 ? "" : "s")}; take it off or delete them first.");

    public static ResourceNotFoundException NoGroup(string nameOrId, IEnumerable<string> names) => new(
        GroupKind, nameOrId, $"No security group '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, names)}")
    { ErrorType = "SecurityGroupNotFound" };

    public static ConflictException RuleExists(SecurityGroupRule rule) => Conflict(
        "SecurityGroupRuleExists", "security_group_rule", rule.Id, $"The security group '{rule.SecurityGroupId}' has this rule already; its id is '{rule.Id}'.");

    public static InvalidRequestException SeveralRemotes() => Invalid(
        "SecurityGroupMultipleRemoteEntites", nameof(CreateSecurityGroupRuleRequest.RemoteIpPrefix), "The other side is named by a range, a security group or an address group, by one of them.");

    public static InvalidRequestException Protocol(string protocol) => Invalid(
        "SecurityGroupRuleInvalidProtocol", nameof(CreateSecurityGroupRuleRequest.Protocol), $"There is no protocol '{protocol}'; examples are 'tcp', 'udp', 'icmp' and numbers from 0 to 255.");

    public static InvalidRequestException ProtocolOfOtherVersion(string protocol) => Invalid(
        "SecurityGroupEthertypeConflictWithProtocol", nameof(CreateSecurityGroupRuleRequest.Protocol), $"The protocol '{protocol}' is one of IPv6; set EtherType to it.");

    public static InvalidRequestException PrefixOfOtherVersion(string prefix, EtherType etherType) => Invalid(
        "SecurityGroupRuleParameterConflict", nameof(CreateSecurityGroupRuleRequest.RemoteIpPrefix), $"The range '{prefix}' is not one of {etherType.ToText()}.");

    public static InvalidRequestException PortsWithoutProtocol() => Invalid(
        "SecurityGroupProtocolRequiredWithPorts", nameof(CreateSecurityGroupRuleRequest.Protocol), "A rule with ports needs a protocol that has some, such as 'tcp'.");

    public static InvalidRequestException NoPortsInProtocol(string protocol) => Invalid(
        "SecurityGroupInvalidProtocolForPort", nameof(CreateSecurityGroupRuleRequest.PortRangeMin), $"The protocol '{protocol}' has no ports.");

    public static InvalidRequestException PortValue(int port) => Invalid(
        "SecurityGroupInvalidPortValue", nameof(CreateSecurityGroupRuleRequest.PortRangeMin), $"The port {port} is refused: it is 1 to 65535.");

    public static InvalidRequestException RuleCidr(string text) => Invalid(
        "InvalidCIDR", nameof(CreateSecurityGroupRuleRequest.RemoteIpPrefix), $"'{text}' is no address range; an example of one is '10.0.0.0/8'.");

    public static InvalidRequestException RuleEtherType(int value) => Invalid(
        "SecurityGroupRuleInvalidEtherType", nameof(CreateSecurityGroupRuleRequest.EtherType), $"EtherType has no value {value}; there are IPv4 and IPv6.");

    public static InvalidRequestException PortRange(int? min, int? max) => Invalid(
        "SecurityGroupInvalidPortRange", nameof(CreateSecurityGroupRuleRequest.PortRangeMin),
        $"The ports {min?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} to {max?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"} are refused: both are 1 to 65535, the first not above the last.");

    public static InvalidRequestException IcmpValue(string what, int value) => Invalid(
        "SecurityGroupInvalidIcmpValue", nameof(CreateSecurityGroupRuleRequest.PortRangeMin), $"The ICMP {what} {value} is refused: it is 0 to 255.");

    public static InvalidRequestException IcmpCodeWithoutType(int code) => Invalid(
        "SecurityGroupMissingIcmpType", nameof(CreateSecurityGroupRuleRequest.PortRangeMax), $"The ICMP code {code} needs a type.");

    public static ConflictException AddressGroupInUse(AddressGroup group, SecurityGroupRule rule) => Conflict(
        "AddressGroupInUse", "address_group", group.Id, $"The address group '{group.Id}' cannot be removed: the rule '{rule.Id}' names it.");

    public static InvalidRequestException AddressKnown(AddressGroup group, string address) => Invalid(
        "AddressesAlreadyExist", nameof(AddressGroupAddressesRequest.Addresses), $"The address group '{group.Id}' has '{address}' already.");

    public static ResourceNotFoundException AddressUnknown(AddressGroup group, string address) =>
        new("address", address, $"The address group '{group.Id}' does not have '{address}'.") { ErrorType = "AddressesNotFound" };
}
