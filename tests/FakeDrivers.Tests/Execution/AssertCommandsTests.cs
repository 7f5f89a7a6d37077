using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class AssertCommandsTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public AssertCommandsTests() => _world.Execute.AllowUnmatched();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_command_that_ran_is_found_by_the_same_matchers_as_registrations_have()
    {
        await RunAsync("/usr/bin/git", "push", "--force");

        var run = _world.Execute.ShouldHaveRun(ProgramName.Base("git"), "push", Argument.StartingWith("--"));

        run.Command.Text.Should().Be("/usr/bin/git push --force");
        _world.Execute.Invoking(execute => execute.ShouldHaveRun("/usr/bin/git")).Should().NotThrow();
    }

    [Fact]
    public async Task Commands_that_ran_in_an_order_are_found_in_it()
    {
        await RunAsync("git", "fetch");
        await RunAsync("git", "push");
        await RunAsync("sync");
        await RunAsync("git", "fetch");

        var assert = () => _world.Execute.ShouldHaveRun("git", "fetch").Then("git", "push").Then("git", "fetch").Command.Sequence.Should().Be(4);

        assert.Should().NotThrow();
    }

    [Fact]
    public async Task A_program_that_still_runs_came_before_what_was_run_since()
    {
        _world.Execute.When("daemon").Replies(Reply.Hangs);
        await using var daemon = await _world.Execute.StartAsync(new("daemon"), CancellationToken);
        await RunAsync("client");

        var assert = () => _world.Execute.ShouldHaveRun("daemon").Then("client");

        assert.Should().NotThrow();
    }

    [Fact]
    public async Task A_command_that_did_not_run_is_told_with_what_did()
    {
        await RunAsync("git", "fetch");

        var assert = () => _world.Execute.ShouldHaveRun("git", "push");

        assert.Should().Throw<FakeDriversException>().Which.Message.ReplaceLineEndings("\n").Should().Be(
            """
            "git", "push" should have run, but did not. What ran:
                call  command    outcome
                ----  ---------  -----------
                #1    git fetch  exit code 0
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Nothing_ran_is_said_so()
    {
        var assert = () => _world.Execute.ShouldHaveRun("git");

        assert.Should().Throw<FakeDriversException>().WithMessage("\"git\" should have run, but did not. Nothing ran.");
    }

    [Fact]
    public async Task A_command_that_ran_too_early_is_told_with_the_expected_ones_marked()
    {
        _world.Execute.When("git", "push").Replies(Reply.Exit(1));
        await RunAsync("git", "pull");
        await RunAsync("git", "fetch");
        await RunAsync("git", "push");

        var assert = () => _world.Execute.ShouldHaveRun("git", "fetch").Then("git", Argument.Glob("pu*h")).Then("git", "pull");

        assert.Should().Throw<FakeDriversException>().Which.Message.ReplaceLineEndings("\n").Should().Be(
            """
            These should have run in this order, but the last did not run after the one before it:
              1. "git", "fetch"
              2. "git", Argument.Glob("pu*h")
            » 3. "git", "pull"
            What ran:
                  call  command    outcome
              --  ----  ---------  -----------
                  #1    git pull   exit code 0
              1.  #2    git fetch  exit code 0
              2.  #3    git push   exit code 1
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_command_that_should_not_have_run_is_told_with_its_runs_marked()
    {
        await RunAsync("git", "fetch");
        await RunAsync("rm", "-rf", "/");
        _world.Execute.Invoking(execute => execute.ShouldNotHaveRun("rm", "-rf", "/srv")).Should().NotThrow();

        var assert = () => _world.Execute.ShouldNotHaveRun("rm");

        assert.Should().Throw<FakeDriversException>().Which.Message.ReplaceLineEndings("\n").Should().Be(
            """
            "rm" should not have run, but did. What ran:
                 call  command    outcome
              -  ----  ---------  -----------
                 #1    git fetch  exit code 0
              »  #2    rm -rf /   exit code 0
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task No_arguments_at_all_may_be_asserted()
    {
        await RunAsync("git", "push");

        _world.Execute.Invoking(execute => execute.ShouldNotHaveRun("git", [])).Should().NotThrow();
        _world.Execute.Invoking(execute => execute.ShouldHaveRun("git", [])).Should().Throw<FakeDriversException>().WithMessage("\"git\", [] should have run*");
    }

    private Task<CommandResult> RunAsync(string program, params string[] arguments) =>
        _world.Execute.RunAsync(new(program, arguments) { AcceptedExitCodes = null }, CancellationToken);
}
