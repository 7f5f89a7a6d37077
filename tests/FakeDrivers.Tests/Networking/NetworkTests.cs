using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class NetworkTests : NetworkTestBase
{
    [Fact]
    public async Task A_small_cloud_has_an_inner_and_an_external_network_with_a_router_between()
    {
        var networks = await Network.ListNetworksAsync(null, Token).ToListAsync(Token);
        var router = (await Admin.ListRoutersAsync(null, Token).ToListAsync(Token)).Single();

        networks.Select(network => (network.Name, network.IsShared, network.IsExternal)).Should().Equal(("private", true, false), ("public", false, true));
        router.Gateway!.NetworkId.Should().Be(networks[1].Id);
        (await Network.ListSubnetsAsync(null, Token).ToListAsync(Token)).Select(subnet => subnet.Cidr).Should().Contain("10.0.0.0/8");
    }

    [Fact]
    public async Task Only_administrators_set_what_is_theirs()
    {
        CreateNetworkRequest[] requests =
        [
            new() { IsShared = true }, new() { IsExternal = true }, new() { ProviderType = "vlan", PhysicalNetwork = "p" }, new() { ProjectId = "bank" },
        ];
        foreach (var request in requests) await RefusedAsync<AccessDeniedException>(() => Network.CreateNetworkAsync(request, Token), "PolicyNotAuthorized");
        var vlan = await Admin.CreateNetworkAsync(new() { ProviderType = "vlan", PhysicalNetwork = "p", SegmentationId = 7 }, Token);

        (vlan.SegmentationId, vlan.Mtu).Should().Be((7, 1500));
        await RefusedAsync<ConflictException>(
            () => Admin.CreateNetworkAsync(new() { ProviderType = "vlan", PhysicalNetwork = "p", SegmentationId = 7 }, Token), "VlanIdInUse");
        (await Network.CreateNetworkAsync(new(), Token)).SegmentationId.Should().BeNull("that is for administrators to see");
    }

    [Fact]
    public async Task Segments_are_the_lowest_free_ones()
    {
        var ids = new List<int?>();
        foreach (var _ in Enumerable.Range(0, 3)) ids.Add((await Admin.CreateNetworkAsync(new(), Token)).SegmentationId);
        var second = (await Admin.ListNetworksAsync(null, Token).ToListAsync(Token)).Single(network => network.SegmentationId == ids[1] && network.ProviderType == "vxlan");
        await Admin.DeleteNetworkAsync(second.Id, Token);

        (await Admin.CreateNetworkAsync(new(), Token)).SegmentationId.Should().Be(ids[1]);
    }

    [Fact]
    public async Task Filters_and_tags_narrow_a_listing()
    {
        var one = await Network.CreateNetworkAsync(new() { Name = "one" }, Token);
        var two = await Network.CreateNetworkAsync(new() { Name = "two" }, Token);
        await Network.UpdateNetworkAsync(new() { Id = one.Id, Tags = ["red", "blue"] }, Token);
        await Network.UpdateNetworkAsync(new() { Id = two.Id, Tags = ["blue"] }, Token);

        (await NamesAsync(new() { Tags = ["red", "blue"] })).Should().Equal("one");
        (await NamesAsync(new() { AnyTags = ["red", "blue"] })).Should().Equal("one", "two");
        (await NamesAsync(new() { ProjectId = "shop", WithoutAnyTags = ["red"] })).Should().Equal("two");
        (await NamesAsync(new() { Name = "two" })).Should().Equal("two");
        (await NamesAsync(new() { ProjectId = "shop", Limit = 1, Marker = one.Id })).Should().Equal("two");
        (await NamesAsync(new() { Limit = 2 })).Should().Equal("private", "public");
    }

    [Fact]
    public async Task Another_projects_network_is_not_found_and_no_marker()
    {
        var (network, subnet) = await RoomAsync();

        (await RefusedAsync<ResourceNotFoundException>(() => Other.GetNetworkAsync(network.Id, Token), "NetworkNotFound")).Kind.Should().Be("network");
        await RefusedAsync<ResourceNotFoundException>(() => Other.GetSubnetAsync(subnet.Id, Token), "SubnetNotFound");
        await RefusedAsync<ResourceNotFoundException>(() => Other.CreatePortAsync(new() { NetworkId = network.Id }, Token), "NetworkNotFound");
        await RefusedAsync<ResourceNotFoundException>(() => Other.ListNetworksAsync(new() { Marker = network.Id }, Token).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task A_name_in_place_of_an_id_is_told()
    {
        var network = await Network.CreateNetworkAsync(new() { Name = "room" }, Token);

        (await RefusedAsync<ResourceNotFoundException>(() => Network.GetNetworkAsync("room", Token))).Message.Should().Contain(network.Id);
    }

    [Fact]
    public async Task A_network_that_others_use_stays_shared()
    {
        var network = await Admin.CreateNetworkAsync(new() { IsShared = true }, Token);
        await Network.CreatePortAsync(new() { NetworkId = network.Id }, Token);

        await RefusedAsync<ConflictException>(() => Admin.UpdateNetworkAsync(new() { Id = network.Id, IsShared = false }, Token), "InvalidSharedSetting");
    }

    [Fact]
    public async Task A_revision_counts_changes_and_guards_them()
    {
        var network = await Network.CreateNetworkAsync(new() { Name = "one" }, Token);
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        var changed = await Network.UpdateNetworkAsync(new() { Id = network.Id, Name = "two", ExpectedRevision = 1 }, Token);
        var same = await Network.UpdateNetworkAsync(new() { Id = network.Id, Name = "two" }, Token);

        (changed.RevisionNumber, changed.UpdatedAt).Should().Be((2, World.Clock.Now));
        same.RevisionNumber.Should().Be(2, "nothing changed");
        await RefusedAsync<ConflictException>(() => Network.UpdateNetworkAsync(new() { Id = network.Id, Name = "x", ExpectedRevision = 1 }, Token), "RevisionNumberConstraintFailed");
    }

    [Fact]
    public async Task An_agent_that_dies_takes_its_zone_along()
    {
        var agent = (await Admin.ListNetworkAgentsAsync(new() { AgentType = "DHCP agent" }, Token)).Single();
        World.Edit(edit => edit.NetworkAgent(agent.Id, one => one with { IsAlive = false }));

        (await Network.ListAvailabilityZonesAsync(Token)).Should().Equal(new("nova", "network", false), new NetworkAvailabilityZone("nova", "router", true));
        await RefusedAsync<ResourceNotFoundException>(() => Network.CreateNetworkAsync(new() { AvailabilityZoneHints = ["nova"] }, Token), "AvailabilityZoneNotFound");
    }

    private async Task<IEnumerable<string>> NamesAsync(NetworkQuery query) => (await Network.ListNetworksAsync(query, Token).ToListAsync(Token)).Select(network => network.Name);
}
