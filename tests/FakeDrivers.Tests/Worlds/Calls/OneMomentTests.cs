using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Worlds;

public sealed class OneMomentTests
{
    private static readonly CancellationToken CancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_that_waited_is_in_flight_or_in_the_log_at_every_moment()
    {
        for (var round = 0; round < 200; round++)
        {
            using var world = new FakeWorld();
            world.Faults.On(VolumeOperations.Create).Delay(TimeSpan.FromSeconds(1));
            var creation = world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, CancellationToken);

            var passing = Task.Run(() => world.Clock.Advance(TimeSpan.FromSeconds(1)), CancellationToken);
            bool isOver;
            do
            {
                isOver = passing.IsCompleted;
                var (ended, inFlight) = world.Calls.ReadAll();
                (ended.Count + inFlight.Count).Should().Be(1, "the call is in one of them, and in one only");
            }
            while (!isOver);

            await creation;
            world.Calls.InFlight.Should().BeEmpty();
        }
    }
}
