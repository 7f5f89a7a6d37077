using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <content>Networks, images and identity.</content>
internal static partial class WalkNames
{
    private static Dictionary<string, Func<Hand, object?>> OfNetworking() => new()
    {
        ["NetworkId"] = hand => hand.Pick(NetworkTables.Networks),
        ["FloatingNetworkId"] = hand => hand.Pick(NetworkTables.Networks, network => network.IsExternal),
        ["RouterGatewayRequest.NetworkId"] = hand => hand.Pick(NetworkTables.Networks, network => network.IsExternal),
        ["SubnetId"] = hand => hand.Pick(NetworkTables.Subnets),
        ["PortId"] = hand => hand.Pick(NetworkTables.Ports, port => port.DeviceOwner.Length == 0 || hand.Chance(30)),
        ["DeletePort.PortId"] = hand => hand.Pick(NetworkTables.Ports),
        ["RouterId"] = hand => hand.Pick(NetworkTables.Routers),
        ["FloatingIpId"] = hand => hand.Pick(NetworkTables.FloatingIps),
        ["PortForwardingId"] = hand => hand.Pick(NetworkTables.PortForwardings),
        ["AddressGroupId"] = hand => hand.Pick(NetworkTables.AddressGroups),
        ["CreatePortForwardingRequest.FloatingIpId"] = hand => hand.Pick(NetworkTables.FloatingIps, floating => floating.PortId is null),
        ["InternalPortId"] = hand =>
        {
            var routed = hand.Pick(NetworkTables.Ports, port => port.FixedIps is [var first, ..] ? first.SubnetId : null, port => port.DeviceOwner == DeviceOwners.RouterInterface);
            return hand.Pick(NetworkTables.Ports, port => port.DeviceOwner.Length == 0 && port.FixedIps.Any(ip => ip.SubnetId == routed));
        },
        ["DeletePortForwarding.FloatingIpId"] = hand => hand.Pick(NetworkTables.PortForwardings, forwarding => forwarding.FloatingIpId),
        ["DeletePortForwarding.PortForwardingId"] = hand => hand.Also<PortForwarding>(forwarding => forwarding.Id),
        ["GetPortForwarding.FloatingIpId"] = hand => hand.Pick(NetworkTables.PortForwardings, forwarding => forwarding.FloatingIpId),
        ["GetPortForwarding.PortForwardingId"] = hand => hand.Also<PortForwarding>(forwarding => forwarding.Id),
        ["UpdatePortForwardingRequest.FloatingIpId"] = hand => hand.Pick(NetworkTables.PortForwardings, forwarding => forwarding.FloatingIpId),
        ["UpdatePortForwardingRequest.Id"] = hand => hand.Also<PortForwarding>(forwarding => forwarding.Id),
        ["PortBindingRequest.PortId"] = hand => hand.Pick(NetworkTables.Ports, IsOfServer),
        ["ListPortBindings.PortId"] = hand => hand.Pick(NetworkTables.Ports, IsOfServer),
        ["ActivatePortBinding.PortId"] = hand => hand.Pick(NetworkTables.PreparedBindings, prepared => prepared.PortId),
        ["ActivatePortBinding.Host"] = hand => hand.Also<PreparedBinding>(prepared => prepared.Binding.HostId),
        ["DeletePortBinding.PortId"] = hand => hand.Pick(NetworkTables.PreparedBindings, prepared => prepared.PortId),
        ["DeletePortBinding.Host"] = hand => hand.Also<PreparedBinding>(prepared => prepared.Binding.HostId),
        ["AddNetworkToAgent.AgentId"] = hand => hand.Pick(NetworkTables.Agents, agent => agent.AgentType == AgentRules.Dhcp),
        ["RemoveNetworkFromAgent.AgentId"] = hand => hand.Pick(NetworkTables.Agents, agent => agent.AgentType == AgentRules.Dhcp),
        ["AddRouterToAgent.AgentId"] = hand => hand.Pick(NetworkTables.Agents, agent => agent.AgentType == AgentRules.L3),
        ["RemoveRouterFromAgent.AgentId"] = hand => hand.Pick(NetworkTables.Agents, agent => agent.AgentType == AgentRules.L3),
        ["RemovePrefixes.Request"] = hand => hand.Row(NetworkTables.SubnetPools, pool => pool.Prefixes.Count > 0) is { } pool
            ? new SubnetPoolPrefixesRequest { SubnetPoolId = pool.Id, Prefixes = [pool.Prefixes[^1]] }
            : new SubnetPoolPrefixesRequest { SubnetPoolId = hand.Pick(NetworkTables.SubnetPools), Prefixes = ["10.99.0.0/24"] },
        ["TrunkSubPort.PortId"] = hand => hand.Pick(NetworkTables.Ports, port => port.DeviceId.Length == 0 || hand.Chance(5)),
        ["CreateTrunkRequest.PortId"] = hand => hand.Pick(NetworkTables.Ports, port => port.Binding.HostId.Length == 0),
        ["RemoteAddressGroupId"] = hand => hand.Pick(NetworkTables.AddressGroups),
        ["SubnetPoolId"] = hand => hand.Pick(NetworkTables.SubnetPools),
        ["AddressScopeId"] = hand => hand.Pick(NetworkTables.AddressScopes),
        ["RbacPolicyId"] = hand => hand.Pick(NetworkTables.RbacPolicies),
        ["TrunkId"] = hand => hand.Pick(NetworkTables.Trunks),
        ["QosPolicyId"] = hand => hand.Pick(NetworkTables.QosPolicies),
        ["PolicyId"] = hand => hand.Pick(NetworkTables.QosPolicies),
        ["QosRuleRequest.Rule"] = hand => hand.Next(4) switch
        {
            0 => new() { Kind = QosRuleKind.DscpMarking, DscpMark = 8 * hand.Next(4) },
            1 => new() { Kind = QosRuleKind.MinimumBandwidth, MinKbps = 1000, Direction = TrafficDirection.Egress },
            2 => new() { Kind = QosRuleKind.MinimumPacketRate, MinKpps = hand.Next(9) },
            _ => new QosRule { Kind = QosRuleKind.BandwidthLimit, MaxKbps = 1000 + hand.Next(9) },
        },
        ["DeleteQosRule.PolicyId"] = hand => hand.Pick(NetworkTables.QosPolicies, policy => policy.Rules.Count > 0),
        ["DeleteQosRule.RuleId"] = hand => hand.Row(NetworkTables.QosPolicies, policy => policy.Id == hand.Last) is { Rules: [var first, ..] } ? first.Id : Hand.Nobody,
        ["RuleId"] = hand => hand.Pick(NetworkTables.SecurityGroupRules),
        ["AgentId"] = hand => hand.Pick(NetworkTables.Agents),
        ["ObjectId"] = hand => hand.Next(5) switch
        {
            0 => hand.Pick(NetworkTables.SecurityGroups),
            1 => hand.Pick(NetworkTables.QosPolicies),
            2 => hand.Pick(NetworkTables.SubnetPools),
            _ => hand.Pick(NetworkTables.Networks),
        },
        ["UpdateNetworkRequest.Id"] = hand => hand.Pick(NetworkTables.Networks),
        ["UpdateSubnetRequest.Id"] = hand => hand.Pick(NetworkTables.Subnets),

        // Whose ports an administrator takes away from the service itself is his affair.
        ["UpdatePortRequest.Id"] = hand => hand.Pick(NetworkTables.Ports, port => !port.DeviceOwner.StartsWith(DeviceOwners.Reserved, StringComparison.Ordinal)),
        ["UpdateRouterRequest.Id"] = hand => hand.Pick(NetworkTables.Routers),
        ["UpdateFloatingIpRequest.Id"] = hand => hand.Pick(NetworkTables.FloatingIps),
        ["UpdateSecurityGroupRequest.Id"] = hand => hand.Pick(NetworkTables.SecurityGroups),
        ["UpdateAddressGroupRequest.Id"] = hand => hand.Pick(NetworkTables.AddressGroups),
        ["UpdateSubnetPoolRequest.Id"] = hand => hand.Pick(NetworkTables.SubnetPools),
        ["UpdateAddressScopeRequest.Id"] = hand => hand.Pick(NetworkTables.AddressScopes),
        ["UpdateRbacPolicyRequest.Id"] = hand => hand.Pick(NetworkTables.RbacPolicies),
        ["UpdateTrunkRequest.Id"] = hand => hand.Pick(NetworkTables.Trunks),
        ["UpdateQosPolicyRequest.Id"] = hand => hand.Pick(NetworkTables.QosPolicies),
        ["UpdateNetworkAgentRequest.Id"] = hand => hand.Pick(NetworkTables.Agents),
        ["QosRule.Id"] = _ => "",
        ["AvailabilityZoneHints"] = _ => "nova",
        ["Cidr"] = hand => hand.Of("10.0.0.0/28", "10.0.0.16/29", "10.1.0.0/28", "10.2.0.0/29", "192.0.2.0/28"),
        ["RemoteIpPrefix"] = hand => hand.Of("10.0.0.0/28", "0.0.0.0/0", "10.1.0.0/28"),
        ["GatewayIp"] = Address,
        ["IpAddress"] = Address,
        ["FixedIpAddress"] = Address,
        ["InternalIpAddress"] = Address,
        ["FloatingIpAddress"] = hand => $"172.24.4.{hand.Next(255)}",
        ["First"] = Address,
        ["Last"] = Address,
        ["Addresses"] = hand => $"10.{hand.Next(3)}.0.{hand.Next(4) * 4}/30",
        ["Destination"] = hand => $"10.{3 + hand.Next(3)}.0.0/24",
        ["NextHop"] = Address,
        ["RemoveAddresses.Request"] = hand => hand.Row(NetworkTables.AddressGroups, group => group.Addresses.Count > 0) is { } group
            ? new AddressGroupAddressesRequest { AddressGroupId = group.Id, Addresses = [group.Addresses[0]] }
            : new AddressGroupAddressesRequest { AddressGroupId = hand.Pick(NetworkTables.AddressGroups), Addresses = ["10.9.0.0/30"] },
        ["RemoveSubPorts.Request"] = hand => hand.Row(NetworkTables.Trunks, trunk => trunk.SubPorts.Count > 0) is { } trunk
            ? new TrunkSubPortsRequest { TrunkId = trunk.Id, SubPorts = [trunk.SubPorts[0]] }
            : new TrunkSubPortsRequest { TrunkId = hand.Pick(NetworkTables.Trunks), SubPorts = [new(Hand.Nobody, 1)] },
        ["RemoveRoutes.Request"] = hand => hand.Row(NetworkTables.Routers, router => router.Routes.Count > 0) is { } router
            ? new RouterRoutesRequest { RouterId = router.Id, Routes = [router.Routes[0]] }
            : new RouterRoutesRequest { RouterId = hand.Pick(NetworkTables.Routers), Routes = [new("10.9.0.0/24", "10.0.0.9")] },
        ["DnsNameservers"] = _ => "192.0.2.53",
        ["MacAddress"] = hand => $"fa:16:3e:00:00:{hand.Next(100):D2}",
        ["IpVersion"] = hand => hand.Chance(90) ? 4 : 6,
        ["Prefixes"] = hand => hand.Of("10.64.0.0/24", "10.64.1.0/24", "10.65.0.0/20"),
        ["PrefixLength"] = hand => 26 + hand.Next(4),
        ["MinPrefixLength"] = hand => 24 + hand.Next(3),
        ["MaxPrefixLength"] = hand => 28 + hand.Next(3),
        ["DefaultPrefixLength"] = hand => 26 + hand.Next(3),
        ["DefaultQuota"] = hand => 64 << hand.Next(4),
        ["Networking.SecurityGroups"] = hand => hand.Pick(NetworkTables.SecurityGroups),
        ["Protocol"] = hand => hand.Of("tcp", "udp", "icmp"),
        ["PortRangeMin"] = hand => 20 + hand.Next(3),
        ["PortRangeMax"] = hand => 22 + hand.Next(3),
        ["FromPort"] = hand => 20 + hand.Next(3),
        ["ToPort"] = hand => 22 + hand.Next(3),
        ["ExternalPort"] = hand => 1000 + hand.Next(9),
        ["InternalPort"] = hand => 80 + hand.Next(3),
        ["SegmentationId"] = hand => 100 + hand.Next(6),
        ["SegmentationType"] = _ => "vlan",
        ["ProviderType"] = hand => hand.Of("vlan", "vxlan", "flat", "local"),
        ["PhysicalNetwork"] = _ => "public",
        ["Mtu"] = hand => 1280 + hand.Next(200),
        ["DnsName"] = hand => hand.Of("", "web"),
        ["DnsDomain"] = hand => hand.Of("", "example.org."),
        ["DeviceOwner"] = hand => hand.Of("", "baremetal:none"),
        ["DeviceId"] = hand => hand.Of("", "machine"),
        ["VnicType"] = _ => "normal",
        ["MaxKbps"] = hand => 1000 + hand.Next(9),
        ["DscpMark"] = hand => 8 * hand.Next(4),
    };

