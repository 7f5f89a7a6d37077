using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

public sealed class ReadinessWaitTests : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly ProbedServer _server = new();
    private readonly TaskCompletionSource<int> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TimeSpan> _asked = [];

    private FakeClock Clock => _server.Clock;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Nothing_to_wait_for_is_ready_at_once()
    {
        var result = await WaitAsync([]);

        result.Outcome.Should().Be(ReadinessOutcome.Ready);
        result.Elapsed.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public async Task All_must_hold()
    {
        var result = await WaitAsync([Asked("one", 3), Asked("two", 1), Asked("three", 5)]);

        result.Outcome.Should().Be(ReadinessOutcome.Ready);
        result.WaitedFor.Should().Equal(new FailedWait("one", null), new("two", null), new("three", null));
    }

    [Fact]
    public async Task What_held_once_is_not_asked_again()
    {
        var answers = new Queue<bool>([true]);

        var result = await WaitAsync([Readiness.Custom("once", (_, _) => Task.FromResult(answers.Dequeue())), Asked("later", 10)]);

        result.Outcome.Should().Be(ReadinessOutcome.Ready);
    }

    [Fact]
    public async Task Questions_come_quickly_at_first_and_seldom_later()
    {
        await WaitAsync([Asked("never", int.MaxValue)]);

        var pauses = _asked.Zip(_asked.Skip(1), (one, next) => next - one).ToArray();
        _asked[0].Should().Be(TimeSpan.Zero);
        pauses[0].Should().Be(TimeSpan.FromMilliseconds(5));
        pauses.Should().BeInAscendingOrder();
        _asked.Zip(pauses).Where(each => each.First < TimeSpan.FromSeconds(0.9)).Max(each => each.Second).Should().Be(TimeSpan.FromMilliseconds(50));
        pauses.Max().Should().Be(TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_time_out_tells_what_each_found_last()
    {
        var hanging = new TaskCompletionSource<bool>();

        var result = await WaitAsync(
        [
            Readiness.File("{name}.pid"), Readiness.Log("ready"), Asked("one", 2),
            Readiness.Custom("broken", (_, _) => throw new InvalidOperationException("no database")),
            Readiness.Custom("hanging", (_, _) => hanging.Task),
        ]);

        result.Outcome.Should().Be(ReadinessOutcome.TimedOut);
        result.Elapsed.Should().Be(Limit);
        result.WaitedFor.Should().Equal(
            new FailedWait("there is a file {name}.pid", $"there is no file '{_server.PathOf("api.pid")}'"),
            new("a line of the log fits ready", "no line fits"),
            new("one", null),
            new("broken", "InvalidOperationException: no database"),
            new("hanging", "no answer yet"));
    }

    [Fact]
    public async Task An_exit_ends_the_wait_at_once()
    {
        var asked = new TaskCompletionSource();
        var waiting = StartAsync([Readiness.Custom("hanging", (_, _) =>
        {
            asked.TrySetResult();
            return new TaskCompletionSource<bool>().Task;
        })]);
        await asked.Task.Within();

        _exited.SetResult(3);

        var result = await waiting.Within();
        result.Outcome.Should().Be(ReadinessOutcome.Exited);
        result.Elapsed.Should().Be(TimeSpan.Zero);
        result.WaitedFor.Should().Equal(new FailedWait("hanging", "no answer yet"));
    }

    [Fact]
    public async Task A_server_that_has_ended_is_never_ready()
    {
        _exited.SetResult(0);

        (await WaitAsync([Readiness.None])).Outcome.Should().Be(ReadinessOutcome.Exited);
    }

    [Fact]
    public async Task A_line_of_a_server_that_has_ended_is_told_by_the_exit()
    {
        var waiting = StartAsync([Readiness.Log("ready")]);
        _server.Logs.MarkEnded(3);
        _exited.SetResult(3);

        var result = await waiting.Within();

        result.Outcome.Should().Be(ReadinessOutcome.Exited);
        result.WaitedFor.Should().Equal(new FailedWait("a line of the log fits ready", "no line fits"));
    }

    [Fact]
    public async Task A_line_of_the_log_is_seen_at_once()
    {
        var waiting = StartAsync([Readiness.Log("ready")]);

        _server.Write("ready");

        (await waiting.Within()).Should().BeEquivalentTo(new { Outcome = ReadinessOutcome.Ready, Elapsed = TimeSpan.Zero });
    }

    [Fact]
    public async Task Whatever_the_server_writes_wakes_a_question_before_its_time()
    {
        var isReady = false;
        var asked = new SemaphoreSlim(0);
        var waiting = StartAsync([Readiness.Custom("woken", (_, _) =>
        {
            asked.Release();
            return Task.FromResult(Volatile.Read(ref isReady));
        })]);
        await AskedOftenAsync(asked, 40);

        // The pause is 500 ms by now, and the first part of it is kept whatever is written.
        var begin = Clock.GetUtcNow();
        await AdvanceAsync(TimeSpan.FromMilliseconds(125));
        asked.CurrentCount.Should().Be(0);
        Volatile.Write(ref isReady, true);
        _server.Write("anything");

        var result = await waiting.Within();
        result.Outcome.Should().Be(ReadinessOutcome.Ready);
        (Clock.GetUtcNow() - begin).Should().Be(TimeSpan.FromMilliseconds(125));
    }

    [Fact]
    public async Task A_server_that_writes_a_line_for_each_question_is_not_asked_without_a_pause()
    {
        var asked = 0;

        await WaitAsync([Readiness.Custom("answered by a line", (_, _) =>
        {
            asked++;
            _server.Write("somebody asks");
            return Task.FromResult(false);
        })]);

        asked.Should().BeLessThan(400, "each pause keeps a part of itself");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task A_wait_without_time_asks_once_at_most(int milliseconds)
    {
        var result = await ReadinessWait.UntilReadyAsync(
            _server.Probe with { Time = Clock }, [Asked("never", int.MaxValue)], _exited.Task, _server.Logs.BeyondAsync,
            TimeSpan.FromMilliseconds(milliseconds), TestContext.Current.CancellationToken).Within();

        result.Outcome.Should().Be(ReadinessOutcome.TimedOut);
        _asked.Count.Should().BeLessThan(2);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var waiting = ReadinessWait.UntilReadyAsync(_server.Probe with { Time = Clock }, [Asked("never", int.MaxValue)], _exited.Task, _server.Logs.BeyondAsync, Limit, source.Token);

        await source.CancelAsync();

        var cancelled = (await FluentActions.Awaiting(() => waiting.Within()).Should().ThrowAsync<OperationCanceledException>()).Which;
        cancelled.CancellationToken.Should().Be(source.Token);
    }

    private Task<ReadinessResult> StartAsync(IReadOnlyList<Readiness> all) => ReadinessWait.UntilReadyAsync(
        _server.Probe with { Time = Clock }, all, _exited.Task, _server.Logs.BeyondAsync, Limit, TestContext.Current.CancellationToken);

    private async Task<ReadinessResult> WaitAsync(IReadOnlyList<Readiness> all)
    {
        var waiting = StartAsync(all);
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!waiting.IsCompleted)
        {
            guard.Token.ThrowIfCancellationRequested();

            // One timer is the time-out's, and is not to be reached while a question is between two pauses.
            if (Clock.PendingTimers > 1) Clock.AdvanceToNext();
            else await Task.Yield();
        }

        return await waiting;
    }

    /// <summary>Holds when it is asked for the given time, and writes down when it was asked.</summary>
    private Readiness Asked(string name, int times)
    {
        var count = 0;
        return Readiness.Custom(name, (_, _) =>
        {
            _asked.Add(Clock.GetUtcNow() - Clock.Start);
            return Task.FromResult(++count >= times);
        });
    }

    /// <summary>Lets time pass until so many questions were asked, and the next pause has begun.</summary>
    private async Task AskedOftenAsync(SemaphoreSlim asked, int count)
    {
        for (var i = 0; i < count; i++)
        {
            while (!await asked.WaitAsync(TimeSpan.Zero, TestContext.Current.CancellationToken)) await AdvanceAsync(null);
        }
    }

    private async Task AdvanceAsync(TimeSpan? time)
    {
        while (Clock.PendingTimers < 2) await Task.Yield();
        if (time is { } exactly) Clock.Advance(exactly);
        else Clock.AdvanceToNext();
    }
}
