using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class PortBindingTests : NetworkTestBase
{
    [Fact]
    public async Task A_servers_port_is_prepared_for_another_host_and_moves_there()
    {
        var port = await BoundAsync("host-a");
        var request = new PortBindingRequest { PortId = port.Id, Host = "host-b", VnicType = "direct" };

        (await Admin.CreatePortBindingAsync(request, Token)).IsActive.Should().BeFalse();
        (await Admin.GetPortAsync(port.Id, Token)).Binding.HostId.Should().Be("host-a", "it stays where it is until it is told to move");
        (await Admin.ActivatePortBindingAsync(port.Id, "host-b", Token)).IsActive.Should().BeTrue();

        var moved = await Admin.GetPortAsync(port.Id, Token);
        (moved.Binding.HostId, moved.Binding.VnicType, moved.Binding.VifType, moved.Status).Should().Be(("host-b", "direct", "ovs", NetworkResourceStatus.Active));
        (await Admin.ListPortBindingsAsync(port.Id, Token)).Select(binding => (binding.Binding.HostId, binding.Binding.VifType, binding.IsActive))
            .Should().Equal(("host-b", "ovs", true), ("host-a", "unbound", false));
        await Admin.DeletePortBindingAsync(port.Id, "host-a", Token);
        (await Admin.ListPortBindingsAsync(port.Id, Token)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_host_has_one_binding_and_the_active_one_stays()
    {
        var port = await BoundAsync("host-a");
        await Admin.CreatePortBindingAsync(new() { PortId = port.Id, Host = "host-b" }, Token);

        await RefusedAsync<ConflictException>(() => Admin.CreatePortBindingAsync(new() { PortId = port.Id, Host = "host-a" }, Token), "PortBindingAlreadyExists");
        await RefusedAsync<ConflictException>(() => Admin.CreatePortBindingAsync(new() { PortId = port.Id, Host = "host-b" }, Token), "PortBindingAlreadyExists");
        await RefusedAsync<ConflictException>(() => Admin.ActivatePortBindingAsync(port.Id, "host-a", Token), "PortBindingAlreadyActive");
        await RefusedAsync<ConflictException>(() => Admin.DeletePortBindingAsync(port.Id, "host-a", Token), "PortBindingAlreadyActive");
        await RefusedAsync<ResourceNotFoundException>(() => Admin.ActivatePortBindingAsync(port.Id, "host-c", Token), "PortBindingNotFound");
        await RefusedAsync<InvalidRequestException>(() => Admin.CreatePortBindingAsync(new() { PortId = port.Id, Host = "" }, Token), "HTTPBadRequest");
    }

    [Fact]
    public async Task Only_servers_ports_have_them_and_they_go_with_the_port()
    {
        var (network, _) = await RoomAsync();
        var bare = await PortAsync(network);
        var port = await BoundAsync("host-a");
        await Admin.CreatePortBindingAsync(new() { PortId = port.Id, Host = "host-b" }, Token);

        await RefusedAsync<InvalidRequestException>(() => Admin.ListPortBindingsAsync(bare.Id, Token), "BadRequest");
        await RefusedAsync<AccessDeniedException>(() => Network.ListPortBindingsAsync(port.Id, Token));
        await Admin.DeletePortAsync(port.Id, Token);
        World.Snapshot().Rows(NetworkTables.PreparedBindings).Should().BeEmpty();
    }

    private async Task<Port> BoundAsync(string host)
    {
        var network = await Network.CreateNetworkAsync(new(), Token);
        return await Admin.CreatePortAsync(
            new() { NetworkId = network.Id, ProjectId = "shop", DeviceId = "server", DeviceOwner = "compute:nova", Binding = new() { HostId = host } }, Token);
    }
}
