using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class NetworkListingTests : NetworkTestBase
{
    [Fact]
    public async Task Several_values_of_one_filter_find_what_has_one_of_them()
    {
        var made = await Network.CreateNetworksAsync([new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }], Token);

        (await NamesAsync(new() { Name = ["c", "a", "none"] })).Should().Equal("a", "c");
        (await NamesAsync(new() { Ids = [made[2].Id, made[1].Id, "none"] })).Should().Equal("b", "c");
        (await NamesAsync(new() { Ids = made[0].Id, Name = "b" })).Should().BeEmpty("what is set of several filters must all hold");
        (await NamesAsync(new() { Ids = [] })).Should().BeEmpty();
        (await NamesAsync(new() { Description = "", Name = "a" })).Should().Equal("a");
    }

    [Fact]
    public async Task Ids_of_others_are_not_listed()
    {
        var foreign = await Other.CreateNetworkAsync(new() { Name = "theirs" }, Token);

        (await NamesAsync(new() { Ids = [foreign.Id] })).Should().BeEmpty();
    }

    [Fact]
    public async Task A_listing_is_sorted_and_paged_through_by_several_attributes()
    {
        foreach (var (name, mtu) in new[] { ("b", 1400), ("a", 1300), ("c", 1400), ("d", 1300) }) await Network.CreateNetworkAsync(new() { Name = name, Mtu = mtu }, Token);
        var query = new NetworkQuery { ProjectId = "shop", Sort = [new("mtu", IsDescending: true), new("name")] };

        var all = await Network.ListNetworksAsync(query, Token).ToListAsync(Token);
        var paged = new List<string>();
        for (string? marker = null; ;)
        {
            var page = await Network.ListNetworksAsync(query with { Limit = 1, Marker = marker }, Token).ToListAsync(Token);
            if (page.Count == 0) break;
            paged.Add(page[0].Name);
            marker = page[0].Id;
        }

        all.Select(network => network.Name).Should().Equal("b", "c", "a", "d");
        paged.Should().Equal("b", "c", "a", "d");
    }

    [Fact]
    public async Task A_long_listing_is_sorted_as_a_short_one_is()
    {
        for (var i = 0; i < 30; i++) await Network.CreateSecurityGroupRulesAsync([.. await RulesAsync(i * 10)], Token);

        var rules = await Network.ListSecurityGroupRulesAsync(new() { Direction = TrafficDirection.Ingress, Sort = [new("port_range_min", IsDescending: true)], Limit = 3 }, Token).ToListAsync(Token);

        rules.Select(rule => rule.PortRangeMin).Should().Equal(300, 299, 298);
    }

    [Fact]
    public async Task What_nothing_is_sorted_by_is_refused_with_what_is()
    {
        var error = await RefusedAsync<InvalidRequestException>(() => Network.ListPortsAsync(new() { Sort = [new("mac_adress")] }, Token).ToListAsync(Token).AsTask());

        (error.Parameter, error.ErrorType).Should().Be(("Sort", "HTTPBadRequest"));
        error.Message.Should().Contain("created_at").And.Contain("Did you mean 'mac_address'?");
    }

    [Fact]
    public async Task Ports_are_found_by_address_in_any_spelling_and_by_what_else_they_have()
    {
        var (network, subnet) = await RoomAsync();
        var six = await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "2001:db8::/64" }, Token);
        var port = await Network.CreatePortAsync(new() { NetworkId = network.Id, Name = "one", FixedIps = [new() { SubnetId = six.Id, IpAddress = "2001:db8::a" }] }, Token);
        var other = await PortAsync(network);

        (await PortsAsync(new() { IpAddress = "2001:DB8:0::A" })).Should().Equal(port.Id);
        (await PortsAsync(new() { IpAddress = ["2001:db8::a", other.FixedIps[0].IpAddress], DeviceOwner = "" })).Should().Equal(port.Id, other.Id);
        (await PortsAsync(new() { Name = "one" })).Should().Equal(port.Id);
        (await PortsAsync(new() { NetworkId = network.Id, MacAddress = other.MacAddress.ToUpperInvariant() })).Should().Equal(other.Id);
        (await PortsAsync(new() { SubnetId = subnet.Id, DeviceOwner = "" })).Should().Equal(other.Id);
        (await PortsAsync(new() { SecurityGroupId = other.SecurityGroups[0], IsAdminStateUp = true })).Should().Equal(port.Id, other.Id);
    }

    [Fact]
    public async Task What_only_administrators_see_only_they_find_anything_by()
    {
        await Network.CreateNetworkAsync(new() { Name = "a" }, Token);

        (await NamesAsync(new() { ProviderType = "vxlan" })).Should().BeEmpty();
        (await Admin.ListNetworksAsync(new() { ProviderType = "vxlan", Name = "a" }, Token).CountAsync(Token)).Should().Be(1);
        (await PortsAsync(new() { HostId = "host-1" })).Should().BeEmpty();
        (await Admin.ListPortsAsync(new() { HostId = "host-1" }, Token).CountAsync(Token)).Should().BePositive();
    }

    private async Task<IReadOnlyList<CreateSecurityGroupRuleRequest>> RulesAsync(int after)
    {
        var group = await Network.ListSecurityGroupsAsync(new() { Name = "default" }, Token).FirstAsync(Token);
        await Admin.UpdateQuotaAsync(new() { ProjectId = "shop", SecurityGroupRules = -1 }, Token);
        return [.. Enumerable.Range(after + 1, 10).Select(port => new CreateSecurityGroupRuleRequest
        {
            SecurityGroupId = group.Id,
            Direction = TrafficDirection.Ingress,
            Protocol = "tcp",
            PortRangeMin = port,
            PortRangeMax = port,
        })];
    }

    private async Task<IEnumerable<string>> NamesAsync(NetworkQuery query) => (await Network.ListNetworksAsync(query, Token).ToListAsync(Token)).Select(network => network.Name);

    private async Task<IEnumerable<string>> PortsAsync(PortQuery query) => (await Network.ListPortsAsync(query, Token).ToListAsync(Token)).Select(port => port.Id);
}
