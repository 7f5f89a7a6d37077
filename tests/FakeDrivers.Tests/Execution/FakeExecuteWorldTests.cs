using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class FakeExecuteWorldTests : IDisposable
{
    private readonly FakeWorld _world = new(new() { Execution = { Strict = false } });

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_call_is_recorded_with_its_command_and_result()
    {
        _world.Execute.SetRepliers(("hostname", "node-1\n"));

        var result = await _world.Execute.RunAsync(new("hostname"), CancellationToken);

        var call = _world.Calls.Of(ExecutionOperations.Run).Should().ContainSingle().Which;
        call.Request.Should().Be(new Command("hostname"));
        call.Result.Should().BeSameAs(result);
        call.ToString().Should().Contain("execution.run hostname → exit code 0, 7 characters out, 0 err");
    }

    [Fact]
    public async Task A_fault_comes_before_the_replier()
    {
        var asked = 0;
        _world.Execute.SetRepliers(("mount", Reply.From(_ => $"{++asked}")));
        var error = new CommandExecutionException(new("mount")) { ExitCode = 32 };
        _world.Faults.On(ExecutionOperations.Run).When(command => command.Program == "mount").Throw(error);

        var run = () => _world.Execute.RunAsync(new("mount"), CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Should().BeSameAs(error);
        asked.Should().Be(0);
    }

    [Fact]
    public async Task A_fork_has_the_same_repliers_and_a_log_of_its_own()
    {
        _world.Execute.SetRepliers(("hostname", "node-1"));
        await _world.Execute.RunAsync(new("hostname"), CancellationToken);
        _world.Execute.ClearLog();

        using var fork = _world.Fork();
        var inFork = await fork.Execute.RunAsync(new("hostname"), CancellationToken);
        fork.Execute.SetRepliers();
        var inWorld = await _world.Execute.RunAsync(new("hostname", "-f"), CancellationToken);

        inFork.StandardOutput.Should().Be("node-1");
        fork.Execute.GetLog().Should().Equal("hostname");
        inWorld.StandardOutput.Should().Be("node-1");
        _world.Execute.GetLog().Should().Equal("hostname -f");
    }

    [Fact]
    public async Task A_reset_clears_repliers_only_where_it_names_them()
    {
        _world.Execute.SetRepliers(("hostname", "node-1"));

        _world.Reset(WorldParts.All & ~WorldParts.Repliers);
        var kept = await _world.Execute.RunAsync(new("hostname"), CancellationToken);
        _world.Reset(WorldParts.Repliers);
        var cleared = await _world.Execute.RunAsync(new("hostname"), CancellationToken);

        kept.StandardOutput.Should().Be("node-1");
        cleared.StandardOutput.Should().BeEmpty();
    }

    [Fact]
    public async Task A_snapshot_neither_holds_nor_restores_repliers()
    {
        var snapshot = _world.Snapshot();
        _world.Execute.SetRepliers(("hostname", "node-1"));

        _world.Restore(snapshot);

        (await _world.Execute.RunAsync(new("hostname"), CancellationToken)).StandardOutput.Should().Be("node-1");
    }

    [Fact]
    public async Task A_replier_that_was_never_hit_is_reported()
    {
        _world.Execute.SetRepliers(("used", "x"), ("unused", Reply.Exit(1)));
        await _world.Execute.RunAsync(new("used"), CancellationToken);

        var verify = _world.VerifyAllUsed;

        verify.Should().Throw<FakeDriversException>().WithMessage("*registration*WhenText(\"unused\")*hit 0, expected at least 1*")
            .Which.Message.Should().NotContain("WhenText(\"used\")");
    }

    [Fact]
    public async Task A_command_that_nobody_scripted_is_reported()
    {
        await _world.Execute.RunAsync(new("rm", "-rf", "/"), CancellationToken);

        var verify = _world.VerifyNoUnexpectedCalls;

        verify.Should().Throw<FakeDriversException>().WithMessage("*execution.run*rm -rf /*no registration matches*");
    }

    [Fact]
    public async Task A_hundred_parallel_commands_each_get_their_own_answer_and_entry()
    {
        _world.Execute.SetRepliers(("echo ", Reply.From(call => call.Command.Arguments[0])));

        var results = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(number => Task.Run(() => _world.Execute.RunAsync(new("echo", $"{number}"), CancellationToken))));

        results.Select(result => result.StandardOutput).Should().Equal(Enumerable.Range(0, 100).Select(number => $"{number}"));
        _world.Execute.GetLog().Should().BeEquivalentTo(Enumerable.Range(0, 100).Select(number => $"echo {number}"));
    }
}
