using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Programs;

public sealed class WorldEndTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_run_ends_with_its_world()
    {
        using var fake = new Scripted(new Script().Write("x").Wait(Timeout.InfiniteTimeSpan));
        var run = fake.RunAsync(Scripted.Tool with { Timeout = TimeSpan.FromHours(1) });

        fake.World.Dispose();

        run.IsCompleted.Should().BeTrue();
        await run.Awaiting(each => each).Should().ThrowAsync<ObjectDisposedException>();
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_stream_ends_with_its_world()
    {
        using var fake = new Scripted(new Script().WriteLine("x").Wait(Timeout.InfiniteTimeSpan));
        var (events, ended) = fake.Stream();

        fake.World.Dispose();

        await ended.Awaiting(each => each).Should().ThrowAsync<ObjectDisposedException>();
        events.Lines().Should().Equal("started", "out x");
    }

    [Fact]
    public async Task A_started_program_ends_with_its_world()
    {
        using var fake = new Scripted(new Script().Write("x").LeaveOutputOpen(Timeout.InfiniteTimeSpan).Wait(Timeout.InfiniteTimeSpan));
        await using var process = await fake.StartAsync();
        var waiting = process.WaitAsync(CancellationToken);

        fake.World.Dispose();

        await process.Awaiting(each => each.Exited).Should().ThrowAsync<ObjectDisposedException>();
        await waiting.Awaiting(each => each).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_wait_between_attempts_ends_with_the_world()
    {
        using var fake = new Scripted(Reply.Exit(1));
        var run = fake.RunAsync(Scripted.Tool with { Attempts = 2, RetryDelay = RetryDelay.Fixed(TimeSpan.FromHours(1)) });

        fake.World.Dispose();

        await run.Awaiting(each => each).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_handler_that_never_answers_ends_with_the_world()
    {
        using var fake = new Scripted(Reply.From((_, _) => new TaskCompletionSource<Reply>().Task));
        var run = fake.RunAsync();

        fake.World.Dispose();

        await run.Awaiting(each => each).Should().ThrowAsync<ObjectDisposedException>();
    }
}
