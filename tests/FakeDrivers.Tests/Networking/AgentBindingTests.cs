using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class AgentBindingTests : NetworkTestBase
{
    private const string Dhcp = "DHCP agent";

    private const string L3 = "L3 agent";

    [Fact]
    public async Task A_network_is_served_by_the_first_agent_once_a_subnet_needs_one()
    {
        var network = await Network.CreateNetworkAsync(new(), Token);
        (await Admin.ListAgentsOfNetworkAsync(network.Id, Token)).Should().BeEmpty();

        await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.9.0.0/24" }, Token);

        var agent = (await Admin.ListAgentsOfNetworkAsync(network.Id, Token)).Single();
        agent.AgentType.Should().Be(Dhcp);
        (await Admin.ListNetworksOfAgentAsync(agent.Id, Token)).Should().Contain(one => one.Id == network.Id);
        (await Network.GetNetworkAsync(network.Id, Token)).AvailabilityZones.Should().Equal("nova");
    }

    [Fact]
    public async Task A_network_is_added_to_an_agent_and_taken_from_it_once()
    {
        var (network, _) = await RoomAsync();
        var (dhcp, l3) = (await AgentAsync(Dhcp), await AgentAsync(L3));

        await RefusedAsync<ConflictException>(() => Admin.AddNetworkToAgentAsync(dhcp, network.Id, Token), "NetworkHostedByDHCPAgent");
        await Admin.RemoveNetworkFromAgentAsync(dhcp, network.Id, Token);
        (await Network.GetNetworkAsync(network.Id, Token)).AvailabilityZones.Should().BeEmpty();
        await RefusedAsync<ConflictException>(() => Admin.RemoveNetworkFromAgentAsync(dhcp, network.Id, Token), "NetworkNotHostedByDhcpAgent");
        await RefusedAsync<ResourceNotFoundException>(() => Admin.AddNetworkToAgentAsync(l3, network.Id, Token), "InvalidDHCPAgent");
        await RefusedAsync<ResourceNotFoundException>(() => Admin.AddNetworkToAgentAsync("none", network.Id, Token), "AgentNotFound");
        await Admin.AddNetworkToAgentAsync(dhcp, network.Id, Token);
        (await Admin.ListAgentsOfNetworkAsync(network.Id, Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_router_runs_on_one_agent()
    {
        var (router, _, _) = await ReachedAsync();
        var (dhcp, l3) = (await AgentAsync(Dhcp), await AgentAsync(L3));

        (await Admin.ListAgentsOfRouterAsync(router.Id, Token)).Select(agent => agent.Id).Should().Equal(l3);
        await Admin.AddRouterToAgentAsync(l3, router.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Admin.AddRouterToAgentAsync(dhcp, router.Id, Token), "InvalidL3Agent");
        await Admin.RemoveRouterFromAgentAsync(l3, router.Id, Token);
        await RefusedAsync<ConflictException>(() => Admin.RemoveRouterFromAgentAsync(l3, router.Id, Token), "RouterNotHostedByL3Agent");
        (await Admin.ListRoutersOfAgentAsync(l3, Token)).Should().NotContain(one => one.Id == router.Id);
        (await Admin.ListRoutersOfAgentAsync(dhcp, Token)).Should().BeEmpty();
        await Admin.AddRouterToAgentAsync(l3, router.Id, Token);
        (await Network.GetRouterAsync(router.Id, Token)).AvailabilityZones.Should().Equal("nova");
    }

    [Fact]
    public async Task Nothing_is_left_of_what_was_said_about_what_is_gone()
    {
        var (network, _) = await RoomAsync();
        var router = await Network.CreateRouterAsync(new(), Token);
        await Admin.RemoveNetworkFromAgentAsync(await AgentAsync(Dhcp), network.Id, Token);
        await Admin.AddRouterToAgentAsync(await AgentAsync(L3), router.Id, Token);

        await Network.DeleteNetworkAsync(network.Id, Token);
        await Admin.DeleteNetworkAgentAsync(await AgentAsync(L3), Token);

        World.Snapshot().Rows(NetworkTables.AgentBindings).Should().BeEmpty();
        await RefusedAsync<AccessDeniedException>(() => Network.ListAgentsOfRouterAsync(router.Id, Token));
    }

    private async Task<string> AgentAsync(string type) => (await Admin.ListNetworkAgentsAsync(new() { AgentType = type }, Token)).Single().Id;
}
