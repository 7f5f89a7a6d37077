using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class StreamTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_happens_at_an_instant_has_been_told_when_the_clock_stands_there()
    {
        using var fake = new Scripted(new Script().Repeat(3, new Script().WriteLine("tick").Wait(Second)).Exit(0));
        var (events, ended) = fake.Stream();

        foreach (var expected in new[] { 2, 3, 4 })
        {
            events.Should().HaveCount(expected);
            fake.Clock.Advance(Second);
        }

        events.Lines().Should().Equal("started", "out tick", "out tick", "out tick", "exited 0");
        ended.IsCompletedSuccessfully.Should().BeTrue();
        fake.Clock.PendingTimers.Should().Be(0);
        await ended;
    }

    [Fact]
    public async Task The_end_of_the_program_is_told_at_once_though_a_descendant_keeps_its_outputs_open()
    {
        using var fake = new Scripted(new Script().Write("a\nb").LeaveOutputOpen(10 * Second).Exit(3));
        var (events, ended) = fake.Stream(Scripted.Tool with { AcceptedExitCodes = [3] });

        events.Lines().Should().Equal("started", "out a", "exited 3");
        ended.IsCompleted.Should().BeFalse();
        fake.Clock.Advance(10 * Second);

        events.Lines().Should().Equal("started", "out a", "exited 3", "out b");
        await ended;
    }

    [Fact]
    public async Task The_end_of_the_program_is_told_after_what_it_wrote_even_to_a_slow_reader()
    {
        using var fake = new Scripted(new Script().Repeat(100, new Script().WriteLine("x").WriteErrorLine("y")).LeaveOutputOpen(Second).Exit(0));
        await using var reader = fake.Execute.StreamAsync(Scripted.Tool, cancellationToken: CancellationToken).GetAsyncEnumerator(CancellationToken);

        var seen = new List<string>();
        while (seen.LastOrDefault() != "exited 0")
        {
            (await reader.MoveNextAsync()).Should().BeTrue();
            seen.Add(reader.Current.Line());
        }

        seen.Should().HaveCount(202);
        fake.Clock.Advance(Second);
        (await reader.MoveNextAsync()).Should().BeFalse();
    }

    [Fact]
    public async Task Every_attempt_is_told_with_its_number_and_the_error_comes_last()
    {
        using var fake = new Scripted(Reply.From(call => new Script().WriteLine($"try {call.Attempt}").Exit(call.Attempt)));
        var (events, ended) = fake.Stream(Scripted.Tool with { Attempts = 2, RetryDelay = RetryDelay.Fixed(Second) });
        fake.Clock.Advance(Second);

        var error = (await ended.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which;

        events.Select(each => $"{each.Attempt} {each.Line()}").Should().Equal(
            "1 started", "1 out try 1", "1 exited 1", "2 started", "2 out try 2", "2 exited 2");
        (error.ExitCode, error.Attempts, error.StandardOutput).Should().Be((2, 2, "try 2\n"));
    }

    [Fact]
    public async Task A_canned_reply_is_told_like_a_program()
    {
        using var fake = new Scripted(Reply.Exit(0, "a\nb\n", "c"));
        var (events, ended) = fake.Stream();

        await ended;

        events.Lines().Should().Equal("started", "out a", "out b", "err c", "exited 0");
        events.OfType<CommandStarted>().Single().ProcessId.Should().BePositive();
    }

    [Fact]
    public async Task Nothing_runs_before_the_first_event_is_asked_for()
    {
        var plays = 0;
        using var fake = new Scripted(new Script().Do(_ => plays++));

        var stream = fake.Execute.StreamAsync(Scripted.Tool, cancellationToken: CancellationToken);
        plays.Should().Be(0);
        await foreach (var _ in stream) plays.Should().Be(1);
        await foreach (var _ in stream) plays.Should().Be(2);
    }

    [Fact]
    public async Task Leaving_the_events_kills_the_program_and_its_descendants()
    {
        var isDone = false;
        using var fake = new Scripted(new Script()
            .Ignore(CommandSignal.Terminate).LeaveOutputOpen(TimeSpan.FromHours(1)).WriteLine("x").Wait(Second).Do(_ => isDone = true));

        await foreach (var each in fake.Execute.StreamAsync(Scripted.Tool, cancellationToken: CancellationToken))
        {
            if (each is CommandWrote) break;
        }

        fake.Clock.PendingTimers.Should().Be(0);
        fake.Clock.Advance(Second);
        isDone.Should().BeFalse();
        fake.World.Calls.ToList().Single().Outcome.Should().Be(CallOutcome.Cancelled);
    }

    [Fact]
    public async Task Leaving_the_events_between_two_attempts_does_not_wait_for_the_next()
    {
        using var fake = new Scripted(Reply.Exit(1));

        await foreach (var each in fake.Execute.StreamAsync(Scripted.Tool with { Attempts = 2 }, cancellationToken: CancellationToken))
        {
            if (each is CommandExited) break;
        }

        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_slow_reader_makes_the_program_wait_once_the_pipes_are_full()
    {
        var written = 0;
        using var fake = new Scripted(new Script().Repeat(1024, new Script().Write(new string('x', 1023) + "\n").Do(_ => written++)));
        await using var reader = fake.Execute.StreamAsync(Scripted.Tool, cancellationToken: CancellationToken).GetAsyncEnumerator(CancellationToken);

        await reader.MoveNextAsync();
        fake.Clock.Advance(TimeSpan.FromDays(1));
        var held = written;
        while (await reader.MoveNextAsync())
        {
        }

        held.Should().BeInRange(64, 128, "a pipe of 64 KiB, a piece of 16 KiB and a few events are full");
        written.Should().Be(1024);
    }

    [Fact]
    public async Task A_time_out_ends_the_events_with_those_of_the_kill_and_its_error()
    {
        using var fake = new Scripted(new Script().Write("half").Wait(TimeSpan.FromHours(1)));
        var (events, ended) = fake.Stream(Scripted.Tool with { Timeout = Second, Attempts = 2 });

        fake.Clock.Advance(Second);

        var error = (await ended.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which;
        (error.Reason, error.StandardOutput).Should().Be((CommandFailureReason.TimedOut, "half"));
        events.Lines().Should().Equal("started", "out half", "exited 137");
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_time_out_that_comes_while_nobody_reads_loses_no_event()
    {
        using var fake = new Scripted(new Script().Repeat(100, new Script().WriteLine("x")).Wait(TimeSpan.FromHours(1)));
        await using var reader = fake.Execute.StreamAsync(Scripted.Tool with { Timeout = Second }, cancellationToken: CancellationToken)
            .GetAsyncEnumerator(CancellationToken);
        await reader.MoveNextAsync();

        fake.Clock.Advance(Second);
        var seen = new List<string>();
        var read = async () =>
        {
            while (await reader.MoveNextAsync()) seen.Add(reader.Current.Line());
        };

        await read.Should().ThrowAsync<CommandExecutionException>();
        seen.Should().HaveCount(101).And.EndWith("exited 137");
    }

    [Fact]
    public async Task A_cancellation_that_comes_while_nobody_reads_ends_the_program_and_the_events_with_the_callers_token()
    {
        using var fake = new Scripted(new Script().WriteLine("x").Wait(TimeSpan.FromHours(1)));
        using var source = new CancellationTokenSource();
        await using var reader = fake.Execute.StreamAsync(Scripted.Tool, cancellationToken: source.Token).GetAsyncEnumerator(CancellationToken.None);
        await reader.MoveNextAsync();

        ProgramStop.Now(source);
        fake.Clock.PendingTimers.Should().Be(0, "the program is dead already");
        var read = async () =>
        {
            while (await reader.MoveNextAsync())
            {
            }
        };

        (await read.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
    }

    [Fact]
    public async Task A_stream_that_is_cancelled_before_it_begins_runs_nothing()
    {
        var plays = 0;
        using var fake = new Scripted(new Script().Do(_ => plays++));
        using var source = new CancellationTokenSource();
        ProgramStop.Now(source);

        var (events, ended) = fake.StreamUntil(source.Token);

        (await ended.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        (events.Count, plays).Should().Be((0, 0));
    }

    [Fact]
    public async Task Fifty_streams_at_once_keep_their_events_apart()
    {
        using var fake = new Scripted(Reply.From(call => new Script().Repeat(3, new Script().WriteLine(call.Vector[1]).Wait(Second))));

        var streams = Enumerable.Range(0, 50).Select(number => fake.Stream(new("tool", $"{number}"))).ToList();
        fake.Clock.Advance(3 * Second);

        for (var number = 0; number < 50; number++)
        {
            streams[number].Ended.Ended();
            streams[number].Events.Lines().Should().Equal("started", $"out {number}", $"out {number}", $"out {number}", "exited 0");
        }

        await Task.CompletedTask;
    }
}
