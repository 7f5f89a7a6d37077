using FakeDrivers.Networking;
using FakeDrivers.Tests.Worlds.Files;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Networking;

public sealed class NetworkEditTests : NetworkTestBase
{
    [Fact]
    public async Task Every_kind_of_resource_is_edited()
    {
        var (router, subnet, port) = await ReachedAsync();
        var floating = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId }, Token);
        var forwarding = await Network.CreatePortForwardingAsync(new() { FloatingIpId = floating.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 80, InternalPortId = port.Id }, Token);
        var trunk = await Network.CreateTrunkAsync(new() { PortId = port.Id }, Token);
        var group = await Network.CreateSecurityGroupAsync(new() { Name = "web" }, Token);
        var scope = await Network.CreateAddressScopeAsync(new() { Name = "scope", IpVersion = 4 }, Token);
        var pool = await Network.CreateSubnetPoolAsync(new() { Name = "pool", Prefixes = ["10.64.0.0/16"] }, Token);
        var addresses = await Network.CreateAddressGroupAsync(new() { Name = "all" }, Token);
        var policy = await Admin.CreateQosPolicyAsync(new() { Name = "slow" }, Token);
        var sharing = await Network.CreateRbacPolicyAsync(new() { ObjectType = RbacObjectType.Network, ObjectId = port.NetworkId, Action = RbacAction.AccessAsShared, TargetProjectId = "bank" }, Token);

        World.Edit(edit =>
        {
            edit.Network(port.NetworkId, row => row with { Status = NetworkResourceStatus.Error });
            edit.Subnet(subnet.Id, row => row with { AllocationPools = [new("10.9.0.100", "10.9.0.101")] });
            edit.Router(router.Id, row => row with { Status = NetworkResourceStatus.Down });
            edit.FloatingIp(floating.Id, row => row with { FloatingIpAddress = "172.24.4.222" });
            edit.PortForwarding(forwarding.Id, row => row with { ExternalPort = 81 });
            edit.Trunk(trunk.Id, row => row with { Name = "t" });
            edit.SecurityGroup(group.Id, row => row with { Name = "edited" });
            edit.SecurityGroupRule(group.Rules[0].Id, row => row with { Description = "edited" });
            edit.AddressScope(scope.Id, row => row with { Name = "edited" });
            edit.SubnetPool(pool.Id, row => row with { AddressScopeId = scope.Id });
            edit.AddressGroup(addresses.Id, row => row with { Addresses = ["10.0.0.0/8"] });
            edit.QosPolicy(policy.Id, row => row with { IsDefault = true });
            edit.RbacPolicy(sharing.Id, row => row with { TargetProjectId = "mill" });
            edit.NetworkQuota("shop", row => row with { Ports = 3 });
        });

        (await Network.GetNetworkAsync(port.NetworkId, Token)).Status.Should().Be(NetworkResourceStatus.Error);
        (await PortAsync(await Network.GetNetworkAsync(port.NetworkId, Token)).Invoking(call => call).Should().ThrowAsync<QuotaExceededException>()).Which.Limit.Should().Be(3);
        (await Admin.ListPortsAsync(new() { IpAddress = "172.24.4.222" }, Token).SingleAsync(Token)).DeviceId.Should().Be(floating.Id);
        (await Network.GetSubnetPoolAsync(pool.Id, Token)).AddressScopeId.Should().Be(scope.Id);
        (await Network.GetSecurityGroupAsync(group.Id, Token)).Should().Match<SecurityGroup>(row => row.Name == "edited" && row.Rules[0].Description == "edited");
        (await Network.GetFloatingIpAsync(floating.Id, Token)).PortForwardings.Single().ExternalPort.Should().Be(81);
        NetworkInvariants.Check(World);
        RichWorld.ComesBack(World);
    }

    [Fact]
    public async Task A_segment_is_booked_anew()
    {
        var one = await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 5 }, Token);

        World.Edit(edit => edit.Network(one.Id, row => row with { SegmentationId = 7 }));

        await RefusedAsync<ConflictException>(() => Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 7 }, Token));
        await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 5 }, Token);
        await Admin.DeleteNetworkAsync(one.Id, Token);
        await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 7 }, Token);
        NetworkInvariants.Check(World);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_segment_that_two_networks_have_is_free_when_none_has_it(bool isDeleted)
    {
        var one = await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 5 }, Token);
        var two = await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 7 }, Token);
        World.Edit(edit => edit.Network(two.Id, row => row with { SegmentationId = 5 }));

        if (isDeleted) await Admin.DeleteNetworkAsync(two.Id, Token);
        else World.Edit(edit => edit.Network(two.Id, row => row with { SegmentationId = 7 }));

        await RefusedAsync<ConflictException>(() => Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 5 }, Token));
        await Admin.DeleteNetworkAsync(one.Id, Token);
        await Admin.CreateNetworkAsync(new() { ProviderType = "gre", SegmentationId = 5 }, Token);
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_subnet_with_other_pools_gives_other_addresses()
    {
        var (network, subnet) = await RoomAsync();

        World.Edit(edit => edit.Subnet(subnet.Id, row => row with { AllocationPools = [new("10.9.0.100", "10.9.0.101")], ProjectId = "bank" }));

        (await Admin.CreatePortAsync(new() { NetworkId = network.Id }, Token)).FixedIps.Single().IpAddress.Should().Be("10.9.0.100");
        (await Other.GetUsageAsync(cancellationToken: Token)).Subnets.Should().Be(1);
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_router_with_another_gateway_is_plugged_in_there()
    {
        var router = await Network.CreateRouterAsync(new() { Gateway = new() { NetworkId = ExternalId } }, Token);
        var outside = await Admin.CreateNetworkAsync(new() { IsExternal = true }, Token);
        await Admin.CreateSubnetAsync(new() { NetworkId = outside.Id, Cidr = "198.51.100.0/24" }, Token);

        World.Edit(edit => edit.Router(router.Id, row => row with { Gateway = new() { NetworkId = outside.Id } }));

        (await Network.GetRouterAsync(router.Id, Token)).Gateway!.FixedIps.Single().IpAddress.Should().StartWith("198.51.100.");
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_trunk_has_ports_that_are_in_no_other_and_each_number_once()
    {
        var (network, _) = await RoomAsync();
        var ports = await Network.CreatePortsAsync([.. Enumerable.Range(0, 4).Select(_ => new CreatePortRequest { NetworkId = network.Id })], Token);
        var trunk = await Network.CreateTrunkAsync(new() { PortId = ports[0].Id, SubPorts = [new(ports[1].Id, 101)] }, Token);
        await Network.CreateTrunkAsync(new() { PortId = ports[2].Id }, Token);
        var before = World.Snapshot();

        foreach (var (change, message) in new (Func<Trunk, Trunk>, string)[]
        {
            (row => row with { PortId = ports[1].Id }, "*port*in use already*"),
            (row => row with { PortId = ports[2].Id }, "*port*in use already*"),
            (row => row with { SubPorts = [new(ports[0].Id, 101)] }, "*port*in use already*"),
            (row => row with { SubPorts = [new(ports[2].Id, 101)] }, "*port*in use already*"),
            (row => row with { SubPorts = [new(ports[1].Id, 101), new(ports[3].Id, 101)] }, "*number in the trunk '101'*"),
        })
        {
            World.Invoking(world => world.Edit(edit => edit.Trunk(trunk.Id, change))).Should().Throw<ArgumentException>().WithMessage(message);
        }

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue();
        World.Edit(edit => edit.Trunk(trunk.Id, row => row with { SubPorts = [new(ports[1].Id, 102), new(ports[3].Id, 101)] }));
        NetworkInvariants.Check(World);
    }

    [Fact]
    public async Task A_floating_ip_without_a_port_leads_nowhere_and_two_lead_to_no_one_address()
    {
        var (_, _, port) = await ReachedAsync();
        var one = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId, PortId = port.Id }, Token);
        var two = await Network.CreateFloatingIpAsync(new() { FloatingNetworkId = ExternalId }, Token);
        World.Invoking(world => world.Edit(edit => edit.FloatingIp(two.Id, row => row with { PortId = one.PortId, FixedIpAddress = one.FixedIpAddress, RouterId = one.RouterId })))
            .Should().Throw<ArgumentException>().WithMessage("*address*in use already*");

        World.Edit(edit => edit.FloatingIp(one.Id, row => row with { PortId = null }));

        (await Network.GetFloatingIpAsync(one.Id, Token)).Should().BeEquivalentTo(new { PortId = (string?)null, FixedIpAddress = (string?)null, RouterId = (string?)null });
        World.Edit(edit => edit.FloatingIp(two.Id, row => row with { PortId = one.PortId, FixedIpAddress = one.FixedIpAddress, RouterId = one.RouterId }));
        NetworkInvariants.Check(World);
    }

    public static TheoryData<string, string> Mistakes => new()
    {
        { "port", "*no network 'none'*" },
        { "group", "*no security group 'none'*" },
        { "mac", "*'x' is no hardware address*" },
        { "subnet", "*'10.9.0' is no range*" },
        { "range", "*has the address '10.9.0.*outside*" },
        { "router", "*no network 'none'*" },
        { "inside", "*is not external*" },
        { "rule", "*no security group 'none'*" },
        { "policy", "*no QoS policy 'none'*" },
        { "spelling", "*'2001:DB8::A' is no usual text of an address; '2001:db8::a' would be one*" },
        { "no address", "*'x' is no usual text of an address; '10.0.0.5' would be one*" },
        { "address twice", "*The address '10.9.0.50' is in use already*" },
        { "route", "*'10.1.0.0/16 through here' is no route*" },
        { "no type", "*'' is no type of network (vxlan, *" },
        { "type", "*'vxlam' is no type of network*" },
        { "vlan", "*'' is no number of a VLAN*" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_names_nothing_is_an_argument_error_and_changes_nothing(string what, string message)
    {
        var (router, subnet, port) = await ReachedAsync();
        var group = await Network.CreateSecurityGroupAsync(new() { Name = "web" }, Token);
        var before = World.Snapshot();
        Action<WorldEdit> change = what switch
        {
            "port" => edit => edit.Port(port.Id, row => row with { NetworkId = "none" }),
            "group" => edit => edit.Port(port.Id, row => row with { SecurityGroups = ["none"] }),
            "mac" => edit => edit.Port(port.Id, row => row with { MacAddress = "x" }),
            "subnet" => edit => edit.Subnet(subnet.Id, row => row with { Cidr = "10.9.0" }),
            "range" => edit => edit.Subnet(subnet.Id, row => row with { Cidr = "10.77.0.0/24", AllocationPools = [] }),
            "router" => edit => edit.Router(router.Id, row => row with { Gateway = new() { NetworkId = "none" } }),
            "inside" => edit => edit.Router(router.Id, row => row with { Gateway = new() { NetworkId = port.NetworkId } }),
            "rule" => edit => edit.SecurityGroupRule(group.Rules[0].Id, row => row with { RemoteGroupId = "none" }),
            "spelling" => edit => edit.Port(port.Id, row => row with { FixedIps = [new(subnet.Id, "2001:DB8::A")] }),
            "no address" => edit => edit.Port(port.Id, row => row with { FixedIps = [new(subnet.Id, "x")] }),
            "address twice" => edit => edit.Port(port.Id, row => row with { FixedIps = [new(subnet.Id, "10.9.0.50"), new(subnet.Id, "10.9.0.50")] }),
            "route" => edit => edit.Router(router.Id, row => row with { Routes = [new("10.1.0.0/16", "here")] }),
            "no type" => edit => edit.Network(port.NetworkId, row => row with { ProviderType = null }),
            "type" => edit => edit.Network(port.NetworkId, row => row with { ProviderType = "vxlam" }),
            "vlan" => edit => edit.Network(port.NetworkId, row => row with { ProviderType = "vlan", SegmentationId = null }),
            _ => edit => edit.Network(port.NetworkId, row => row with { QosPolicyId = "none" }),
        };

        World.Invoking(world => world.Edit(change)).Should().Throw<ArgumentException>().WithMessage(message);

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue();
        RichWorld.ComesBack(World);
    }
}
