using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerPowerTests() : ComputeTests(Options(options => options.Power = Progress.AfterObservations(2)))
{
    [Fact]
    public async Task By_observation_the_passing_state_is_seen_so_often()
    {
        var server = await CreateAsync();
        await Compute.StopServerAsync(server.Id, Token);

        var first = await Compute.GetServerAsync(server.Id, Token);
        var second = await Compute.GetServerAsync(server.Id, Token);
        var third = await Compute.GetServerAsync(server.Id, Token);

        first.TaskState.Should().Be(ServerTaskState.PoweringOff);
        second.Should().Be(first);
        third.Status.Should().Be(ServerStatus.Shutoff);
    }

    [Fact]
    public async Task Stopping_a_server_in_error_clears_its_fault()
    {
        World.Faults.On(ComputeTransitions.FinishHardReboot).Throw(new DriverException("No power.")).Times(1);
        var server = await CreateAsync();
        await Compute.RebootServerAsync(server.Id, cancellationToken: Token);
        (await Compute.GetServerAsync(server.Id, Token)).Fault.Should().NotBeNull();

        await Compute.StopServerAsync(server.Id, Token);
        for (var look = 0; look < 3; look++) server = await Compute.GetServerAsync(server.Id, Token);

        server.Status.Should().Be(ServerStatus.Shutoff);
        server.Fault.Should().BeNull();
    }

    [Fact]
    public async Task A_failed_stop_leaves_the_server_as_it_was()
    {
        World.Faults.On(ComputeTransitions.FinishStop).Throw(new DriverException("The guest does not listen."));
        var server = await CreateAsync();
        await Compute.StopServerAsync(server.Id, Token);
        for (var look = 0; look < 3; look++) server = await Compute.GetServerAsync(server.Id, Token);

        server.Status.Should().Be(ServerStatus.Active);
        server.TaskState.Should().Be(ServerTaskState.None);
        server.PowerState.Should().Be(ServerPowerState.Running);
    }
}
