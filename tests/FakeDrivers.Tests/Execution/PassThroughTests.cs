using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class PassThroughTests : IDisposable
{
    private readonly FakeWorld _world = new();

    // Another world stands for the machine on which programs really run.
    private readonly FakeWorld _machine;

    public PassThroughTests() => _machine = new(new() { TimeProvider = _world.Clock });

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _world.Dispose();
        _machine.Dispose();
    }

    [Fact]
    public async Task Chosen_programs_really_run_and_all_others_do_not()
    {
        _machine.Execute.AllowUnmatched("real");
        _world.Execute.PassThrough(_machine.Execute, "git", ProgramName.Base("tar"));

        (await RunAsync(new("git", "--version"))).StandardOutput.Should().Be("real");
        (await RunAsync(new("/usr/bin/tar", "--version"))).StandardOutput.Should().Be("real");
        await FluentActions.Awaiting(() => RunAsync(new("rm", "-rf", "/"))).Should().ThrowAsync<FakeDriversException>();
        _machine.Execute.GetLog().Should().Equal("git --version", "/usr/bin/tar --version");
    }

    [Fact]
    public async Task A_registration_that_was_made_before_answers_before()
    {
        _machine.Execute.AllowUnmatched("real");
        _world.Execute.When("git", "push").Replies("fake");
        _world.Execute.PassThrough(_machine.Execute, "git");

        (await RunAsync(new("git", "push"))).StandardOutput.Should().Be("fake");
        (await RunAsync(new("git", "status"))).StandardOutput.Should().Be("real");
    }

    [Fact]
    public async Task The_real_program_gets_the_command_as_it_is_and_the_fake_judges_what_comes_of_it()
    {
        _machine.Execute.When("tee", "x").Replies(new Reply(async (program, cancellationToken) =>
        {
            await program.Input.CopyToAsync(program.Output, cancellationToken);
            return 3;
        }));
        _world.Execute.PassThrough(_machine.Execute, "tee");
        var command = new Command("tee", "x")
        {
            StandardInput = CommandInput.FromText("input"),
            AcceptedExitCodes = [3],
            Attempts = 2,
            RetryDelay = RetryDelay.None,
            WorkingDirectory = "/srv",
        };

        var accepted = await RunAsync(command);
        var refused = () => RunAsync(command with { AcceptedExitCodes = [0], Attempts = 1 });

        (accepted.ExitCode, accepted.StandardOutput, accepted.Attempts).Should().Be((3, "input", 1));
        (await refused.Should().ThrowAsync<CommandExecutionException>()).Which.ExitCode.Should().Be(3);
        _machine.Execute.Calls.Should().OnlyContain(call => call.Command.WorkingDirectory == "/srv");
    }

    [Fact]
    public async Task A_program_that_cannot_be_started_fails_as_the_real_one_does()
    {
        _machine.Execute.When("git").Replies(Reply.NotFound);
        _world.Execute.PassThrough(_machine.Execute, "git");

        var run = () => RunAsync(new("git"));

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.NotFound);
    }

    [Fact]
    public async Task A_time_out_of_the_fakes_clock_kills_the_real_program()
    {
        _machine.Execute.When("sleep").Replies(Reply.Hangs);
        _world.Execute.PassThrough(_machine.Execute, "sleep");

        var run = () => _world.Clock.RunUntilAsync(RunAsync(new("sleep") { Timeout = TimeSpan.FromSeconds(5) }), CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        _machine.Execute.Calls.Should().ContainSingle().Which.ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task A_real_program_that_starts_after_its_caller_has_left_is_ended()
    {
        var starting = new TaskCompletionSource<Reply>();
        _machine.Execute.When("slow").Replies((_, _) => starting.Task);
        _world.Execute.PassThrough(_machine.Execute, "slow");
        using var leave = new CancellationTokenSource();
        var run = _world.Execute.RunAsync(new("slow"), leave.Token);

        await leave.CancelAsync();
        starting.SetResult(Reply.Hangs);

        await FluentActions.Awaiting(() => run).Should().ThrowAsync<OperationCanceledException>();
        await _machine.Calls.WaitForAsync(ExecutionOperations.Run, 1, CancellationToken);
        _machine.Execute.Calls.Should().ContainSingle().Which.ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task It_streams_what_the_real_program_writes()
    {
        _machine.Execute.When("git").Replies("one\ntwo\n");
        _world.Execute.PassThrough(_machine.Execute, "git");

        var events = await _world.Execute.StreamAsync(new("git"), cancellationToken: CancellationToken).ToListAsync(CancellationToken);

        events.OfType<CommandWrote>().Select(wrote => wrote.Text).Should().Equal("one", "two");
        events[^1].Should().Be(new CommandExited(0) { Attempt = 1 });
    }

    [Fact]
    public async Task It_hands_the_real_program_out_to_be_written_to_and_signalled()
    {
        _machine.Execute.When("cat").Replies(new Reply(async (program, cancellationToken) =>
        {
            await program.Input.CopyToAsync(program.Output, cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, program.Time, cancellationToken);
            return 0;
        }));
        _world.Execute.PassThrough(_machine.Execute, "cat");

        await using var process = await _world.Execute.StartAsync(new("cat") { AcceptedExitCodes = null }, CancellationToken);
        await process.StandardInput.WriteAsync("hello"u8.ToArray(), CancellationToken);
        await process.StandardInput.DisposeAsync();
        var read = new byte[5];
        await process.StandardOutput.ReadExactlyAsync(read, CancellationToken);
        process.Signal(CommandSignal.Terminate);

        Encoding.UTF8.GetString(read).Should().Be("hello");
        (await process.WaitAsync(CancellationToken)).ExitCode.Should().Be(143);
    }

    [Fact]
    public async Task Disposing_ends_the_passing_and_nobody_minds_that_it_was_never_used()
    {
        var passing = _world.Execute.PassThrough(_machine.Execute, "git");
        _world.Execute.VerifyNoUnused();

        passing.Dispose();

        await FluentActions.Awaiting(() => RunAsync(new("git"))).Should().ThrowAsync<FakeDriversException>();
        _machine.Execute.GetLog().Should().BeEmpty();
    }

    [Fact]
    public void Nothing_passes_by_accident()
    {
        var none = () => _world.Execute.PassThrough(_machine.Execute);
        var any = () => _world.Execute.PassThrough(_machine.Execute, "git", ProgramName.Any);
        var itself = () => _world.Execute.PassThrough(_world.As(RequestContext.Admin).Execute, "git");

        none.Should().Throw<ArgumentException>();
        any.Should().Throw<ArgumentException>();
        itself.Should().Throw<ArgumentException>();
    }

    private Task<CommandResult> RunAsync(Command command) => _world.Execute.RunAsync(command, CancellationToken);
}
