using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class CommandRunnerTests
{
    private static readonly Command Tar = new("tar") { RetryDelay = RetryDelay.None };

    private readonly FakeClock _clock = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delay_is_the_range_times_the_draw()
    {
        var command = Tar with { Attempts = 2, RetryDelay = RetryDelay.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)) };
        var runner = new CommandRunner(_clock, () => 0.25);

        var run = runner.RunAsync(command, isRoot: true, Attempts(Exited(1), Exited(0)), null, CancellationToken);
        var result = await _clock.RunUntilAsync(run, CancellationToken);

        (result.StartedAt - _clock.Start).Should().Be(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task An_attempt_that_ended_by_itself_counts_even_if_the_token_was_cancelled_meanwhile()
    {
        using var source = new CancellationTokenSource();

        var result = await Runner().RunAsync(Tar, isRoot: true, async (_, _) =>
        {
            await source.CancelAsync();
            return Exited(0);
        }, null, source.Token);

        result.ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_cancellation_between_attempts_carries_the_callers_token()
    {
        using var source = new CancellationTokenSource();

        var run = () => Runner().RunAsync(Tar with { Attempts = 2 }, isRoot: true, async (_, _) =>
        {
            await source.CancelAsync();
            return Exited(1);
        }, null, source.Token);

        (await run.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
    }

    [Fact]
    public async Task When_the_caller_cancels_as_the_time_runs_out_it_is_a_cancellation()
    {
        using var source = new CancellationTokenSource();
        var run = Runner().RunAsync(Tar with { Timeout = TimeSpan.FromSeconds(1) }, isRoot: true, async (_, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await source.CancelAsync();
            return Stopped("half", "");
        }, null, source.Token);

        var end = () => _clock.RunUntilAsync(run, CancellationToken);

        (await end.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
    }

    [Fact]
    public async Task A_time_out_reports_what_was_written_and_how_long_it_waited()
    {
        var run = Runner().RunAsync(Tar with { Timeout = TimeSpan.FromSeconds(1.5) }, isRoot: true, async (_, stop) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _clock, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Stopped("half", "complaint");
        }, null, CancellationToken);

        var end = () => _clock.RunUntilAsync(run, CancellationToken);

        var error = (await end.Should().ThrowAsync<CommandExecutionException>()).Which;
        error.StandardOutput.Should().Be("half");
        error.StandardError.Should().Be("complaint");
        error.Message.Should().StartWith("The command did not end within 1.5 s and was killed.\n");
    }

    [Fact]
    public async Task Each_attempt_has_the_whole_time()
    {
        var command = Tar with { Attempts = 3, Timeout = TimeSpan.FromSeconds(10) };

        var run = Runner().RunAsync(command, isRoot: true, async (attempt, stop) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(9), _clock, stop);
            return Exited(attempt.Number < 3 ? 1 : 0);
        }, null, CancellationToken);

        (await _clock.RunUntilAsync(run, CancellationToken)).Attempts.Should().Be(3);
        (_clock.GetUtcNow() - _clock.Start).Should().Be(TimeSpan.FromSeconds(27));
    }

    [Fact]
    public async Task An_error_that_an_attempt_throws_is_passed_on_as_it_is_at_the_first_attempt()
    {
        var error = new CommandExecutionException(Tar) { ExitCode = 2 };

        var run = () => Runner().RunAsync(Tar, isRoot: true, (_, _) => throw error, null, CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Should().BeSameAs(error);
    }

    [Fact]
    public async Task An_error_that_every_attempt_throws_says_at_last_how_many_there_were()
    {
        var error = new CommandExecutionException(Tar) { ExitCode = 2, StandardError = "no" };

        var run = () => Runner().RunAsync(Tar with { Attempts = 3 }, isRoot: true, (_, _) => throw error, null, CancellationToken);

        var thrown = (await run.Should().ThrowAsync<CommandExecutionException>()).Which;
        thrown.Attempts.Should().Be(3);
        thrown.StandardError.Should().Be("no");
        error.Attempts.Should().Be(1, "one error may serve many commands");
    }

    [Fact]
    public async Task Only_an_exit_code_is_tried_again()
    {
        var made = 0;

        var run = () => Runner().RunAsync(Tar with { Attempts = 3 }, isRoot: true, (_, _) =>
        {
            made++;
            throw CommandErrors.NotStarted(Tar, CommandFailureReason.PermissionDenied);
        }, null, CancellationToken);

        await run.Should().ThrowAsync<CommandExecutionException>();
        made.Should().Be(1);
    }

    [Theory]
    [InlineData(true, "tar")]
    [InlineData(false, "sudo", "-n", "tar")]
    public async Task A_helper_stands_before_the_program_only_where_the_executor_is_not_root(bool isRoot, params string[] expected)
    {
        IReadOnlyList<string>? vector = null;

        await Runner().RunAsync(Tar with { RunAsRoot = true, RootHelper = ["sudo", "-n"] }, isRoot, (attempt, _) =>
        {
            vector = attempt.Vector;
            return new(Exited(0));
        }, null, CancellationToken);

        vector.Should().Equal(expected);
    }

    private static CommandOutput Exited(int exitCode) => CommandOutput.Exited(exitCode, "", "");

    private static CommandOutput Stopped(string standardOutput, string standardError) =>
        CommandOutput.Stopped(CommandFailureReason.TimedOut, CapturedOutput.FromText(standardOutput), CapturedOutput.FromText(standardError));

    private static ProgramStarter Attempts(params CommandOutput[] outputs) => (attempt, _) => new(outputs[attempt.Number - 1]);

    private CommandRunner Runner() => new(_clock, () => 0);
}
