using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class CommandProcessTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Waiting_gives_what_is_left_of_the_outputs_and_how_long_it_took()
    {
        using var fake = new Scripted(new Script().Write("seen ").Wait(Second).Write("left").WriteError("!").LeaveOutputOpen(Second));
        await using var process = await fake.StartAsync();
        (await process.StandardOutput.HearAsync()).Should().Be("seen ");

        var result = await fake.Clock.RunUntilAsync(process.WaitAsync(CancellationToken), CancellationToken);

        (result.ExitCode, result.StandardOutput, result.StandardError, result.Attempts).Should().Be((0, "left", "!", 1));
        (result.StartedAt, result.Duration).Should().Be((fake.Clock.Start, 2 * Second));
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task Waiting_again_gives_the_same_result()
    {
        using var fake = new Scripted(new Script().Write("x"));
        await using var process = await fake.StartAsync();

        var first = await process.WaitAsync(CancellationToken);

        (await process.WaitAsync(CancellationToken)).Should().BeSameAs(first);
    }

    [Fact]
    public async Task Waiting_checks_the_exit_code_but_the_end_of_the_program_does_not()
    {
        using var fake = new Scripted(new Script().WriteError("no").Exit(3));
        await using var process = await fake.StartAsync();

        process.Exited.Ended().Should().Be(3);
        var error = (await process.Awaiting(each => each.WaitAsync(CancellationToken)).Should().ThrowAsync<CommandExecutionException>()).Which;

        (error.Reason, error.ExitCode, error.StandardError).Should().Be((CommandFailureReason.ExitCode, 3, "no"));
    }

    [Fact]
    public async Task A_token_of_a_wait_ends_that_wait_alone()
    {
        using var fake = new Scripted(new Script().Wait(Second).Write("x"));
        using var source = new CancellationTokenSource();
        await using var process = await fake.StartAsync();
        var impatient = process.WaitAsync(source.Token);
        var patient = process.WaitAsync(CancellationToken);

        ProgramStop.Now(source);
        (await impatient.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        fake.Clock.Advance(Second);

        patient.Ended().StandardOutput.Should().Be("x");
    }

    [Fact]
    public async Task More_than_one_attempt_is_refused_and_starts_nothing()
    {
        var plays = 0;
        using var fake = new Scripted(new Script().Do(_ => plays++));

        await fake.Awaiting(each => each.StartAsync(Scripted.Tool with { Attempts = 2 })).Should().ThrowAsync<ArgumentException>();

        plays.Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_does_not_end_in_time_is_killed_though_nobody_waits()
    {
        using var fake = new Scripted(new Script().Write("half").Wait(TimeSpan.FromHours(1)));
        await using var process = await fake.StartAsync(Scripted.Tool with { Timeout = Second });

        fake.Clock.Advance(Second);

        process.Exited.Ended().Should().Be(137);
        var error = (await process.Awaiting(each => each.WaitAsync(CancellationToken)).Should().ThrowAsync<CommandExecutionException>()).Which;
        (error.Reason, error.ExitCode, error.StandardOutput).Should().Be((CommandFailureReason.TimedOut, null, "half"));
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_ended_in_time_may_be_waited_for_later()
    {
        using var fake = new Scripted(new Script().Write("x"));
        await using var process = await fake.StartAsync(Scripted.Tool with { Timeout = Second });

        fake.Clock.Advance(TimeSpan.FromHours(1));

        (await process.WaitAsync(CancellationToken)).StandardOutput.Should().Be("x");
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_wait_for_outputs_that_a_descendant_keeps_open_is_subject_to_the_time_out()
    {
        using var fake = new Scripted(new Script().Write("x").LeaveOutputOpen(TimeSpan.FromHours(1)));
        await using var process = await fake.StartAsync(Scripted.Tool with { Timeout = Second });
        var waiting = process.WaitAsync(CancellationToken);

        fake.Clock.Advance(Second);

        var error = (await waiting.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which;
        (error.Reason, error.StandardOutput).Should().Be((CommandFailureReason.TimedOut, "x"));
        process.Exited.Ended().Should().Be(0, "it had ended by itself");
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_is_slow_to_start_is_subject_to_the_time_out()
    {
        using var fake = new Scripted(Reply.From((_, _) => new TaskCompletionSource<Reply>().Task));
        var starting = fake.StartAsync(Scripted.Tool with { Timeout = Second });

        fake.Clock.Advance(Second);

        (await starting.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task The_time_of_a_program_that_is_slow_to_start_runs_from_the_call()
    {
        using var fake = new Scripted(Reply.Empty);
        fake.Execute.SetRepliers(("", Reply.From(async (_, token) =>
        {
            await fake.Clock.Delay(2 * Second, token);
            return new Script().Wait(TimeSpan.FromHours(1));
        })));
        var starting = fake.StartAsync(Scripted.Tool with { Timeout = 3 * Second });
        fake.Clock.Advance(2 * Second);
        await using var process = await starting;

        fake.Clock.Advance(Second);

        process.Exited.Ended().Should().Be(137);
    }

    [Fact]
    public async Task A_cancellation_asks_the_program_and_gives_it_time()
    {
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().Wait(Second).Write("cleaned").Exit(0)).Wait(TimeSpan.FromHours(1)));
        using var source = new CancellationTokenSource();
        await using var process = await fake.Execute.StartAsync(Scripted.Tool, source.Token);
        var waiting = process.WaitAsync(CancellationToken);

        ProgramStop.Now(source);
        waiting.IsCompleted.Should().BeFalse();
        fake.Clock.Advance(Second);

        process.Exited.Ended().Should().Be(0);
        (await waiting.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_cancellation_after_the_end_changes_nothing()
    {
        using var fake = new Scripted(new Script().Write("x"));
        using var source = new CancellationTokenSource();
        await using var process = await fake.Execute.StartAsync(Scripted.Tool, source.Token);

        ProgramStop.Now(source);

        (await process.WaitAsync(CancellationToken)).StandardOutput.Should().Be("x");
        fake.World.Calls.ToList().Single().Outcome.Should().Be(CallOutcome.Succeeded);
    }

    [Fact]
    public async Task Disposing_kills_the_program_and_those_who_wait_learn_of_it()
    {
        using var fake = new Scripted(new Script().Ignore(CommandSignal.Terminate).LeaveOutputOpen(TimeSpan.FromHours(1)).Wait(TimeSpan.FromHours(1)));
        var process = await fake.StartAsync(Scripted.Tool with { Timeout = TimeSpan.FromDays(1) });
        var waiting = process.WaitAsync(CancellationToken);

        await process.DisposeAsync();
        await process.DisposeAsync();

        process.Exited.Ended().Should().Be(137);
        process.OutputClosed.Ended();
        await waiting.Awaiting(each => each).Should().ThrowAsync<ObjectDisposedException>();
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task After_it_is_disposed_there_is_nothing_to_do_with_it()
    {
        using var fake = new Scripted(new Script().Write("x"));
        var process = await fake.StartAsync();
        await process.DisposeAsync();

        process.Signal(CommandSignal.Terminate);
        process.Kill();

        await process.Awaiting(each => each.WaitAsync(CancellationToken)).Should().ThrowAsync<ObjectDisposedException>();
        await process.Awaiting(each => each.StandardOutput.HearAsync()).Should().ThrowAsync<ObjectDisposedException>();
        await process.Awaiting(each => each.SayAsync("x")).Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_time_out_that_leaves_the_program_running_ends_the_wait_alone()
    {
        using var fake = new Scripted(new Script().Write("half").Wait(2 * Second).Write("rest"));
        await using var process = await fake.StartAsync(Scripted.Tool with { Timeout = Second, LeaveRunningOnTimeout = true });
        var waiting = process.WaitAsync(CancellationToken);

        fake.Clock.Advance(Second);
        var error = (await waiting.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which;
        process.Exited.IsCompleted.Should().BeFalse();
        fake.Clock.Advance(Second);

        error.StandardOutput.Should().Be("half");
        process.Exited.Ended().Should().Be(0);
    }

    [Fact]
    public async Task Reading_can_be_given_up_without_losing_what_comes()
    {
        using var fake = new Scripted(new Script().Wait(Second).Write("x"));
        using var source = new CancellationTokenSource();
        await using var process = await fake.StartAsync();
        var reading = process.StandardOutput.ReadAsync(new byte[10], source.Token).AsTask();

        ProgramStop.Now(source);
        await reading.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
        fake.Clock.Advance(Second);

        (await process.StandardOutput.HearAllAsync()).Should().Be("x");
    }

    [Fact]
    public async Task The_outputs_can_be_read_without_asynchrony()
    {
        using var fake = new Scripted(new Script().Write("abc"));
        await using var process = await fake.StartAsync();
        var piece = new byte[2];

#pragma warning disable CA1849, VSTHRD103, xUnit1051 // It is what is tested.
        process.StandardOutput.Read(piece, 0, 2).Should().Be(2);
        process.StandardOutput.Read(piece, 0, 2).Should().Be(1);
        process.StandardOutput.Read(piece, 0, 2).Should().Be(0);
#pragma warning restore CA1849, VSTHRD103, xUnit1051
    }

    [Fact]
    public async Task A_call_that_started_a_program_is_recorded_when_the_program_ends()
    {
        using var fake = new Scripted(new Script().Wait(Second).Exit(7));
        await using var process = await fake.StartAsync();
        fake.World.Calls.Count.Should().Be(0);

        fake.Clock.Advance(Second);

        var call = fake.World.Calls.ToList().Single();
        (call.Outcome, call.Duration).Should().Be((CallOutcome.Succeeded, Second));
    }
}
