using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class BulkTests : NetworkTestBase
{
    [Fact]
    public async Task Several_are_made_in_the_order_of_the_requests()
    {
        var networks = await Network.CreateNetworksAsync([new() { Name = "one" }, new() { Name = "two" }], Token);
        var subnets = await Network.CreateSubnetsAsync(
            [new() { NetworkId = networks[0].Id, Cidr = "10.9.0.0/24" }, new() { NetworkId = networks[1].Id, Cidr = "10.9.0.0/24" }], Token);
        var ports = await Network.CreatePortsAsync([new() { NetworkId = networks[1].Id, Name = "a" }, new() { NetworkId = networks[0].Id, Name = "b" }], Token);

        networks.Select(network => network.Name).Should().Equal("one", "two");
        ports.Select(port => (port.Name, port.FixedIps.Single().SubnetId)).Should().Equal(("a", subnets[1].Id), ("b", subnets[0].Id));
    }

    [Fact]
    public async Task One_that_is_refused_refuses_all()
    {
        var (network, _) = await RoomAsync();
        var group = await Network.CreateSecurityGroupAsync(new() { Name = "web" }, Token);
        var rule = new CreateSecurityGroupRuleRequest { SecurityGroupId = group.Id, Direction = TrafficDirection.Ingress, Protocol = "tcp", PortRangeMin = 80, PortRangeMax = 80 };

        await RefusedAsync<InvalidRequestException>(
            () => Network.CreatePortsAsync([new() { NetworkId = network.Id }, new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.8.0.1" }] }], Token), "InvalidIpForNetwork");
        await RefusedAsync<InvalidRequestException>(() => Network.CreateNetworksAsync([new(), new() { Mtu = 9000 }], Token), "InvalidInput");
        await RefusedAsync<InvalidRequestException>(
            () => Network.CreateSubnetsAsync([new() { NetworkId = network.Id, Cidr = "10.1.0.0/24" }, new() { NetworkId = network.Id, Cidr = "10.1.0.0/25" }], Token), "InvalidInput");
        await RefusedAsync<ConflictException>(() => Network.CreateSecurityGroupRulesAsync([rule, rule with { Protocol = "6" }], Token), "SecurityGroupRuleExists");
        await RefusedAsync<InvalidRequestException>(() => Network.CreateNetworksAsync([], Token), "HTTPBadRequest");
    }

    [Fact]
    public async Task The_limit_counts_all_of_them()
    {
        await Admin.UpdateQuotaAsync(new() { ProjectId = "shop", Networks = 2 }, Token);

        await RefusedAsync<QuotaExceededException>(() => Network.CreateNetworksAsync([new(), new(), new()], Token), "OverQuota");
        (await Network.CreateNetworksAsync([new(), new()], Token)).Should().HaveCount(2);
    }
}
