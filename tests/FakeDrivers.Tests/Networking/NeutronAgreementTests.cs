using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>What a real service was seen to do where one might guess otherwise.</summary>
public sealed class NeutronAgreementTests : NetworkTestBase
{
    [Theory]
    [InlineData("2001:db8::/64", "2001:db8::", "2001:db8::1", "2001:db8::ffff:ffff:ffff:ffff")]
    [InlineData("10.15.4.0/30", "10.15.4.1", "10.15.4.2", "10.15.4.2")]
    [InlineData("10.15.2.0/32", "10.15.2.1", "10.15.2.0", "10.15.2.0")]
    public async Task A_gateway_is_chosen_as_there(string cidr, string gateway, string first, string last)
    {
        var network = await Network.CreateNetworkAsync(new(), Token);

        var subnet = await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = cidr, IsDhcpEnabled = false }, Token);

        (subnet.GatewayIp, subnet.AllocationPools.Single()).Should().Be((gateway, new AddressRange(first, last)));
    }

    [Fact]
    public async Task Two_addresses_leave_no_room_for_a_gateway()
    {
        var network = await Network.CreateNetworkAsync(new(), Token);

        await RefusedAsync<ConflictException>(() => Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.1.0.0/31", IsDhcpEnabled = false }, Token), "IpamValueInvalid");
        (await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.1.0.0/31", IsDhcpEnabled = false, GatewayIp = "" }, Token)).GatewayIp.Should().BeNull();
    }

    [Fact]
    public async Task The_size_of_packets_is_bounded_by_the_kind_of_network()
    {
        (await Network.CreateNetworkAsync(new() { Mtu = 10 }, Token)).Mtu.Should().Be(10);
        (await Network.CreateNetworkAsync(new() { Mtu = 0 }, Token)).Mtu.Should().Be(1450);
        await RefusedAsync<InvalidRequestException>(() => Network.CreateNetworkAsync(new() { Mtu = 1451 }, Token), "InvalidInput");
        await RefusedAsync<InvalidRequestException>(() => Network.CreateNetworkAsync(new() { Mtu = -1 }, Token), "HTTPBadRequest");
    }

    [Theory]
    [InlineData("TCP", null)]
    [InlineData("6", null)]
    [InlineData("tcp", "0.0.0.0/0")]
    public async Task A_rule_in_another_spelling_is_the_same(string protocol, string? prefix)
    {
        var rule = await RuleAsync("tcp");
        await Network.CreateSecurityGroupRuleAsync(rule, Token);

        await RefusedAsync<ConflictException>(() => Network.CreateSecurityGroupRuleAsync(rule with { Protocol = protocol, RemoteIpPrefix = prefix }, Token), "SecurityGroupRuleExists");
    }

    [Theory]
    [InlineData("any", null, null, "SecurityGroupRuleInvalidProtocol")]
    [InlineData("tcp", 0, 5, "SecurityGroupInvalidPortValue")]
    [InlineData("tcp", 1, 70000, "SecurityGroupInvalidPortValue")]
    [InlineData("tcp", 30, null, "SecurityGroupInvalidPortRange")]
    [InlineData("gre", 1, 7, "SecurityGroupInvalidProtocolForPort")]
    [InlineData("icmp", null, 3, "SecurityGroupMissingIcmpType")]
    [InlineData("icmpv6", null, null, "SecurityGroupEthertypeConflictWithProtocol")]
    public async Task A_bad_rule_is_refused_by_its_name(string protocol, int? min, int? max, string errorType)
    {
        var rule = await RuleAsync(protocol) with { PortRangeMin = min, PortRangeMax = max };

        await RefusedAsync<InvalidRequestException>(() => Network.CreateSecurityGroupRuleAsync(rule, Token), errorType);
    }

    [Fact]
    public async Task A_single_address_and_a_protocol_of_version_6_are_kept_in_their_full_form()
    {
        var rule = await RuleAsync("udp") with { PortRangeMin = null, PortRangeMax = null };

        (await Network.CreateSecurityGroupRuleAsync(rule with { RemoteIpPrefix = "10.1.2.3" }, Token)).RemoteIpPrefix.Should().Be("10.1.2.3/32");
        (await Network.CreateSecurityGroupRuleAsync(rule with { RemoteIpPrefix = "10.1.2.3/8" }, Token)).NormalizedCidr.Should().Be("10.0.0.0/8");
        (await Network.CreateSecurityGroupRuleAsync(rule with { Protocol = "icmp", EtherType = EtherType.Ipv6 }, Token)).Protocol.Should().Be("ipv6-icmp");
        await RefusedAsync<InvalidRequestException>(() => Network.CreateSecurityGroupRuleAsync(rule with { RemoteIpPrefix = "x" }, Token), "InvalidCIDR");
    }

    [Fact]
    public async Task Port_security_goes_after_the_security_groups()
    {
        var (network, _) = await RoomAsync();
        var port = await PortAsync(network);

        await RefusedAsync<ConflictException>(() => Network.UpdatePortAsync(new() { Id = port.Id, IsPortSecurityEnabled = false }, Token), "PortSecurityPortHasSecurityGroup");
        (await Network.UpdatePortAsync(new() { Id = port.Id, IsPortSecurityEnabled = false, SecurityGroups = [] }, Token)).IsPortSecurityEnabled.Should().BeFalse();
    }

    [Fact]
    public async Task The_address_of_a_routers_port_stays()
    {
        var (router, subnet, _) = await ReachedAsync();
        var port = World.Snapshot().Rows(NetworkTables.Ports).Single(port => port.DeviceId == router.Id && port.DeviceOwner == "network:router_interface");

        await RefusedAsync<InvalidRequestException>(
            () => Network.UpdatePortAsync(new() { Id = port.Id, FixedIps = [new() { SubnetId = subnet.Id, IpAddress = "10.9.0.77" }] }, Token), "BadRequest");
        await Network.UpdatePortAsync(new() { Id = port.Id, Name = "way", FixedIps = [new() { SubnetId = subnet.Id, IpAddress = "10.9.0.1" }] }, Token);
    }

    [Fact]
    public async Task Subnets_of_a_network_come_from_one_pool_or_from_none()
    {
        var pool = await Network.CreateSubnetPoolAsync(new() { Name = "pool", Prefixes = ["10.64.0.0/16"], DefaultPrefixLength = 24 }, Token);
        var (network, _) = await RoomAsync();

        await RefusedAsync<InvalidRequestException>(() => Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id }, Token), "NetworkSubnetPoolAffinityError");
    }

    [Fact]
    public async Task Ranges_are_added_to_a_pool_and_taken_from_it_as_long_as_none_needs_them()
    {
        var pool = await Network.CreateSubnetPoolAsync(new() { Name = "pool", Prefixes = ["10.30.0.0/16"], DefaultPrefixLength = 24 }, Token);
        var network = await Network.CreateNetworkAsync(new(), Token);
        await Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id, Cidr = "10.30.7.0/24" }, Token);

        (await Network.AddPrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["10.31.0.0/16", "10.40.0.0/16"] }, Token)).Prefixes.Should().Equal("10.30.0.0/15", "10.40.0.0/16");
        (await Network.RemovePrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["10.31.128.0/17"] }, Token)).Prefixes.Should().Equal("10.30.0.0/16", "10.31.0.0/17", "10.40.0.0/16");
        await RefusedAsync<InvalidRequestException>(() => Network.RemovePrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["10.30.0.0/16"] }, Token), "IllegalSubnetPoolPrefixUpdate");
        await RefusedAsync<InvalidRequestException>(() => Network.DeleteSubnetPoolAsync(pool.Id, Token), "SubnetPoolDeleteError");
        await RefusedAsync<InvalidRequestException>(() => Network.AddPrefixesAsync(new() { SubnetPoolId = pool.Id, Prefixes = ["2001:db8::/32"] }, Token), "PrefixVersionMismatch");
    }

    [Fact]
    public async Task A_shared_address_scope_stays_shared()
    {
        var scope = await Network.CreateAddressScopeAsync(new() { Name = "scope" }, Token);

        await RefusedAsync<AccessDeniedException>(() => Network.UpdateAddressScopeAsync(new() { Id = scope.Id, IsShared = true }, Token));
        (await Admin.UpdateAddressScopeAsync(new() { Id = scope.Id, IsShared = true }, Token)).IsShared.Should().BeTrue();
        await RefusedAsync<InvalidRequestException>(() => Admin.UpdateAddressScopeAsync(new() { Id = scope.Id, IsShared = false }, Token), "AddressScopeUpdateError");
    }

    [Fact]
    public async Task Limits_are_listed_where_some_are_set()
    {
        await Admin.UpdateQuotaAsync(new() { ProjectId = "shop", Ports = 7 }, Token);

        (await Admin.ListQuotasAsync(Token)).Select(quota => (quota.ProjectId, quota.Ports)).Should().Equal(("shop", 7));
        (await Network.GetDefaultQuotaAsync(cancellationToken: Token)).Ports.Should().Be(500);
        await RefusedAsync<AccessDeniedException>(() => Network.ListQuotasAsync(Token));
    }

    [Fact]
    public async Task Addresses_of_many_networks_are_counted()
    {
        var (network, subnet) = await RoomAsync("10.9.0.0/29");
        await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "2001:db8::/64", Name = "six" }, Token);

        var four = (await Admin.ListIpAvailabilitiesAsync(new() { NetworkName = "room", IpVersion = 4 }, Token)).Single();

        four.Subnets.Should().Equal(new SubnetIpAvailability(subnet.Id, "10.9.0.0/29", 5, 1, 4, ""));
        (await Admin.ListIpAvailabilitiesAsync(new() { ProjectId = "shop" }, Token)).Single().Subnets.Should().HaveCount(2);
        await RefusedAsync<InvalidRequestException>(() => Admin.ListIpAvailabilitiesAsync(new() { IpVersion = 5 }, Token));
    }

    private async Task<CreateSecurityGroupRuleRequest> RuleAsync(string protocol) => new()
    {
        SecurityGroupId = (await Network.CreateSecurityGroupAsync(new() { Name = "web" }, Token)).Id,
        Direction = TrafficDirection.Ingress,
        Protocol = protocol,
        PortRangeMin = 22,
        PortRangeMax = 22,
    };
}
