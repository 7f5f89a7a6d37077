using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class SetRepliersTests : IDisposable
{
    private readonly FakeWorld _world = new(new() { Execution = { Strict = false } });

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_text_is_the_standard_output_of_a_program_that_ends_well()
    {
        _world.Execute.SetRepliers(("blkid", "/dev/vdb: TYPE=\"ext4\"\n"));

        var result = await RunAsync(new("blkid", "/dev/vdb"));

        using var scope = new FluentAssertions.Execution.AssertionScope();
        result.ExitCode.Should().Be(0);
        result.StandardOutput.Should().Be("/dev/vdb: TYPE=\"ext4\"\n");
        result.StandardError.Should().BeEmpty();
    }

    [Fact]
    public async Task A_pattern_matches_at_the_start_of_the_text_and_needs_not_reach_its_end()
    {
        _world.Execute.SetRepliers(("ls", "listed"));

        var longer = await RunAsync(new("lsblk", "--json"));
        var later = await RunAsync(new("sudo", "ls"));

        longer.StandardOutput.Should().Be("listed", "a pattern is not anchored at the end");
        later.StandardOutput.Should().BeEmpty("a pattern is anchored at the start");
    }

    [Theory]
    [InlineData("(?x) mount \\s -t  # the type")]
    [InlineData("umount|mount -t nfs")]
    [InlineData("^mount")]
    public async Task A_pattern_may_be_any_regular_expression(string pattern)
    {
        _world.Execute.SetRepliers((pattern, "yes"));

        var result = await RunAsync(new("mount", "-t", "nfs"));

        result.StandardOutput.Should().Be("yes");
    }

    [Fact]
    public async Task Arguments_are_joined_by_single_blanks_without_quotes()
    {
        _world.Execute.SetRepliers(("^echo a  b c$", "yes"));

        var result = await RunAsync(new("echo", "a  b", "c"));

        result.StandardOutput.Should().Be("yes");
    }

    [Fact]
    public async Task The_first_pattern_that_matches_answers()
    {
        _world.Execute.SetRepliers(("mkfs.ext4", "special"), ("mkfs", "general"));

        var special = await RunAsync(new("mkfs.ext4", "/dev/vdb"));
        var general = await RunAsync(new("mkfs.xfs", "/dev/vdb"));

        special.StandardOutput.Should().Be("special");
        general.StandardOutput.Should().Be("general");
    }

    [Fact]
    public async Task Setting_repliers_again_replaces_all_of_them()
    {
        _world.Execute.SetRepliers(("a", "old a"), ("b", "old b"));
        _world.Execute.SetRepliers(("a", "new a"));

        var kept = await RunAsync(new("a"));
        var gone = await RunAsync(new("b"));

        kept.StandardOutput.Should().Be("new a");
        gone.StandardOutput.Should().BeEmpty();
    }

    [Fact]
    public async Task A_pattern_that_is_no_regular_expression_is_refused_and_replaces_nothing()
    {
        _world.Execute.SetRepliers(("a", "old"));

        var set = () => _world.Execute.SetRepliers(("a", "new"), ("(", ""));

        set.Should().Throw<ArgumentException>().WithMessage("The pattern \"(\" is no regular expression*");
        (await RunAsync(new("a"))).StandardOutput.Should().Be("old");
    }

    [Fact]
    public async Task A_handler_sees_the_whole_call()
    {
        CommandCall? seen = null;
        _world.Execute.SetRepliers(("tee", Reply.From(call =>
        {
            seen = call;
            return "done";
        })));
        var command = new Command("tee", "/etc/exports")
        {
            StandardInput = CommandInput.FromText("/srv *(rw)\n"),
            Attempts = 3,
            RunAsRoot = true,
            AcceptedExitCodes = [0, 1],
            RetryDelay = RetryDelay.None,
        };

        await RunAsync(command);

        using var scope = new FluentAssertions.Execution.AssertionScope();
        seen!.Command.Should().Be(command);
        seen.Vector.Should().Equal("tee", "/etc/exports");
        seen.Text.Should().Be("tee /etc/exports");
        seen.Input.Should().Be("/srv *(rw)\n");
        seen.Attempt.Should().Be(1);
        seen.Caller.Should().Be(RequestContext.Admin);
        seen.Target.Should().BeNull("it runs on the executor's own machine");
    }

    [Fact]
    public async Task A_handler_may_give_an_exit_code_which_the_command_judges()
    {
        _world.Execute.SetRepliers(("grep", Reply.From(_ => Reply.Exit(1, "nothing", "complaint"))));

        var accepted = await RunAsync(new("grep", "x") { AcceptedExitCodes = [0, 1] });
        var refused = () => RunAsync(new("grep", "x"));

        accepted.ExitCode.Should().Be(1);
        var error = (await refused.Should().ThrowAsync<CommandExecutionException>()).Which;
        error.ExitCode.Should().Be(1);
        error.StandardOutput.Should().Be("nothing");
        error.StandardError.Should().Be("complaint");
    }

    [Fact]
    public async Task A_handler_may_throw_what_a_failing_program_would()
    {
        _world.Execute.SetRepliers(("mount", Reply.From(call => throw new CommandExecutionException(call.Command) { ExitCode = 32, StandardError = "busy" })));

        var run = () => RunAsync(new("mount", "/srv"));

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.StandardError.Should().Be("busy");
    }

    [Fact]
    public async Task A_handler_may_take_its_time_on_the_worlds_clock()
    {
        _world.Execute.SetRepliers(("dd", Reply.From(async (_, cancellationToken) =>
        {
            await _world.Clock.Delay(TimeSpan.FromMinutes(5), cancellationToken);
            return "copied";
        })));

        var result = await _world.Clock.RunUntilAsync(RunAsync(new("dd")), CancellationToken);

        result.StandardOutput.Should().Be("copied");
        result.Duration.Should().Be(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task A_handler_that_obeys_no_token_cannot_outlast_a_time_out()
    {
        _world.Execute.SetRepliers(("dd", Reply.From((_, _) => new TaskCompletionSource<Reply>().Task)));

        var run = () => _world.Clock.RunUntilAsync(RunAsync(new("dd") { Timeout = TimeSpan.FromSeconds(30) }), CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        (_world.Clock.GetUtcNow() - _world.Clock.Start).Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_handler_may_call_the_world()
    {
        _world.Execute.SetRepliers(
            ("outer", Reply.From(async (_, cancellationToken) => Reply.From(await _world.Execute.RunAsync(new("inner"), cancellationToken)))),
            ("inner", "from within"));

        var result = await RunAsync(new("outer"));

        result.StandardOutput.Should().Be("from within");
    }

    private Task<CommandResult> RunAsync(Command command) => _world.Execute.RunAsync(command, CancellationToken);
}
