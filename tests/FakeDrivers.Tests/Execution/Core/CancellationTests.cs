using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class CancellationTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_cancelled_program_is_asked_first_and_may_clean_up()
    {
        var isClean = false;
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().Wait(Second).Do(_ => isClean = true).Exit(0)).Wait(TimeSpan.FromHours(1)));
        using var source = new CancellationTokenSource();
        var run = fake.Execute.RunAsync(Scripted.Tool, source.Token);

        ProgramStop.Now(source);
        run.IsCompleted.Should().BeFalse("the program is cleaning up");
        fake.Clock.Advance(Second);

        (await run.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        isClean.Should().BeTrue();
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_does_not_listen_is_killed_when_the_grace_is_over()
    {
        using var fake = new Scripted(new Script().Ignore(CommandSignal.Terminate).Wait(TimeSpan.FromHours(1)));
        using var source = new CancellationTokenSource();
        var run = fake.Execute.RunAsync(Scripted.Tool with { GracePeriod = 3 * Second }, source.Token);

        ProgramStop.Now(source);
        fake.Clock.Advance(3 * Second - TimeSpan.FromTicks(1));
        run.IsCompleted.Should().BeFalse();
        fake.Clock.Advance(TimeSpan.FromTicks(1));

        await run.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Fact]
    public async Task Without_a_grace_it_is_killed_at_once_without_being_asked()
    {
        var isAsked = false;
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().Do(_ => isAsked = true)).Wait(TimeSpan.FromHours(1)));
        using var source = new CancellationTokenSource();
        var run = fake.Execute.RunAsync(Scripted.Tool with { GracePeriod = TimeSpan.Zero }, source.Token);

        ProgramStop.Now(source);

        run.IsCanceled.Should().BeTrue();
        isAsked.Should().BeFalse();
        await run.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_time_out_kills_at_once_without_asking()
    {
        var isAsked = false;
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().Do(_ => isAsked = true)).Wait(TimeSpan.FromHours(1)));

        var run = fake.RunAsync(Scripted.Tool with { Timeout = Second });
        fake.Clock.Advance(Second);

        run.IsFaulted.Should().BeTrue();
        isAsked.Should().BeFalse();
        await run.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>();
    }

    [Fact]
    public async Task A_cancellation_while_the_attempts_wait_leaves_no_timer_to_whoever_goes_on()
    {
        using var fake = new Scripted(Reply.Exit(1));
        using var source = new CancellationTokenSource();
        var timers = -1;
        var watching = WatchAsync(fake.Execute.RunAsync(Scripted.Tool with { Attempts = 2, Timeout = Second }, source.Token));

        ProgramStop.Now(source);

        await watching;
        timers.Should().Be(0);

        async Task WatchAsync(Task run)
        {
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            timers = fake.Clock.PendingTimers;
        }
    }

    [Fact]
    public async Task A_cancellation_after_the_end_changes_nothing()
    {
        using var fake = new Scripted(new Script().Write("x"));
        using var source = new CancellationTokenSource();

        var run = fake.Execute.RunAsync(Scripted.Tool, source.Token);
        ProgramStop.Now(source);

        (await run).StandardOutput.Should().Be("x");
    }

    [Fact]
    public async Task A_script_that_fails_while_it_cleans_up_is_not_hidden_by_the_cancellation()
    {
        using var fake = new Scripted(new Script().On(CommandSignal.Terminate, new Script().ExpectLine("bye")).Wait(TimeSpan.FromHours(1)));
        using var source = new CancellationTokenSource();
        var run = fake.Execute.RunAsync(Scripted.Tool, source.Token);

        ProgramStop.Now(source);

        await run.Awaiting(each => each).Should().ThrowAsync<FakeDriversException>();
    }
}