    private static Dictionary<string, Func<Hand, object?>> OfImages() => new()
    {
        ["CreateImageRequest.Id"] = hand => $"00000000-0000-4000-8000-00000000000{hand.Next(8)}",
        ["ContainerFormat"] = _ => "bare",
        ["DiskFormat"] = hand => hand.Of("raw", "qcow2"),
        ["MinDiskGiB"] = hand => hand.Next(3),
        ["MinMemoryMiB"] = hand => hand.Next(2) * 512,
        ["RemovedProperties"] = hand => $"k{hand.Next(3)}",
        ["Url"] = hand => $"http://example.org/{hand.Next(4)}",
        ["Method"] = hand => hand.Of("glance-direct", "web-download", "copy-image"),
        ["Store"] = hand => hand.Of("slow", "file"),
        ["Stores"] = hand => hand.Of("slow", "file"),
        ["RestoreImage.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Status == ImageStatus.PendingDelete),
        ["UpdateMember.ImageId"] = hand => hand.Pick(ImageTables.Members, member => member.ImageId),
        ["UpdateMember.MemberId"] = hand => hand.Also<ImageMember>(member => member.MemberId),
        ["RemoveMember.ImageId"] = hand => hand.Pick(ImageTables.Members, member => member.ImageId),
        ["RemoveMember.MemberId"] = hand => hand.Also<ImageMember>(member => member.MemberId),
        ["RemoveLocation.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Locations.Count > 0),
        ["RemoveLocation.Url"] = hand => hand.Also<Image>(image => image.Locations is [var first, ..] ? first.Url : null),
        ["DeleteProperty.NamespaceName"] = hand => hand.Pick(MetadataTables.PropertyRows, row => row.Namespace),
        ["DeleteProperty.Name"] = hand => hand.Also<MetadataRow<MetadataProperty>>(row => row.Name),
        ["DeleteObject.NamespaceName"] = hand => hand.Pick(MetadataTables.ObjectRows, row => row.Namespace),
        ["DeleteObject.Name"] = hand => hand.Also<MetadataRow<MetadataObject>>(row => row.Name),
        ["DeleteTag.NamespaceName"] = hand => hand.Pick(MetadataTables.TagRows, row => row.Namespace),
        ["DeleteTag.Name"] = hand => hand.Also<MetadataRow<MetadataTag>>(row => row.Name),
        ["DissociateResourceType.NamespaceName"] = hand => hand.Pick(MetadataTables.ResourceTypeRows, row => row.Namespace),
        ["DissociateResourceType.Name"] = hand => hand.Also<MetadataRow<MetadataResourceType>>(row => row.Name),
        ["TaskId"] = hand => hand.Pick(ImageTables.Tasks),
        ["NamespaceName"] = hand => hand.Pick(MetadataTables.Namespaces),
        ["GetNamespace.Name"] = hand => hand.Pick(MetadataTables.Namespaces),
        ["DeleteNamespace.Name"] = hand => hand.Pick(MetadataTables.Namespaces),
        ["MetadataProperty.Type"] = hand => hand.Of("string", "integer"),
        ["ItemType"] = _ => "string",
        ["Pattern"] = _ => ".*",
        ["Title"] = _ => "title",
    };

    private const string TotpSecret = "JBSWY3DPEHPK3PXP";

    private static string Ec2Keys(string access) => $$"""{"access": "{{access}}", "secret": "s"}""";

    /// <summary>One of those that are kept as credentials, or the keys of EC2.</summary>
    private static string Credential(Hand hand) => hand.Chance(70) ? hand.Pick(IdentityTables.Credentials) : hand.Pick(IdentityTables.Ec2Credentials, row => SecretText.HashOf(row.Credential.Access));

    private static bool IsOfServer(Port port) => port.DeviceOwner.StartsWith("compute:", StringComparison.Ordinal);

    private static string OwnRole(Hand hand) =>
        hand.Pick(IdentityTables.Assignments, each => each.RoleId, each => each.UserId == hand.Caller.UserId && each.ProjectId == hand.Caller.ProjectId);

    private static Dictionary<string, Func<Hand, object?>> OfIdentity() => new()
    {
        ["Identity.ProjectId"] = hand => hand.Pick(IdentityTables.Projects),
        ["DefaultProjectId"] = hand => hand.Pick(IdentityTables.Projects),
        ["ParentId"] = hand => hand.Pick(IdentityTables.Projects),
        ["DomainId"] = hand => hand.Pick(IdentityTables.Domains),
        ["Identity.GroupId"] = hand => hand.Pick(IdentityTables.Groups),
        ["RemoveUserFromGroup.GroupId"] = hand => hand.Pick(IdentityTables.Members, member => member.GroupId),
        ["RemoveUserFromGroup.UserId"] = hand => hand.Also<GroupMembership>(member => member.UserId),
        ["RevokeRole.Assignment"] = hand => hand.Row(IdentityTables.Assignments) ?? new() { RoleId = Hand.Nobody, UserId = Hand.Nobody, IsSystem = true },
        ["RemoveImpliedRole.Implication"] = hand => hand.Row(IdentityTables.Implications) ?? new(Hand.Nobody, Hand.Nobody),
        ["CreateLimitRequest.ServiceId"] = hand => hand.Pick(IdentityTables.RegisteredLimits, limit => limit.ServiceId, limit => limit.RegionId is null),
        ["CreateLimitRequest.ResourceName"] = hand => hand.Also<RegisteredLimit>(limit => limit.ResourceName),
        ["FakeToken.Id"] = hand => $"token-{hand.Next(20)}",
        ["FakeToken.Hash"] = hand => FakeToken.HashOf($"token-{hand.Next(20)}"),
        ["FakeToken.Roles"] = _ => "member",
        ["Get.Hash"] = hand => hand.Pick(IdentityTables.Tokens),
        ["Destroy.Id"] = hand => hand.Pick(IdentityTables.Tokens, token => token.Id),
        ["CreateTrustRequest.RoleIds"] = OwnRole,
        ["CreateApplicationCredentialRequest.RoleIds"] = OwnRole,
        ["RoleId"] = hand => hand.Pick(IdentityTables.Roles),
        ["RoleIds"] = hand => hand.Pick(IdentityTables.Roles),
        ["PriorRoleId"] = hand => hand.Pick(IdentityTables.Roles),
        ["ImpliedRoleId"] = hand => hand.Pick(IdentityTables.Roles),
        ["TrusteeUserId"] = hand => hand.Pick(IdentityTables.Users),
        ["DeleteTrust.TrustId"] = hand => hand.Pick(IdentityTables.Trusts, trust => trust.TrustorUserId == hand.Caller.UserId || hand.Chance(5)),
        ["TrustId"] = hand => hand.Pick(IdentityTables.Trusts),
        ["TokenId"] = hand => hand.Memory.Token(hand),
        ["CredentialId"] = hand => hand.Pick(IdentityTables.ApplicationCredentials),
        ["ApplicationCredentialLogin.Id"] = hand => hand.Pick(IdentityTables.ApplicationCredentials),
        ["GetCredential.CredentialId"] = Credential,
        ["DeleteCredential.CredentialId"] = Credential,
        ["UpdateCredential.CredentialId"] = Credential,
        ["UpdateCredential.Blob"] = hand => hand.LastRow is Ec2Row row ? Ec2Keys(row.Credential.Access) : TotpSecret,
        ["CreateCredential.Request"] = hand => hand.Chance(50)
            ? new CreateCredentialRequest { UserId = hand.Chance(50) ? hand.Pick(IdentityTables.Users) : null, Type = FakeDrivers.Identity.Credential.Totp, Blob = TotpSecret }
            : new CreateCredentialRequest { ProjectId = hand.Pick(IdentityTables.Projects), Type = hand.Of(FakeDrivers.Identity.Credential.Ec2, "cert"), Blob = Ec2Keys($"key-{hand.Next(9)}") },
        ["TotpLogin.User"] = hand => IdentityName.OfId(hand.Pick(IdentityTables.Credentials, row => row.UserId, row => row.Type == FakeDrivers.Identity.Credential.Totp)),
        ["Passcode"] = hand => TotpLogin.PasscodeOf(TotpSecret, hand.Now),
        ["ReceiptId"] = hand => hand.Memory.Receipt ?? Hand.Nobody,
        ["DeleteAccessRule.AccessRuleId"] = hand =>
        {
            var used = ((TableData<ApplicationCredentialRow>)hand.State.Get(IdentityTables.ApplicationCredentials)).Order
                .SelectMany(pair => pair.Value.Credential.AccessRules, (_, rule) => rule.Id).ToHashSet();
            return hand.Pick(IdentityTables.AccessRules, row => !used.Contains(row.Rule.Id) || hand.Chance(5));
        },
        ["AccessRuleId"] = hand => hand.Pick(IdentityTables.AccessRules),
        ["AccessRule.Id"] = hand => hand.Pick(IdentityTables.AccessRules),
        ["Text"] = hand => hand.Of("a", "m"),
        ["Secret"] = hand => hand.Memory.KeyOf(hand.Last),
        ["CreateApplicationCredentialRequest.Secret"] = _ => "secret1",
        ["Access"] = hand => hand.Pick(IdentityTables.Ec2Credentials),
        ["Type"] = hand => hand.Chance(4) ? "" : hand.Of("compute", "volumev3", "image"),
        ["EndpointId"] = hand => hand.Pick(IdentityTables.Endpoints),
        ["RegionId"] = hand => hand.Pick(IdentityTables.Regions),
        ["ParentRegionId"] = hand => hand.Pick(IdentityTables.Regions),
        ["CreateRegionRequest.Id"] = hand => $"region-{hand.Next(6)}",
        ["RegisteredLimitId"] = hand => hand.Pick(IdentityTables.RegisteredLimits),
        ["LimitId"] = hand => hand.Pick(IdentityTables.Limits),
        ["ResourceName"] = hand => hand.Of("volumes", "snapshots", "cores"),
        ["ResourceLimit"] = hand => hand.Next(9),
        ["DefaultLimit"] = hand => hand.Next(9),
        ["RemainingUses"] = hand => 1 + hand.Next(3),
        ["Email"] = _ => "ann@example.org",
        ["AccessRule.Service"] = _ => "compute",
        ["AccessRule.Method"] = _ => "GET",
        ["AccessRule.Path"] = _ => "/v2.1/servers",
    };
}
