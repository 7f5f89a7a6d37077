using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class FakeExecuteAttemptsTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_is_asked_at_every_attempt_and_knows_which_it_is()
    {
        using var world = new FakeWorld();
        world.Execute.SetRepliers(("flaky", Reply.From(call => call.Attempt < 3 ? Reply.Exit(1) : "at last")));

        var result = await world.Execute.RunAsync(new("flaky") { Attempts = 3, RetryDelay = RetryDelay.None }, CancellationToken);

        result.StandardOutput.Should().Be("at last");
        result.Attempts.Should().Be(3);
    }

    [Fact]
    public async Task Delays_pass_on_the_worlds_clock()
    {
        using var world = new FakeWorld();
        world.Execute.SetRepliers(("flaky", Reply.From(call => call.Attempt < 3 ? Reply.Exit(1) : "at last")));
        var command = new Command("flaky") { Attempts = 3, RetryDelay = RetryDelay.Fixed(TimeSpan.FromMinutes(1)) };

        var result = await world.Clock.RunUntilAsync(world.Execute.RunAsync(command, CancellationToken), CancellationToken);

        (result.StartedAt - world.Clock.Start).Should().Be(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Delays_are_drawn_within_their_bounds_and_the_same_from_the_same_seed()
    {
        var first = await TimeOfTwentyAttemptsAsync(seed: 7);
        var again = await TimeOfTwentyAttemptsAsync(seed: 7);
        var other = await TimeOfTwentyAttemptsAsync(seed: 8);

        first.Should().Be(again).And.NotBe(other);
        first.Should().BeGreaterThanOrEqualTo(TimeSpan.FromSeconds(0.2 * 19)).And.BeLessThan(TimeSpan.FromSeconds(2 * 19));
    }

    [Fact]
    public async Task Parallel_commands_do_not_change_each_others_delays()
    {
        using var world = new FakeWorld();
        world.Execute.SetRepliers(("", Reply.From(call => call.Attempt < 2 ? Reply.Exit(1) : Reply.Empty)));

        var noise = Enumerable.Range(0, 10).Select(number => world.Execute.RunAsync(new("noise", $"{number}") { Attempts = 2 }, CancellationToken)).ToList();
        var run = world.Execute.RunAsync(new("steady") { Attempts = 2 }, CancellationToken);
        await world.Clock.RunUntilAsync(Task.WhenAll([run, .. noise]), CancellationToken);

        using var quiet = new FakeWorld();
        quiet.Execute.SetRepliers(("", Reply.From(call => call.Attempt < 2 ? Reply.Exit(1) : Reply.Empty)));
        var alone = await quiet.Clock.RunUntilAsync(quiet.Execute.RunAsync(new("steady") { Attempts = 2 }, CancellationToken), CancellationToken);
        (await run).StartedAt.Should().Be(alone.StartedAt);
    }

    private static async Task<TimeSpan> TimeOfTwentyAttemptsAsync(long seed)
    {
        using var world = new FakeWorld(new() { RandomSeed = seed });
        world.Execute.SetRepliers(("flaky", Reply.From(call => call.Attempt < 20 ? Reply.Exit(1) : Reply.Empty)));
        var result = await world.Clock.RunUntilAsync(world.Execute.RunAsync(new("flaky") { Attempts = 20 }, CancellationToken), CancellationToken);
        return result.StartedAt - world.Clock.Start;
    }
}
