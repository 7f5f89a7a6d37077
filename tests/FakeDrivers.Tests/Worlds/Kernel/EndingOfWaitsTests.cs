using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Worlds;

public sealed class EndingOfWaitsTests
{
    private static readonly CancellationToken CancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_hangs_ends_with_its_world()
    {
        var world = new FakeWorld();
        world.Faults.On(VolumeOperations.Create).Hang();
        var creation = world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, CancellationToken);
        world.Calls.InFlight.Should().ContainSingle();

        world.Dispose();

        await FluentActions.Awaiting(() => creation).Should().ThrowAsync<ObjectDisposedException>();
        world.Calls.InFlight.Should().BeEmpty();
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_carries_its_own_token()
    {
        using var world = new FakeWorld();
        using var cancellation = new CancellationTokenSource();
        world.Faults.On(VolumeOperations.Create).Hang();
        var creation = world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, cancellation.Token);

        await cancellation.CancelAsync();

        (await FluentActions.Awaiting(() => creation).Should().ThrowAsync<OperationCanceledException>())
            .Which.CancellationToken.Should().Be(cancellation.Token);
    }
}
