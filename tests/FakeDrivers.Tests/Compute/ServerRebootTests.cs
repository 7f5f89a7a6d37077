using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerRebootTests() : ComputeTests(Options(options => options.Reboot = Progress.After(TimeSpan.FromSeconds(10))))
{
    [Fact]
    public async Task A_failed_soft_reboot_leaves_the_server_shut_off()
    {
        World.Faults.On(ComputeTransitions.FinishSoftReboot).Throw(new DriverException("The guest did not come up."));

        var after = await RebootAsync(RebootKind.Soft);

        after.Status.Should().Be(ServerStatus.Shutoff);
        after.PowerState.Should().Be(ServerPowerState.Shutdown);
        after.Fault.Should().BeNull();
    }

    [Fact]
    public async Task A_failed_hard_reboot_leaves_the_server_in_error()
    {
        World.Faults.On(ComputeTransitions.FinishHardReboot).Throw(new DriverException("The host is out of memory.")).Times(1);

        var failed = await RebootAsync(RebootKind.Hard);
        await Compute.RebootServerAsync(failed.Id, RebootKind.Hard, Token);
        await World.RunUntilIdleAsync(Token);
        var cured = await Compute.GetServerAsync(failed.Id, Token);

        failed.Status.Should().Be(ServerStatus.Error);
        failed.Fault!.Message.Should().Be("The host is out of memory.");
        cured.Status.Should().Be(ServerStatus.Active);
        cured.Fault.Should().BeNull();
    }

    [Fact]
    public async Task A_hard_reboot_takes_the_place_of_a_soft_one_that_hangs()
    {
        World.Faults.On(ComputeTransitions.FinishSoftReboot).Hang();
        var server = await RebootAsync(RebootKind.Soft);
        server.Status.Should().Be(ServerStatus.Reboot);

        await Compute.RebootServerAsync(server.Id, RebootKind.Hard, Token);
        await World.RunUntilIdleAsync(Token);

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Active);
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_hard_reboot_of_a_stopped_server_does_not_show_in_its_status()
    {
        var server = await CreateAsync();
        await Compute.StopServerAsync(server.Id, Token);

        await Compute.RebootServerAsync(server.Id, RebootKind.Hard, Token);

        var during = await Compute.GetServerAsync(server.Id, Token);
        during.Status.Should().Be(ServerStatus.Shutoff);
        during.TaskState.Should().Be(ServerTaskState.RebootingHard);
    }

    private async Task<Server> RebootAsync(RebootKind kind)
    {
        var server = await CreateAsync();
        await Compute.RebootServerAsync(server.Id, kind, Token);
        await World.RunUntilIdleAsync(Token);
        return await Compute.GetServerAsync(server.Id, Token);
    }
}
