using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class SubnetTests : NetworkTestBase
{
    [Fact]
    public async Task The_gateway_is_the_first_address_and_the_pool_is_the_rest()
    {
        var (_, subnet) = await RoomAsync();

        (subnet.GatewayIp, subnet.IpVersion, subnet.IsDhcpEnabled).Should().Be(("10.9.0.1", 4, true));
        subnet.AllocationPools.Should().Equal(new AddressRange("10.9.0.2", "10.9.0.254"));
    }

    public static TheoryData<string, string> Bad { get; } = new()
    {
        { "cidr", "InvalidInput" }, { "none", "BadRequest" }, { "version", "InvalidInput" }, { "overlap", "InvalidInput" }, { "gateway", "HTTPBadRequest" },
        { "broadcast", "InvalidInput" }, { "small", "InvalidInput" }, { "mode", "InvalidInput" }, { "modes", "InvalidInput" }, { "slaac", "InvalidInput" },
        { "dhcp", "InvalidInput" }, { "pool", "InvalidAllocationPool" }, { "outside", "OutOfBoundsAllocationPool" }, { "dns", "DNSNameServersExhausted" },
        { "route", "HTTPBadRequest" }, { "service", "InvalidSubnetServiceType" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_shape_is_refused_by_its_name(string what, string errorType)
    {
        var (network, _) = await RoomAsync();
        var good = new CreateSubnetRequest { NetworkId = network.Id, Cidr = "10.10.0.0/24" };
        var six = new CreateSubnetRequest { NetworkId = network.Id, Cidr = "2001:db8::/64", Ipv6AddressMode = Ipv6Mode.Slaac };
        var request = what switch
        {
            "cidr" => good with { Cidr = "10.10.0/24" },
            "none" => good with { Cidr = null },
            "version" => good with { IpVersion = 6 },
            "overlap" => good with { Cidr = "10.9.0.128/25" },
            "gateway" => good with { GatewayIp = "2001:db8::1" },
            "broadcast" => good with { GatewayIp = "10.10.0.255" },
            "small" => good with { Cidr = "10.10.0.0/31" },
            "mode" => good with { Ipv6AddressMode = Ipv6Mode.Slaac },
            "modes" => six with { Ipv6RaMode = Ipv6Mode.DhcpStateful },
            "slaac" => six with { Cidr = "2001:db8::/80" },
            "dhcp" => six with { IsDhcpEnabled = false },
            "pool" => good with { AllocationPools = [new("10.10.0.9", "10.10.0.3")] },
            "outside" => good with { AllocationPools = [new("10.10.0.9", "10.10.1.3")] },
            "dns" => good with { DnsNameservers = ["9.9.9.1", "9.9.9.2", "9.9.9.3", "9.9.9.4", "9.9.9.5", "9.9.9.6"] },
            "route" => good with { HostRoutes = [new("10.0.0.0/8", "nowhere")] },
            _ => good with { ServiceTypes = ["storage"] },
        };

        await RefusedAsync<InvalidRequestException>(() => Network.CreateSubnetAsync(request, Token), errorType);
    }

    [Fact]
    public async Task Pools_that_overlap_or_hold_the_gateway_conflict()
    {
        var (network, _) = await RoomAsync();
        var request = new CreateSubnetRequest { NetworkId = network.Id, Cidr = "10.10.0.0/24" };

        await RefusedAsync<ConflictException>(
            () => Network.CreateSubnetAsync(request with { AllocationPools = [new("10.10.0.5", "10.10.0.9"), new("10.10.0.9", "10.10.0.20")] }, Token), "OverlappingAllocationPools");
        await RefusedAsync<ConflictException>(
            () => Network.CreateSubnetAsync(request with { AllocationPools = [new("10.10.0.1", "10.10.0.9")] }, Token), "GatewayConflictWithAllocationPools");
    }

    [Fact]
    public async Task Other_pools_give_other_addresses()
    {
        var (network, subnet) = await RoomAsync();
        await Network.UpdateSubnetAsync(new() { Id = subnet.Id, AllocationPools = [new("10.9.0.100", "10.9.0.101")] }, Token);

        (await PortAsync(network)).FixedIps.Single().IpAddress.Should().Be("10.9.0.100");
        (await PortAsync(network)).FixedIps.Single().IpAddress.Should().Be("10.9.0.101");
        await RefusedAsync<CapacityExceededException>(() => PortAsync(network), "IpAddressGenerationFailure");
    }

    [Fact]
    public async Task A_gateway_that_a_router_has_stays()
    {
        var (_, subnet, _) = await ReachedAsync();

        await RefusedAsync<ConflictException>(() => Network.UpdateSubnetAsync(new() { Id = subnet.Id, GatewayIp = "" }, Token), "GatewayIpInUse");
    }

    [Fact]
    public async Task The_address_service_has_an_address_where_it_serves()
    {
        var (network, subnet) = await RoomAsync();

        (await DhcpAsync(network)).Should().Equal("10.9.0.2");
        await Network.UpdateSubnetAsync(new() { Id = subnet.Id, IsDhcpEnabled = false }, Token);
        (await DhcpAsync(network)).Should().BeEmpty();
        (await PortAsync(network)).FixedIps.Single().IpAddress.Should().Be("10.9.0.2");
    }

    [Fact]
    public async Task Hosts_that_are_there_make_addresses_of_a_new_prefix_and_lose_them_with_it()
    {
        var (network, _) = await RoomAsync();
        var port = await PortAsync(network);
        var six = await Network.CreateSubnetAsync(new() { NetworkId = network.Id, Cidr = "2001:db8::/64", Ipv6AddressMode = Ipv6Mode.Slaac }, Token);

        (await Network.GetPortAsync(port.Id, Token)).FixedIps.Should().HaveCount(2);
        await Network.DeleteSubnetAsync(six.Id, Token);
        (await Network.GetPortAsync(port.Id, Token)).FixedIps.Should().Equal(port.FixedIps);
    }

    [Fact]
    public async Task A_pool_joins_its_ranges_and_only_grows()
    {
        var pool = await Network.CreateSubnetPoolAsync(new() { Name = "pool", Prefixes = ["10.64.1.0/24", "10.64.0.0/24"], DefaultQuota = 300 }, Token);

        pool.Prefixes.Should().Equal("10.64.0.0/23");
        await RefusedAsync<InvalidRequestException>(() => Network.UpdateSubnetPoolAsync(new() { Id = pool.Id, Prefixes = ["10.64.0.0/24"] }, Token), "IllegalSubnetPoolPrefixUpdate");
        var network = await Network.CreateNetworkAsync(new(), Token);
        await Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id, PrefixLength = 24 }, Token);
        await RefusedAsync<QuotaExceededException>(
            () => Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id, PrefixLength = 24 }, Token), "SubnetPoolQuotaExceeded");
        await RefusedAsync<InvalidRequestException>(
            () => Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id, PrefixLength = 4 }, Token), "MinPrefixSubnetAllocationError");
    }

    private async Task<IEnumerable<string>> DhcpAsync(Network network) =>
        (await Network.ListPortsAsync(new() { NetworkId = network.Id, DeviceOwner = "network:dhcp" }, Token).ToListAsync(Token)).SelectMany(port => port.FixedIps).Select(ip => ip.IpAddress);
}
