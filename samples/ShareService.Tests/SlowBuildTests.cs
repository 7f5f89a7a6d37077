using FakeDrivers;
using FakeDrivers.Compute;
using FakeDrivers.Worlds;
using ShareService.Shares;

namespace ShareService.Tests;

/// <summary>Time travel: the app waits for minutes, the tests for none.</summary>
public sealed class SlowBuildTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_takes_ten_minutes_is_waited_for()
    {
        using var lab = NewLab(buildTime: TimeSpan.FromMinutes(10), limit: TimeSpan.FromMinutes(15));
        var start = lab.World.Clock.GetUtcNow();

        var share = await lab.World.Clock.RunUntilAsync(lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token), Token);

        share.Status.Should().Be("in-use");
        (lab.World.Clock.GetUtcNow() - start).Should().Be(TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Meanwhile_the_server_is_being_built()
    {
        using var lab = NewLab(buildTime: TimeSpan.FromMinutes(10), limit: TimeSpan.FromMinutes(15));

        var create = lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);
        lab.World.Clock.Advance(TimeSpan.FromMinutes(9));

        create.IsCompleted.Should().BeFalse();
        (await lab.Server.FindAsync(Token))!.Status.Should().Be(ServerStatus.Build);
        lab.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await create;
    }

    [Fact]
    public async Task A_server_that_takes_too_long_is_given_up_and_found_again_by_the_next_request()
    {
        using var lab = NewLab(buildTime: TimeSpan.FromMinutes(10), limit: TimeSpan.FromMinutes(5));

        var first = () => lab.World.Clock.RunUntilAsync(lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token), Token);
        await first.Should().ThrowAsync<TimeoutException>();
        (await lab.VolumesAsync()).Should().BeEmpty();

        await lab.World.Clock.RunUntilAsync(lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token), Token);
        lab.World.Calls.Of(ComputeOperations.CreateServer).Should().ContainSingle();
    }

    [Fact]
    public async Task A_server_that_fails_to_build_is_removed_and_its_fault_is_told()
    {
        using var lab = NewLab(buildTime: TimeSpan.FromMinutes(1), limit: TimeSpan.FromMinutes(5));
        lab.World.Faults.On(ComputeTransitions.FinishBuild).Throw(new CapacityExceededException("memory_mb", 2048, 512));

        var create = () => lab.World.Clock.RunUntilAsync(lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token), Token);

        (await create.Should().ThrowAsync<ShareException>()).WithMessage("*memory_mb*");
        (await lab.Server.FindAsync(Token)).Should().BeNull();
    }

    private static Lab NewLab(TimeSpan buildTime, TimeSpan limit) =>
        new(world => world.Compute.Build = Progress.After(buildTime), app => app.ServerTimeout = limit);
}
