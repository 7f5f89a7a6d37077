using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class PortTests : NetworkTestBase
{
    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "nothing", "InvalidInput" }, { "text", "HTTPBadRequest" }, { "outside", "InvalidIpForNetwork" }, { "broadcast", "InvalidIpForSubnet" },
        { "zero", "HTTPBadRequest" }, { "name", "HTTPBadRequest" }, { "domain", "HTTPBadRequest" }, { "mac", "HTTPBadRequest" }, { "unguarded", "PortSecurityAndIPRequiredForSecurityGroups" },
        { "pairs", "AllowedAddressPairExhausted" }, { "pair", "DuplicateAddressPairInRequest" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_shape_is_refused_by_its_name(string what, string errorType)
    {
        var (network, subnet) = await RoomAsync();
        var group = await Network.CreateSecurityGroupAsync(new() { Name = "g" }, Token);
        var good = new CreatePortRequest { NetworkId = network.Id };
        var request = what switch
        {
            "nothing" => good with { FixedIps = [new()] },
            "text" => good with { FixedIps = [new() { IpAddress = "10.9.0" }] },
            "outside" => good with { FixedIps = [new() { IpAddress = "10.8.0.1" }] },
            "broadcast" => good with { FixedIps = [new() { SubnetId = subnet.Id, IpAddress = "10.9.0.255" }] },
            "zero" => good with { MacAddress = "00:00:00:00:00:00" },
            "name" => good with { DnsName = "my_host" },
            "domain" => good with { DnsDomain = "example.org" },
            "mac" => good with { MacAddress = "fa:16" },
            "unguarded" => good with { IsPortSecurityEnabled = false, SecurityGroups = [group.Id] },
            "pairs" => good with { AllowedAddressPairs = [.. Enumerable.Range(1, 11).Select(i => new AddressPair($"10.9.0.{i}"))] },
            _ => good with { AllowedAddressPairs = [new("10.9.0.7"), new("10.9.0.7")] },
        };

        await RefusedAsync<InvalidRequestException>(() => Network.CreatePortAsync(request, Token), errorType);
    }

    [Fact]
    public async Task Addresses_that_stay_are_kept_and_others_come_back()
    {
        var (network, subnet) = await RoomAsync();
        var port = await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.9.0.9" }, new() { IpAddress = "10.9.0.8" }] }, Token);

        var changed = await Network.UpdatePortAsync(new() { Id = port.Id, FixedIps = [new() { SubnetId = subnet.Id }, new() { IpAddress = "10.9.0.20" }] }, Token);

        changed.FixedIps.Select(ip => ip.IpAddress).Should().Equal("10.9.0.9", "10.9.0.20");
        (await Network.CreatePortAsync(new() { NetworkId = network.Id, FixedIps = [new() { IpAddress = "10.9.0.8" }] }, Token)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_hardware_address_is_there_once_on_a_network()
    {
        var (network, _) = await RoomAsync();
        var request = new CreatePortRequest { NetworkId = network.Id, MacAddress = "FA-16-3E-00-00-07" };

        (await Network.CreatePortAsync(request, Token)).MacAddress.Should().Be("fa:16:3e:00:00:07");
        await RefusedAsync<ConflictException>(() => Network.CreatePortAsync(request, Token), "MacAddressInUse");
        var elsewhere = await Network.CreateNetworkAsync(new(), Token);
        (await Network.CreatePortAsync(request with { NetworkId = elsewhere.Id }, Token)).FixedIps.Should().BeEmpty();
    }

    [Fact]
    public async Task A_port_is_down_until_it_is_bound_and_up_after_its_time()
    {
        using var world = new FakeWorld(new() { Networking = { PortUp = FakeDrivers.Worlds.Progress.After(TimeSpan.FromSeconds(5)) } });
        var network = (await world.Network.ListNetworksAsync(new() { Name = "private" }, Token).ToListAsync(Token)).Single();
        var port = await world.Network.CreatePortAsync(new() { NetworkId = network.Id }, Token);

        port.Status.Should().Be(NetworkResourceStatus.Down);
        (await world.Network.UpdatePortAsync(new() { Id = port.Id, Binding = new() { HostId = "host-1" } }, Token)).Status.Should().Be(NetworkResourceStatus.Down);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        (await world.Network.GetPortAsync(port.Id, Token)).Status.Should().Be(NetworkResourceStatus.Active);
        (await world.Network.UpdatePortAsync(new() { Id = port.Id, Binding = new() }, Token)).Status.Should().Be(NetworkResourceStatus.Down);
    }

    [Fact]
    public async Task A_user_asks_for_no_address_on_a_foreign_network()
    {
        var shared = (await Network.ListNetworksAsync(new() { Name = "private" }, Token).ToListAsync(Token)).Single();

        (await Network.CreatePortAsync(new() { NetworkId = shared.Id }, Token)).FixedIps.Should().ContainSingle();
        await RefusedAsync<AccessDeniedException>(() => Network.CreatePortAsync(new() { NetworkId = shared.Id, FixedIps = [new() { IpAddress = "10.1.1.1" }] }, Token));
        await RefusedAsync<AccessDeniedException>(() => Network.CreatePortAsync(new() { NetworkId = shared.Id, DeviceOwner = "network:dhcp" }, Token));
        await RefusedAsync<AccessDeniedException>(() => Network.CreatePortAsync(new() { NetworkId = shared.Id, Binding = new() { HostId = "h" } }, Token));
        await RefusedAsync<AccessDeniedException>(() => Network.CreatePortAsync(new() { NetworkId = ExternalId }, Token));
    }

    [Fact]
    public async Task The_owner_of_a_network_sees_the_ports_of_others_on_it()
    {
        var (network, _) = await RoomAsync();
        await Network.CreateRbacPolicyAsync(new() { ObjectType = RbacObjectType.Network, ObjectId = network.Id, TargetProjectId = "bank" }, Token);
        var theirs = await Other.CreatePortAsync(new() { NetworkId = network.Id }, Token);
        var mine = await PortAsync(network);

        (await Network.ListPortsAsync(null, Token).ToListAsync(Token)).Select(port => port.Id).Should().Contain([theirs.Id, mine.Id]).And.OnlyHaveUniqueItems();
        (await Other.ListPortsAsync(null, Token).ToListAsync(Token)).Select(port => port.Id).Should().Equal(theirs.Id);
    }

    [Fact]
    public async Task An_edit_moves_an_address_and_the_counts_with_it()
    {
        var (network, subnet) = await RoomAsync();
        var port = await PortAsync(network);

        World.Edit(edit => edit.Port(port.Id, one => one with { FixedIps = [new(subnet.Id, "10.9.0.200")], SecurityGroups = [], ProjectId = "bank" }));

        (await Other.GetUsageAsync(null, Token)).Ports.Should().Be(1);
        (await PortAsync(network)).FixedIps.Should().Equal(port.FixedIps, "the address is free");
        NetworkInvariants.Check(World);
    }
}
