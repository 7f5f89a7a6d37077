using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class PortNameTests : NetworkTestBase
{
    [Fact]
    public async Task An_address_has_the_name_of_its_port_or_one_made_of_itself()
    {
        var (network, _) = await RoomAsync();
        var named = await Network.CreatePortAsync(new() { NetworkId = network.Id, DnsName = "Web", DnsDomain = "example.org." }, Token);
        var bare = await Network.CreatePortAsync(new() { NetworkId = network.Id }, Token);

        (named.DnsName, named.DnsDomain).Should().Be(("web", "example.org."));
        named.DnsAssignments.Should().Equal(new DnsAssignment(named.FixedIps[0].IpAddress, "web", "web.openstacklocal."));
        bare.DnsAssignments.Single().FullName.Should().Be($"host-{bare.FixedIps[0].IpAddress.Replace('.', '-')}.openstacklocal.");
        (await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [] }, Token)).DnsAssignments.Should().BeEmpty();
    }

    [Fact]
    public async Task A_full_name_is_one_in_the_services_own_domain()
    {
        using var world = new FakeWorld(new() { Networking = { DnsDomain = "cloud.test" } });
        var network = await world.Network.CreateNetworkAsync(new(), Token);
        await world.Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "10.9.0.0/24" }, Token);

        var port = await world.Network.CreatePortAsync(new() { NetworkId = network.Id, DnsName = "web.cloud.test." }, Token);
        var other = () => world.Network.UpdatePortAsync(new() { Id = port.Id, DnsName = "web.other.test." }, Token);

        port.DnsAssignments.Single().FullName.Should().Be("web.cloud.test.");
        (await other.Should().ThrowAsync<InvalidRequestException>()).Which.ErrorType.Should().Be("HTTPBadRequest");
        new Action(() => _ = new FakeWorld(new() { Networking = { DnsDomain = "a b" } })).Should().Throw<Exception>().WithMessage("*DnsDomain*");
    }

    [Fact]
    public async Task Domains_of_networks_are_full_ones()
    {
        await RefusedAsync<InvalidRequestException>(() => Network.CreateNetworkAsync(new() { DnsDomain = "example.org" }, Token), "HTTPBadRequest");
        var network = await Network.CreateNetworkAsync(new() { DnsDomain = "example.org." }, Token);
        await RefusedAsync<InvalidRequestException>(() => Network.UpdateNetworkAsync(new() { Id = network.Id, DnsDomain = "a b." }, Token), "HTTPBadRequest");
    }

    [Fact]
    public async Task Options_of_the_address_service_are_added_changed_and_taken_away_one_by_one()
    {
        var (network, _) = await RoomAsync();
        var port = await Network.CreatePortAsync(new() { NetworkId = network.Id, ExtraDhcpOptions = [new("a", "1"), new("b", "2")] }, Token);

        var changed = await Network.UpdatePortAsync(new() { Id = port.Id, ExtraDhcpOptions = [new("a", null), new("b", "3"), new("b", "4", 6)] }, Token);

        changed.ExtraDhcpOptions.Should().Equal(new ExtraDhcpOption("b", "3"), new ExtraDhcpOption("b", "4", 6));
        await RefusedAsync<InvalidRequestException>(() => Network.UpdatePortAsync(new() { Id = port.Id, ExtraDhcpOptions = [new("a", "1", 5)] }, Token), "InvalidInput");
    }
}
