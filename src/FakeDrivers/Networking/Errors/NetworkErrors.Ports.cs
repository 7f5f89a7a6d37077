namespace FakeDrivers.Networking;

/// <content>Ports, trunks and policies.</content>
internal static partial class NetworkErrors
{
    public static CapacityExceededException NoFreeAddress(Network network) => new(
        "addresses", 1, 0, $"The network '{network.Name}' ({network.Id}) has no free address left.")
    { ErrorType = "IpAddressGenerationFailure" };

    public static InvalidRequestException OtherNetworksSubnet(string subnetId, Network network) => Invalid(
        InvalidInput, nameof(FixedIpRequest.SubnetId), $"The network '{network.Id}' has no subnet '{subnetId}'.");

    public static InvalidRequestException NothingAskedFor() =>
        Invalid(InvalidInput, nameof(CreatePortRequest.FixedIps), "An address is asked for by its subnet, by itself, or by both.");

    public static InvalidRequestException AddressOutside(string address, Subnet subnet) =>
        Invalid("InvalidIpForSubnet", nameof(FixedIpRequest.IpAddress), $"No host can have the address '{address}' on the subnet '{subnet.Id}' ({subnet.Cidr}).");

    public static InvalidRequestException AddressNowhere(string address, Network network) =>
        Invalid("InvalidIpForNetwork", nameof(FixedIpRequest.IpAddress), $"No subnet of the network '{network.Id}' has the address '{address}' for a host.");

    public static InvalidRequestException AutomaticAddress(string address, Subnet subnet) => Invalid(
        "AllocationOnAutoAddressSubnet", nameof(FixedIpRequest.IpAddress), $"The address '{address}' cannot be named: hosts on the subnet '{subnet.Id}' make theirs themselves.");

    public static ConflictException AddressTaken(string address, Subnet subnet, string portId) =>
        Conflict("IpAddressAlreadyAllocated", "port", portId, $"The address '{address}' of the subnet '{subnet.Id}' is taken by the port '{portId}'.");

    public static InvalidRequestException Mac(string text) =>
        Invalid(BadAttribute, nameof(CreatePortRequest.MacAddress), $"'{text}' is no hardware address; an example of one is 'fa:16:3e:00:00:01'.");

    public static ConflictException MacInUse(string mac, string networkId) =>
        Conflict("MacAddressInUse", "port", mac, $"The hardware address '{mac}' is taken on the network '{networkId}'.");

    public static ConflictException PortBound(Port port) =>
        Conflict("PortBound", "port", port.Id, $"The port '{port.Id}' is bound to '{port.Binding.HostId}'; its hardware address cannot change.");

    public static ConflictException OtherProjectsRouter(string routerId) =>
        Conflict("DeviceIDNotOwnedByTenant", "router", routerId, $"The router '{routerId}' is another project's; no port can be plugged into it.");

    public static ConflictException PortInUse(Port port) =>
        Conflict("PortInUse", "port", port.Id, $"The port '{port.Id}' is taken: '{port.DeviceId}' is plugged in.");

    public static ConflictException ServicePortInUse(Port port) => Conflict(
        "ServicePortInUse", "port", port.Id, $"The port '{port.Id}' cannot be removed by itself: it is a {port.DeviceOwner} of '{port.DeviceId}'.");

    public static InvalidRequestException GroupsWithoutSecurity() => Invalid(
        "PortSecurityAndIPRequiredForSecurityGroups", nameof(CreatePortRequest.SecurityGroups), "A port without port security has no security groups; give it an empty list.");

    public static ConflictException GroupsKeepSecurity(Port port) => Conflict(
        "PortSecurityPortHasSecurityGroup", "port", port.Id, $"The port '{port.Id}' has security groups; take them off before its port security.");

    public static InvalidRequestException RouterPortAddress(Port port) => Invalid(
        BadRequest, nameof(UpdatePortRequest.FixedIps), $"The port '{port.Id}' is a {port.DeviceOwner}; its addresses cannot change.");

    public static InvalidRequestException DnsName(string name) => Invalid(
        BadAttribute, nameof(CreatePortRequest.DnsName), $"'{name}' is no name of a host; its labels have 1 to 63 letters, digits and hyphens, and no hyphen at either end.");

    public static InvalidRequestException ForeignDnsName(string name, string domain) => Invalid(
        BadAttribute, nameof(CreatePortRequest.DnsName), $"The full name '{name}' does not end in the service's own domain '{domain}'; leave the domain out.");

    public static InvalidRequestException DhcpOption(ExtraDhcpOption option) => Invalid(
        InvalidInput, nameof(CreatePortRequest.ExtraDhcpOptions), $"The option '{option.Name}' is for IPv{option.IpVersion}; there are versions 4 and 6, and a name has 1 to 64 characters.");

    public static InvalidRequestException NoHost() => Invalid(BadAttribute, nameof(PortBindingRequest.Host), "A binding is one to a host, but none is named.");

    public static InvalidRequestException NoServersPort(Port port) => Invalid(
        BadRequest, nameof(PortBindingRequest.PortId), $"The port '{port.Id}' is no server's: its owner is '{port.DeviceOwner}' and does not begin with 'compute:'.");

