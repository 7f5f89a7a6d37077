using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>Fields that clients look at beside the main ones.</summary>
public sealed class NetworkFieldTests : NetworkTestBase
{
    [Fact]
    public async Task A_port_tells_how_it_came_to_its_addresses()
    {
        var (network, subnet) = await RoomAsync();

        (await PortAsync(network)).IpAllocation.Should().Be(IpAllocation.Immediate);
        var none = await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [], PropagatesUplinkStatus = true }, Token);
        (none.IpAllocation, none.PropagatesUplinkStatus).Should().Be((IpAllocation.None, true));
        NetworkText.TryParse(none.IpAllocation.ToText(), out IpAllocation read).Should().BeTrue();
        read.Should().Be(IpAllocation.None);
        (await Network.UpdateSubnetAsync(new() { Id = subnet.Id, IsPublishedInDns = true }, Token)).IsPublishedInDns.Should().BeTrue();
        network.IsL2Adjacent.Should().BeTrue();
    }

    [Fact]
    public async Task A_floating_ip_shows_the_port_that_it_leads_to()
    {
        var (_, _, port) = await ReachedAsync();

        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId, PortId = port.Id }, Token);

        floating.PortDetails.Should().BeEquivalentTo(new { port.NetworkId, port.MacAddress, port.Status, DeviceOwner = "" });
        (await Network.UpdateFloatingIpAsync(new() { Id = floating.Id, PortId = "" }, Token)).PortDetails.Should().BeNull();
    }

    [Fact]
    public async Task A_floating_ip_shows_its_forwardings()
    {
        var (_, _, port) = await ReachedAsync();
        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId }, Token);

        var forwarding = await Network.CreatePortForwardingAsync(
            new() { FloatingIpId = floating.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 8080, InternalPortId = port.Id }, Token);

        (await Network.GetFloatingIpAsync(floating.Id, Token)).PortForwardings.Should().Equal(forwarding);
    }

    [Fact]
    public async Task Each_type_of_laid_over_network_has_its_own_numbers()
    {
        var made = new List<Network>();
        foreach (var type in new[] { "vxlan", "gre", "geneve" }) made.Add(await Admin.CreateNetworkAsync(new() { ProviderType = type, SegmentationId = 100 }, Token));

        made.Select(network => network.SegmentationId).Should().Equal(100, 100, 100);
        await RefusedAsync<ConflictException>(() => Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 100 }, Token), "TunnelIdInUse");
        await Admin.DeleteNetworkAsync(made[1].Id, Token);
        (await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 100 }, Token)).SegmentationId.Should().Be(100);
    }
}
