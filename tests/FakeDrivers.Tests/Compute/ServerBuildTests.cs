using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerBuildTests() : ComputeTests(Options(options => options.Build = Progress.After(TimeSpan.FromSeconds(30))))
{
    [Fact]
    public async Task A_build_ends_when_its_time_has_come()
    {
        var began = World.Clock.Now;
        var server = await CreateAsync();

        World.Clock.Advance(TimeSpan.FromSeconds(29));
        var before = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(2));
        var after = await Compute.GetServerAsync(server.Id, Token);

        before.Status.Should().Be(ServerStatus.Build);
        before.TaskState.Should().Be(ServerTaskState.Spawning);
        after.Status.Should().Be(ServerStatus.Active);
        after.LaunchedAt.Should().Be(began.AddSeconds(30));
    }

    [Fact]
    public async Task Volumes_are_attaching_until_the_server_is_built()
    {
        var volume = await CreateVolumeAsync();
        await Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token);

        var during = await Volumes.GetVolumeAsync(volume.Id, Token);
        await World.RunUntilIdleAsync(Token);
        var after = await Volumes.GetVolumeAsync(volume.Id, Token);

        during.Status.Should().Be(VolumeStatus.Attaching);
        after.Status.Should().Be(VolumeStatus.InUse);
        after.AttachStatus.Should().Be(VolumeAttachStatus.Attached);
    }

    [Fact]
    public async Task A_build_that_hangs_never_ends()
    {
        World.Faults.On(ComputeTransitions.FinishBuild).Hang();
        var server = await CreateAsync();

        World.Clock.Advance(TimeSpan.FromDays(1));

        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Build);
    }

    [Fact]
    public async Task A_reset_to_active_ends_the_wait()
    {
        var server = await CreateAsync();

        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token);
        await World.RunUntilIdleAsync(Token);

        var after = await Compute.GetServerAsync(server.Id, Token);
        after.Status.Should().Be(ServerStatus.Active);
        after.LaunchedAt.Should().BeNull();
        World.Pending.Should().BeEmpty();
    }
}