    public static ConflictException BindingExists(Port port, string host) =>
        Conflict("PortBindingAlreadyExists", "port_binding", host, $"The port '{port.Id}' has a binding to '{host}' already.");

    public static ConflictException BindingActive(Port port, string host) =>
        Conflict("PortBindingAlreadyActive", "port_binding", host, $"The binding of the port '{port.Id}' to '{host}' is the active one already.");

    public static ResourceNotFoundException NoBinding(Port port, string host) =>
        new("port_binding", host, $"The port '{port.Id}' has no binding to '{host}'.") { ErrorType = "PortBindingNotFound" };

    public static ConflictException PairsWithoutSecurity(string portId) => Conflict(
        "AddressPairAndPortSecurityRequired", "port", portId, "A port without port security has no address pairs.");

    public static InvalidRequestException TooManyPairs(int count, int most) =>
        Invalid("AllowedAddressPairExhausted", nameof(CreatePortRequest.AllowedAddressPairs), $"There are {count} address pairs; a port has {most} at most.");

    public static InvalidRequestException PairTwice(string address, string mac) =>
        Invalid("DuplicateAddressPairInRequest", nameof(CreatePortRequest.AllowedAddressPairs), $"The address pair '{address}' with '{mac}' is named twice.");

    public static ConflictException TrunkParent(Port port, string trunkId) =>
        Conflict("PortInUseAsTrunkParent", "port", port.Id, $"The port '{port.Id}' cannot be removed: it is the parent of the trunk '{trunkId}'.");

    public static ConflictException ComesThroughTrunk(Port port, string trunkId) =>
        Conflict("PortInUseAsSubPort", "port", port.Id, $"The port '{port.Id}' cannot be removed: it comes through the trunk '{trunkId}'.");

    public static ConflictException PortInTrunk(string portId, string errorType, string trunkId) =>
        Conflict(errorType, "port", portId, $"The port '{portId}' belongs to the trunk '{trunkId}' already.");

    public static ConflictException ParentInUse(Port port) =>
        Conflict("ParentPortInUse", "port", port.Id, $"The port '{port.Id}' is bound to '{port.Binding.HostId}'; it cannot become a trunk's parent.");

    public static ConflictException TrunkInUse(Trunk trunk) =>
        Conflict("TrunkInUse", "trunk", trunk.Id, $"The trunk '{trunk.Id}' cannot be removed: its parent port '{trunk.PortId}' is bound.");

    public static ConflictException TrunkDisabled(Trunk trunk) =>
        Conflict("TrunkDisabled", "trunk", trunk.Id, $"The trunk '{trunk.Id}' is down by its administrator; its ports cannot change.");

    public static InvalidRequestException SegmentationType(string type) =>
        Invalid(InvalidInput, nameof(TrunkSubPort.SegmentationType), $"Traffic cannot be marked by '{type}'; by 'vlan' it can.");

    public static ConflictException SegmentTaken(Trunk trunk, TrunkSubPort known) => Conflict(
        "DuplicateSubPort", "trunk", trunk.Id, $"The trunk '{trunk.Id}' marks the port '{known.PortId}' with {known.SegmentationId} already.");

    public static ResourceNotFoundException NoSubPort(Trunk trunk, string portId) =>
        new("subport", portId, $"The port '{portId}' does not come through the trunk '{trunk.Id}'.") { ErrorType = "SubPortNotFound" };

    public static ConflictException DefaultPolicyExists(string policyId) =>
        Conflict("QoSPolicyDefaultAlreadyExists", "qos_policy", policyId, $"The project has the default policy '{policyId}' already.");

    public static ConflictException QosPolicyInUse(QosPolicy policy, string user) =>
        Conflict("QosPolicyInUse", "qos_policy", policy.Id, $"The policy '{policy.Id}' cannot be removed: the {user} has it.");

    public static ResourceNotFoundException NoQosRule(QosPolicy policy, string ruleId) =>
        new("qos_rule", ruleId, $"The policy '{policy.Id}' has no such rule '{ruleId}'.") { ErrorType = "QosRuleNotFound" };

    public static ConflictException QosRuleExists(QosPolicy policy, QosRule known) =>
        Conflict("QoSRulesConflict", "qos_rule", known.Id, $"The policy '{policy.Id}' has the rule '{known.Id}' of that kind and direction already.");

    public static ConflictException QosRulesDisagree(QosPolicy policy, QosRule known, int value) => Conflict(
        "QoSRuleParameterConflict", "qos_rule", known.Id, $"The value {value} does not go with the rule '{known.Id}' ({known.Kind.ToText()}) of the policy '{policy.Id}': the least cannot be above the most.");

    public static InvalidRequestException QosValue(QosRuleKind kind, string name, int? value) =>
        Invalid(InvalidInput, name, $"A {kind.ToText()} rule cannot have {name} {(value is null ? "missing" : $"{value}")}.");

    public static InvalidRequestException QosDirection(QosRuleKind kind) =>
        Invalid(InvalidInput, nameof(QosRule.Direction), $"A {kind.ToText()} rule {(kind == QosRuleKind.DscpMarking ? "has no" : "needs a")} direction.");
}
