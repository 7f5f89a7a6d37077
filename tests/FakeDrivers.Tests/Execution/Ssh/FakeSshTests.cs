using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Ssh;

public sealed class FakeSshTests : IDisposable
{
    private static readonly SshTarget Node = new("node-1", "backup");

    private readonly FakeWorld _world = new();

    public FakeSshTests() => _world.Execute.AllowUnmatched();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_remote_command_is_logged_with_its_machine()
    {
        await _world.Execute.On(Node).RunAsync(new("hostname"), Token);

        var call = _world.Calls.Of(ExecutionOperations.RunRemote).Should().ContainSingle().Which;
        call.Request.Should().Be(new RemoteCommand(Node, new("hostname")));
        call.ToString().Should().Contain("execution.run_remote backup@node-1: hostname → exit code 0");
        _world.Calls.Of(ExecutionOperations.Run).Should().BeEmpty();
    }

    [Fact]
    public async Task Patterns_match_the_line_that_the_machines_shell_gets()
    {
        _world.Execute.SetRepliers(("rm -- 'a b'$", "removed"), ("rm", "another line"));

        var result = await _world.Execute.On(Node).RunAsync(new("rm", "--", "a b"), Token);

        result.StandardOutput.Should().Be("removed");
    }

    [Fact]
    public async Task Patterns_begin_with_the_program_whatever_the_working_directory()
    {
        _world.Execute.SetRepliers(("tar cf", "packed"));

        var result = await _world.Execute.On(Node).RunAsync(new Command("tar", "cf", "x.tar", ".") { WorkingDirectory = "/srv" }, Token);

        result.StandardOutput.Should().Be("packed");
    }

    [Fact]
    public async Task A_registration_may_be_for_one_machine()
    {
        _world.Execute.When("uptime").OnHost("node-1").Replies("long");
        _world.Execute.When("uptime").Replies("short");

        string[] answers =
        [
            (await _world.Execute.On(Node).RunAsync(new("uptime"), Token)).StandardOutput,
            (await _world.Execute.On(new("node-2")).RunAsync(new("uptime"), Token)).StandardOutput,
            (await _world.Execute.RunAsync(new("uptime"), Token)).StandardOutput,
        ];

        answers.Should().Equal("long", "short", "short");
    }

    [Fact]
    public async Task What_was_run_is_inspected_with_its_machine()
    {
        _world.Execute.When("tar").Replies(Reply.NotFound);
        await _world.Execute.On(Node).RunAsync(new Command("tar", "a b") { AcceptedExitCodes = null }, Token);
        await _world.Execute.RunAsync(new("hostname"), Token);

        var calls = _world.Execute.Calls;

        calls.Select(call => (call.Target, call.Text, call.ExitCode)).Should().Equal((Node, "tar 'a b'", 127), (null, "hostname", 0));
        _world.Execute.ShouldHaveRun("tar", "a b").Then("hostname");
    }

    [Fact]
    public async Task A_remote_command_that_nobody_expected_is_verified_too()
    {
        await _world.Execute.On(Node).RunAsync(new("hostname"), Token);

        _world.Execute.Invoking(execute => execute.VerifyNoUnexpected()).Should().Throw<FakeDriversException>().WithMessage("*backup@node-1: hostname*");
    }

    [Fact]
    public async Task The_log_of_commands_shows_local_and_remote_ones_as_patterns_see_them()
    {
        await _world.Execute.RunAsync(new("echo", "a b"), Token);
        await _world.Execute.On(Node).RunAsync(new("echo", "a b"), Token);

        _world.Execute.GetLog().Should().Equal("echo a b", "echo 'a b'");
    }

    [Fact]
    public async Task A_handler_sees_the_machine()
    {
        var seen = new List<SshTarget?>();
        _world.Execute.SetRepliers(("hostname", Reply.From(call =>
        {
            seen.Add(call.Target);
            return call.Target?.Host ?? "here";
        })));

        var there = await _world.Execute.On(Node).RunAsync(new("hostname"), Token);
        var here = await _world.Execute.RunAsync(new("hostname"), Token);

        (there.StandardOutput, here.StandardOutput).Should().Be(("node-1", "here"));
        seen.Should().Equal(Node, null);
    }

    [Fact]
    public async Task A_fault_can_be_for_one_machine()
    {
        var unreachable = new CommandExecutionException(new("ssh")) { ExitCode = 255 };
        _world.Faults.On(ExecutionOperations.RunRemote).When(remote => remote.Target.Host == "node-2").Throw(unreachable);

        var reached = () => _world.Execute.On(Node).RunAsync(new("true"), Token);
        var lost = () => _world.Execute.On(new("node-2")).RunAsync(new("true"), Token);

        await reached.Should().NotThrowAsync();
        (await lost.Should().ThrowAsync<CommandExecutionException>()).Which.Should().BeSameAs(unreachable);
    }

