using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>Address groups, trunks and policies: what is refused, and what goes with what.</summary>
public sealed class NetworkPartTests : NetworkTestBase
{
    [Fact]
    public async Task An_address_group_that_a_rule_names_stays()
    {
        var addresses = await Network.CreateAddressGroupAsync(new() { Name = "all", Addresses = ["10.0.0.7"] }, Token);
        var group = await Network.CreateSecurityGroupAsync(new() { Name = "web" }, Token);
        var rule = await Network.CreateSecurityGroupRuleAsync(new() { SecurityGroupId = group.Id, Direction = TrafficDirection.Ingress, RemoteAddressGroupId = addresses.Id }, Token);

        await RefusedAsync<ConflictException>(() => Network.DeleteAddressGroupAsync(addresses.Id, Token), "AddressGroupInUse");
        (await Network.ListSecurityGroupRulesAsync(new() { RemoteAddressGroupId = addresses.Id }, Token).SingleAsync(Token)).Id.Should().Be(rule.Id);
        await RefusedAsync<InvalidRequestException>(() => Network.AddAddressesAsync(new() { AddressGroupId = addresses.Id, Addresses = ["10.0.0"] }, Token));
        await RefusedAsync<ResourceNotFoundException>(() => Other.GetAddressGroupAsync(addresses.Id, Token));
        await Network.DeleteSecurityGroupRuleAsync(rule.Id, Token);
        await Network.DeleteAddressGroupAsync(addresses.Id, Token);
    }

    [Fact]
    public async Task A_port_comes_through_one_trunk_under_a_number_of_its_own()
    {
        var (network, _) = await RoomAsync();
        var ports = await Network.CreatePortsAsync([.. Enumerable.Repeat(new CreatePortRequest { NetworkId = network.Id }, 4)], Token);
        var trunk = await Network.CreateTrunkAsync(new() { PortId = ports[0].Id, SubPorts = [new(ports[1].Id, 101)] }, Token);

        await RefusedAsync<ConflictException>(() => Network.CreateTrunkAsync(new() { PortId = ports[1].Id }, Token), "ParentPortInUse");
        await RefusedAsync<ConflictException>(() => Network.CreateTrunkAsync(new() { PortId = ports[2].Id, SubPorts = [new(ports[1].Id, 101)] }, Token), "TrunkPortInUse");
        await RefusedAsync<ConflictException>(() => Network.AddSubPortsAsync(new() { TrunkId = trunk.Id, SubPorts = [new(ports[2].Id, 101)] }, Token));
        await RefusedAsync<InvalidRequestException>(() => Network.AddSubPortsAsync(new() { TrunkId = trunk.Id, SubPorts = [new(ports[2].Id, 4095)] }, Token));
        await RefusedAsync<ConflictException>(() => Network.DeletePortAsync(ports[1].Id, Token));
        await Network.DeleteTrunkAsync(trunk.Id, Token);
        await Network.DeletePortAsync(ports[1].Id, Token);
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_policy_has_one_rule_of_a_kind_and_direction_and_stays_while_it_is_used()
    {
        var policy = await Admin.CreateQosPolicyAsync(new() { Name = "slow", IsShared = true }, Token);
        var (network, _) = await RoomAsync();
        var limit = new QosRule { Kind = QosRuleKind.BandwidthLimit, Direction = TrafficDirection.Egress, MaxKbps = 100 };
        await Admin.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = limit }, Token);

        await RefusedAsync<ConflictException>(() => Admin.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = limit }, Token), "QoSRulesConflict");
        await RefusedAsync<ConflictException>(
            () => Admin.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = new() { Kind = QosRuleKind.MinimumBandwidth, Direction = TrafficDirection.Egress, MinKbps = 200 } }, Token));
        await RefusedAsync<InvalidRequestException>(() => Admin.PutQosRuleAsync(new() { PolicyId = policy.Id, Rule = limit with { MaxKbps = null } }, Token));
        await Network.UpdateNetworkAsync(new() { Id = network.Id, QosPolicyId = policy.Id }, Token);
        (await Network.ListNetworksAsync(new() { QosPolicyId = policy.Id }, Token).SingleAsync(Token)).Id.Should().Be(network.Id);
        (await PortAsync(network)).QosNetworkPolicyId.Should().Be(policy.Id);
        await RefusedAsync<ConflictException>(() => Admin.DeleteQosPolicyAsync(policy.Id, Token), "QosPolicyInUse");
    }
}
