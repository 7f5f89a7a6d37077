using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Compute;

/// <summary>What is plugged into a server, and attached to it, follows to the host where it is.</summary>
public sealed class ServerHostTests() : ComputeTests(Options(options => options.Hosts = 3))
{
    [Fact]
    public async Task A_server_s_port_and_volume_are_on_its_host_and_a_network_agent_is_there()
    {
        var server = await WithVolumeAsync();

        await ShouldBeOnAsync(server.Id, server.Host!);
        var agents = await World.Network.ListNetworkAgentsAsync(new() { Host = server.Host }, Token);
        agents.Should().ContainSingle().Which.AgentType.Should().Be("Open vSwitch agent");
    }

    [Fact]
    public async Task They_follow_a_live_migration()
    {
        var server = await WithVolumeAsync();

        await World.Compute.LiveMigrateServerAsync(server.Id, "compute-3", Token);

        await ShouldBeOnAsync(server.Id, "compute-3");
    }

    [Fact]
    public async Task They_follow_a_resize_and_its_revert()
    {
        var server = await WithVolumeAsync();

        await World.Compute.MigrateServerAsync(server.Id, "compute-2", Token);
        await ShouldBeOnAsync(server.Id, "compute-2");
        await Compute.RevertResizeAsync(server.Id, Token);

        await ShouldBeOnAsync(server.Id, server.Host!);
    }

    [Fact]
    public async Task They_follow_an_evacuation()
    {
        var server = await WithVolumeAsync();
        World.Edit(edit => edit.Host(server.Host!, host => host with { IsUp = false }));

        await World.Compute.EvacuateServerAsync(server.Id, "compute-2", Token);

        await ShouldBeOnAsync(server.Id, "compute-2");
    }

    [Fact]
    public async Task They_are_on_no_host_while_the_server_is_put_aside_and_on_its_new_one_when_it_is_back()
    {
        var server = await WithVolumeAsync();

        await Compute.ShelveServerAsync(server.Id, Token);
        var aside = await PortAsync(server.Id);
        await World.Compute.UnshelveServerAsync(server.Id, null, "compute-3", Token);

        (aside.Binding.HostId, aside.Binding.VifType, aside.Status).Should().Be(("", "unbound", NetworkResourceStatus.Down));
        await ShouldBeOnAsync(server.Id, "compute-3");
    }

    [Fact]
    public async Task They_follow_an_edit()
    {
        var server = await WithVolumeAsync();

        World.Edit(edit => edit.Server(server.Id, each => each with { Host = "compute-2" }));

        await ShouldBeOnAsync(server.Id, "compute-2");
    }

    [Fact]
    public async Task A_port_says_in_which_zone_its_server_is()
    {
        var far = await World.Compute.CreateAggregateAsync("far", "zone-far", Token);
        await World.Compute.AddHostToAggregateAsync(far.Id, "compute-3", Token);
        var server = await CreateAsync();
        var before = await PortAsync(server.Id);

        await World.Compute.LiveMigrateServerAsync(server.Id, "compute-3", Token);

        (before.DeviceOwner, (await PortAsync(server.Id)).DeviceOwner).Should().Be(("compute:nova", "compute:zone-far"));
        (await Compute.GetServerAsync(server.Id, Token)).AvailabilityZone.Should().Be("zone-far");
    }

    [Fact]
    public async Task A_port_that_was_given_keeps_what_was_prepared_for_other_hosts_only()
    {
        var server = await CreateAsync();
        var port = await PortAsync(server.Id);
        await World.Network.CreatePortBindingAsync(new() { PortId = port.Id, Host = "compute-2" }, Token);
        await World.Network.CreatePortBindingAsync(new() { PortId = port.Id, Host = "compute-3" }, Token);

        await World.Compute.LiveMigrateServerAsync(server.Id, "compute-2", Token);

        (await World.Network.ListPortBindingsAsync(port.Id, Token)).Select(binding => (binding.Binding.HostId, binding.IsActive)).Should()
            .Equal(("compute-2", true), ("compute-3", false));
    }

    private async Task<Server> WithVolumeAsync()
    {
        var server = await CreateAsync();
        await AttachAsync(server);
        return server;
    }

    private async Task<Port> PortAsync(string serverId) => (await World.Network.ListPortsAsync(new() { DeviceId = serverId }, Token).ToListAsync(Token)).Single();

    private async Task ShouldBeOnAsync(string serverId, string host)
    {
        var server = await Compute.GetServerAsync(serverId, Token);
        var port = await PortAsync(serverId);
        var volume = await Volumes.GetVolumeAsync(server.Volumes.Single().VolumeId, Token);
        server.Host.Should().Be(host);
        (port.Binding.HostId, port.Binding.VifType, port.Status).Should().Be((host, "ovs", NetworkResourceStatus.Active));
        (volume.Status, volume.Attachments.Single().HostName).Should().Be((VolumeStatus.InUse, host));
    }
}
