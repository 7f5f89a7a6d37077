using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerInterfaceProgressTests() : ComputeTests(Options(options => options.DetachInterface = Progress.After(TimeSpan.FromSeconds(5))))
{
    [Fact]
    public async Task A_detach_that_fails_leaves_the_server_plugged_in_and_the_log_tells_why()
    {
        var server = await CreateAsync();
        World.Faults.On(ComputeTransitions.FinishDetachInterface).Throw(new DriverException("The cable is stuck."));
        var port = (await Compute.ListServerInterfacesAsync(server.Id, Token))[0].PortId;

        await Compute.DetachInterfaceAsync(server.Id, port, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await Compute.ListServerInterfacesAsync(server.Id, Token)).Should().ContainSingle();
        var actions = await Compute.ListServerActionsAsync(new() { ServerId = server.Id }, Token).ToListAsync(Token);
        (actions[0].Action, actions[0].Message).Should().Be(("detach_interface", "Error"));
        (await Compute.GetServerActionAsync(server.Id, actions[0].RequestId, Token)).Events.Single().Details.Should().Be("The cable is stuck.");
    }

    [Fact]
    public async Task Asked_for_twice_it_happens_once()
    {
        var server = await CreateAsync();
        var port = (await Compute.ListServerInterfacesAsync(server.Id, Token))[0].PortId;

        await Compute.DetachInterfaceAsync(server.Id, port, Token);
        await Compute.DetachInterfaceAsync(server.Id, port, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await Compute.ListServerInterfacesAsync(server.Id, Token)).Should().BeEmpty();
        (await Compute.ListServerActionsAsync(new() { ServerId = server.Id }, Token).ToListAsync(Token)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_change_of_the_port_meanwhile_does_not_stop_it()
    {
        var server = await CreateAsync();
        var port = (await Compute.ListServerInterfacesAsync(server.Id, Token))[0].PortId;

        await Compute.DetachInterfaceAsync(server.Id, port, Token);
        await World.Network.UpdatePortAsync(new() { Id = port, IsAdminStateUp = false }, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await Compute.ListServerInterfacesAsync(server.Id, Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_port_that_another_server_has_by_then_is_left_alone()
    {
        var (first, second) = (await CreateAsync(), await CreateAsync("second"));
        var network = World.Snapshot().Rows(NetworkTables.Networks).Single(network => network.Name == "private");
        var port = await View.Network.CreatePortAsync(new() { NetworkId = network.Id }, Token);
        await Compute.AttachInterfaceAsync(new() { ServerId = first.Id, PortId = port.Id }, Token);
        await Compute.DetachInterfaceAsync(first.Id, port.Id, Token);

        await Compute.DeleteServerAsync(first.Id, Token);
        await Compute.AttachInterfaceAsync(new() { ServerId = second.Id, PortId = port.Id }, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await View.Network.GetPortAsync(port.Id, Token)).DeviceId.Should().Be(second.Id);
    }
}
