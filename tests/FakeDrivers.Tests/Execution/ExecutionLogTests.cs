using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class ExecutionLogTests : IDisposable
{
    private readonly FakeWorld _world = new(new() { Execution = { Strict = false } });

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_log_holds_the_joined_text_of_each_command_in_order()
    {
        await RunAsync(new("mkfs.ext4", "-F", "/dev/vdb"));
        await RunAsync(new("echo", "a b", ""));

        _world.Execute.GetLog().Should().Equal("mkfs.ext4 -F /dev/vdb", "echo a b ");
    }

    [Fact]
    public async Task A_log_that_was_fetched_does_not_change()
    {
        await RunAsync(new("first"));
        var fetched = _world.Execute.GetLog();

        await RunAsync(new("second"));
        _world.Execute.ClearLog();

        fetched.Should().Equal("first");
    }

    [Fact]
    public async Task A_command_that_failed_is_in_the_log_once_whatever_its_attempts()
    {
        _world.Execute.SetRepliers(("false", Reply.Exit(1)));

        var run = () => RunAsync(new("false") { Attempts = 3, RetryDelay = RetryDelay.None });

        await run.Should().ThrowAsync<CommandExecutionException>();
        _world.Execute.GetLog().Should().Equal("false");
    }

    [Fact]
    public async Task Clearing_begins_the_log_anew_and_leaves_the_worlds_call_log()
    {
        await RunAsync(new("before"));

        _world.Execute.ClearLog();
        await RunAsync(new("after"));

        _world.Execute.GetLog().Should().Equal("after");
        _world.Calls.Count.Should().Be(2);
    }

    [Fact]
    public async Task A_command_that_still_runs_is_in_the_log()
    {
        var running = new TaskCompletionSource<Reply>();
        _world.Execute.SetRepliers(("slow", Reply.From((_, _) => running.Task)));
        var run = RunAsync(new("slow"));
        await RunAsync(new("quick"));

        var during = _world.Execute.GetLog();
        running.SetResult(Reply.Empty);
        await run;

        during.Should().Equal("quick", "slow");
        _world.Execute.GetLog().Should().Equal("quick", "slow");
    }

    [Fact]
    public async Task What_a_command_calls_secret_is_kept_nowhere()
    {
        var command = new Command("mysql", "-uroot", "-phunter2")
        {
            StandardInput = CommandInput.FromText("set password = 'hunter2'"),
            Environment = new Dictionary<string, string?> { ["PASS"] = "hunter2", ["HOME"] = null },
            WorkingDirectory = "/tmp/hunter2",
            RootHelper = ["askpass", "hunter2"],
            Secrets = ["hunter2"],
        };

        await RunAsync(command);

        _world.Execute.GetLog().Should().Equal("mysql -uroot -p***");
        var kept = _world.Calls.Of(ExecutionOperations.Run).Should().ContainSingle().Which.Request;
        kept.Should().Be(new Command("mysql", "-uroot", "-p***")
        {
            StandardInput = CommandInput.FromText("set password = '***'"),
            Environment = new Dictionary<string, string?> { ["PASS"] = "***", ["HOME"] = null },
            WorkingDirectory = "/tmp/***",
            RootHelper = ["askpass", "***"],
        });
    }

    [Fact]
    public async Task All_callers_of_a_world_share_the_log()
    {
        var member = _world.As(new() { ProjectId = "p", UserId = "u" });

        await member.Execute.RunAsync(new("hostname"), CancellationToken);

        _world.Execute.GetLog().Should().Equal("hostname");
    }

    private Task<CommandResult> RunAsync(Command command) => _world.Execute.RunAsync(command, CancellationToken);
}