    [Fact]
    public async Task The_user_of_the_machine_decides_whether_a_root_helper_is_needed()
    {
        var command = new Command("mount", "/dev/sda1") { RunAsRoot = true, RootHelper = ["sudo", "-n"] };

        await _world.Execute.On(new("node-1", "root")).RunAsync(command, Token);
        await _world.Execute.On(Node).RunAsync(command, Token);

        _world.Execute.GetLog().Should().Equal("mount /dev/sda1", "sudo -n mount /dev/sda1");
    }

    [Fact]
    public async Task A_root_helper_that_is_missing_is_told_before_anything_runs()
    {
        var run = () => _world.Execute.On(Node).RunAsync(new Command("mount") { RunAsRoot = true }, Token);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.RootHelperMissing);
    }

    [Theory]
    [InlineData(CommandFailureReason.NotFound, 127, "bash: line 1: tar: command not found\n")]
    [InlineData(CommandFailureReason.PermissionDenied, 126, "bash: line 1: tar: Permission denied\n")]
    [InlineData(CommandFailureReason.WorkingDirectoryNotFound, 1, "bash: line 1: cd: /srv: No such file or directory\n")]
    public async Task A_program_that_cannot_be_started_ends_as_the_machines_shell_says(CommandFailureReason reason, int exitCode, string standardError)
    {
        _world.Execute.SetRepliers(("tar", Reply.From(call => throw new CommandExecutionException(call.Command) { Reason = reason })));

        var result = await _world.Execute.On(Node).RunAsync(new Command("tar") { WorkingDirectory = "/srv", AcceptedExitCodes = null }, Token);

        (result.ExitCode, result.StandardError).Should().Be((exitCode, standardError));
    }

    [Fact]
    public async Task A_connection_that_fails_is_no_exit_code()
    {
        _world.Execute.SetRepliers(("tar", Reply.From(call => throw new CommandExecutionException(call.Command) { Reason = CommandFailureReason.StartFailed })));

        var run = () => _world.Execute.On(Node).RunAsync(new("tar"), Token);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.StartFailed);
    }

    [Fact]
    public async Task Secrets_are_neither_in_the_log_nor_in_the_result_that_it_keeps()
    {
        _world.Execute.SetRepliers(("login", "welcome, hunter2"));

        await _world.Execute.On(Node).RunAsync(new Command("login", "hunter2") { Secrets = ["hunter2"] }, Token);

        var call = _world.Calls.Of(ExecutionOperations.RunRemote).Single();
        call.Request.Command.Arguments.Should().Equal("***");
        call.Result!.StandardOutput.Should().Be("welcome, ***");
    }

    [Fact]
    public async Task A_refused_environment_is_no_call()
    {
        var run = () => _world.Execute.On(Node).RunAsync(new Command("env") { Environment = new Dictionary<string, string?> { ["LANG"] = "C" } }, Token);

        await run.Should().ThrowAsync<ArgumentException>().WithMessage("The command's Environment cannot be handed over by SSH. Set variables in the command itself, as env(1) does.*");
        _world.Calls.Count.Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_is_handed_out_is_logged_when_it_ends()
    {
        _world.Execute.SetRepliers(("uptime", "up 3 days"));
        await using var process = await _world.Execute.On(Node).StartAsync(new("uptime"), Token);

        var result = await process.WaitAsync(Token);

        result.StandardOutput.Should().Be("up 3 days");
        await _world.Calls.WaitForAsync(ExecutionOperations.RunRemote, cancellationToken: Token);
    }

    [Fact]
    public async Task A_program_that_is_handed_out_takes_no_signals_but_the_one_that_ends_the_connection()
    {
        _world.Execute.SetRepliers(("sleep", new Reply(SleepAsync)));
        await using var process = await _world.Execute.On(Node).StartAsync(new("sleep"), Token);

        process.Invoking(running => running.Signal(CommandSignal.Terminate)).Should().Throw<PlatformNotSupportedException>();
        process.Signal(CommandSignal.Kill);

        (await process.Exited).Should().Be(137);
    }

    [Fact]
    public async Task Attempts_are_made_on_the_machine()
    {
        _world.Execute.SetRepliers(("mount", Reply.From(call => Reply.Exit(call.Attempt == 3 ? 0 : 32))));

        var result = await _world.Execute.On(Node).RunAsync(new Command("mount") { Attempts = 3, RetryDelay = RetryDelay.None }, Token);

        result.Attempts.Should().Be(3);
        _world.Calls.Of(ExecutionOperations.RunRemote).Should().ContainSingle();
    }

    private static async Task<int> SleepAsync(FakeProgram program, CancellationToken stop)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, program.Time, stop);
        return 0;
    }
}
