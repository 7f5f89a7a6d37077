using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

/// <summary>Who sees and changes what.</summary>
public sealed class NetworkRightsTests : NetworkTestBase
{
    private FakeNetworkApi Manager => World.As(new() { ProjectId = "shop", UserId = "max", Roles = ["reader", "member", "manager"] }).Network;

    [Fact]
    public async Task Where_a_port_is_plugged_in_is_shown_to_administrators()
    {
        var (network, _) = await RoomAsync();
        var port = await Admin.CreatePortAsync(new() { ProjectId = "shop", NetworkId = network.Id, Binding = new() { HostId = "host-1", VnicType = "direct" } }, Token);

        port.Binding.Should().BeEquivalentTo(new { HostId = "host-1", VifType = "ovs", VnicType = "direct" });
        port.Binding.VifDetails.Should().Contain("port_filter", "True");
        (await Network.GetPortAsync(port.Id, Token)).Binding.Should().Be(new PortBinding { VnicType = "direct" });
        (await Network.ListPortsAsync(new() { Ids = port.Id }, Token).SingleAsync(Token)).Binding.HostId.Should().BeEmpty();
    }

    [Fact]
    public async Task Whether_a_router_has_a_standby_is_shown_to_administrators()
    {
        var router = await Admin.CreateRouterAsync(new() { ProjectId = "shop", IsHighlyAvailable = true }, Token);

        (router.IsHighlyAvailable, router.IsDistributed).Should().Be((true, false));
        var seen = await Network.GetRouterAsync(router.Id, Token);
        (seen.IsHighlyAvailable, seen.IsDistributed).Should().Be((null, null));
    }

    [Fact]
    public async Task Who_owns_a_network_removes_the_ports_of_others_and_does_not_change_them()
    {
        var (network, _) = await RoomAsync();
        var port = await Admin.CreatePortAsync(new() { ProjectId = "bank", NetworkId = network.Id }, Token);

        await RefusedAsync<AccessDeniedException>(() => Network.UpdatePortAsync(new() { Id = port.Id, Name = "mine" }, Token), "PolicyNotAuthorized");
        await Network.DeletePortAsync(port.Id, Token);
    }

    [Fact]
    public async Task A_hardware_address_is_changed_by_managers_of_the_project_and_administrators()
    {
        var (network, _) = await RoomAsync();
        var port = await PortAsync(network);
        var foreign = await Admin.CreatePortAsync(new() { ProjectId = "bank", NetworkId = network.Id }, Token);

        await RefusedAsync<AccessDeniedException>(() => Network.UpdatePortAsync(new() { Id = port.Id, MacAddress = "fa:16:3e:00:00:01" }, Token));
        await RefusedAsync<AccessDeniedException>(() => Manager.UpdatePortAsync(new() { Id = foreign.Id, MacAddress = "fa:16:3e:00:00:01" }, Token));
        (await Manager.UpdatePortAsync(new() { Id = port.Id, MacAddress = "fa:16:3e:00:00:01" }, Token)).MacAddress.Should().Be("fa:16:3e:00:00:01");
    }

    [Fact]
    public async Task A_security_group_stays_shared_while_a_port_of_another_project_carries_it()
    {
        var group = await Network.CreateSecurityGroupAsync(new() { Name = "web" }, Token);
        var sharing = await Network.CreateRbacPolicyAsync(new() { ObjectType = RbacObjectType.SecurityGroup, ObjectId = group.Id, Action = RbacAction.AccessAsShared, TargetProjectId = "bank" }, Token);
        World.Edit(edit => edit.RbacPolicy(sharing.Id, row => row with { TargetProjectId = RbacPolicy.EveryProject }));
        var room = await Other.CreateNetworkAsync(new(), Token);
        var port = await Other.CreatePortAsync(new() { NetworkId = room.Id, SecurityGroups = [group.Id] }, Token);

        (await RefusedAsync<ConflictException>(() => Admin.DeleteRbacPolicyAsync(sharing.Id, Token))).Message.Should().Contain("bank");
        World.Edit(edit => edit.Port(port.Id, row => row with { ProjectId = "shop" }));
        NetworkInvariants.Check(World);
        await Admin.DeleteRbacPolicyAsync(sharing.Id, Token);
    }

    [Fact]
    public async Task A_subnet_that_is_shared_with_everybody_goes_on_no_router_of_others()
    {
        var shared = await Admin.CreateNetworkAsync(new() { Name = "shared", IsShared = true }, Token);
        var subnet = await Admin.CreateSubnetAsync(new() { NetworkId = shared.Id, Cidr = "10.77.0.0/24" }, Token);
        var router = await Network.CreateRouterAsync(new(), Token);

        await RefusedAsync<InvalidRequestException>(() => Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, Token), "BadRequest");
        await Admin.CreateRbacPolicyAsync(new() { ObjectType = RbacObjectType.Network, ObjectId = shared.Id, Action = RbacAction.AccessAsShared, TargetProjectId = "shop" }, Token);
        (await Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, Token)).SubnetIds.Should().Equal(subnet.Id);
    }
}
