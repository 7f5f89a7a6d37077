using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class WaitForCommandsTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_nth_matching_call_is_waited_for()
    {
        _world.Execute.When("git").Replies("");
        await RunAsync("git", "push");
        await RunAsync("git", "pull");

        var waiting = _world.Execute.WaitForCallAsync("git", ["push"], count: 2, CancellationToken);
        await RunAsync("git", "pull");
        waiting.IsCompleted.Should().BeFalse("only one of them was a push");
        await RunAsync("git", "push");

        (await waiting).Sequence.Should().Be(4);
    }

    [Fact]
    public async Task A_call_that_was_made_before_counts()
    {
        _world.Execute.When("git").Replies("");
        await RunAsync("git", "push");

        (await _world.Execute.WaitForCallAsync("git", cancellationToken: CancellationToken)).Text.Should().Be("git push");
    }

    [Fact]
    public async Task A_program_that_runs_counts()
    {
        _world.Execute.When("daemon").Replies(Reply.Hangs);
        var waiting = _world.Execute.WaitForCallAsync("daemon", [], cancellationToken: CancellationToken);

        await using var daemon = await _world.Execute.StartAsync(new("daemon"), CancellationToken);

        (await waiting).Duration.Should().BeNull("it has not ended");
    }

    [Fact]
    public async Task A_second_attempt_of_a_call_in_flight_counts()
    {
        _world.Execute.When("x").Replies(Reply.Exit(1)).Once().Then(Reply.Hangs);
        var waiting = _world.Execute.WaitForCallAsync("x", count: 2, cancellationToken: CancellationToken);
        using var end = new CancellationTokenSource();

        var run = _world.Execute.RunAsync(new("x") { Attempts = 2, RetryDelay = RetryDelay.Fixed(TimeSpan.FromSeconds(1)) }, end.Token);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));

        (await waiting).Attempt.Should().Be(2);
        await end.CancelAsync();
        await FluentActions.Awaiting(() => run).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Who_gives_up_is_told_what_ran()
    {
        _world.Execute.When("git").Replies("");
        await RunAsync("git", "pull");
        using var giveUp = new CancellationTokenSource();
        var waiting = _world.Execute.WaitForCallAsync("git", ["push"], cancellationToken: giveUp.Token);

        await giveUp.CancelAsync();

        (await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<FakeDriversException>()).Which.Message.ReplaceLineEndings("\n").Should().Be(
            """
            Waited for 1 runs of "git", "push", saw 0. What ran:
                call  command   outcome
                ----  --------  -----------
                #1    git pull  exit code 0
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_hits_of_a_registration_are_waited_for()
    {
        var registration = _world.Execute.When("git").Replies("");
        await RunAsync("git");
        var waiting = registration.WaitForHitsAsync(3, CancellationToken);

        await RunAsync("git");
        waiting.IsCompleted.Should().BeFalse();
        await RunAsync("git");

        await waiting;
    }

    [Fact]
    public async Task A_hit_counts_when_the_reply_is_taken_and_before_it_is_played()
    {
        var registration = _world.Execute.When("x").Replies(Reply.Hangs);
        await using var process = await _world.Execute.StartAsync(new("x"), CancellationToken);

        await registration.WaitForHitsAsync(1, CancellationToken);

        process.Exited.IsCompleted.Should().BeFalse();
    }

    [Fact]
    public async Task Who_gives_up_waiting_for_hits_is_told_how_many_there_were()
    {
        var registration = _world.Execute.When("x").Replies("");
        using var giveUp = new CancellationTokenSource();
        var waiting = registration.WaitForHitsAsync(2, giveUp.Token);
        await RunAsync("x");

        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<FakeDriversException>().WithMessage("Waited for 2 hits of When(\"x\"), saw 1. What ran:*");
    }

    private Task<CommandResult> RunAsync(string program, params string[] arguments) => _world.Execute.RunAsync(new(program, arguments), CancellationToken);
}
