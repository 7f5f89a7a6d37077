using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorKillTests : IDisposable
{
    private const int Killed = 137;

    private readonly FakeClock _clock = new();
    private readonly ProcessExecutor _executor;
    private readonly Scripts _scripts = new();

    public ProcessExecutorKillTests() => _executor = new(_clock);

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _scripts.Dispose();

    [Fact]
    public async Task A_kill_ends_the_program_and_its_descendants()
    {
        var child = await _scripts.PipeAsync("child");
        var grandchild = await _scripts.PipeAsync("grandchild");
        var command = Scripts.Run($"{Scripts.Quiet} & (set -- \"$2\"; {Scripts.Quiet} & wait) & wait", child.Path, grandchild.Path);
        await using var process = await _executor.StartAsync(command, CancellationToken);
        await child.ReadLineAsync();
        await grandchild.ReadLineAsync();

        process.Kill();

        (await child.ReadLineAsync()).Should().BeNull("the child has ended");
        (await grandchild.ReadLineAsync()).Should().BeNull("the grandchild has ended");
        (await process.Exited.Within()).Should().Be(Killed);
    }

    [Fact]
    public async Task Disposing_kills_the_program_and_its_descendants()
    {
        var child = await _scripts.PipeAsync("child");
        var process = await _executor.StartAsync(Scripts.Run($"{Scripts.Quiet} & wait", child.Path), CancellationToken);
        await child.ReadLineAsync();

        await process.DisposeAsync();

        (await child.ReadLineAsync()).Should().BeNull("the child has ended");
        (await process.Exited.Within()).Should().Be(Killed);
    }

    [Fact]
    public async Task A_time_out_kills_the_descendants()
    {
        var child = await _scripts.PipeAsync("child");
        var command = Scripts.Run($"{Scripts.Quiet} & wait", child.Path) with { Timeout = TimeSpan.FromSeconds(1) };
        var run = _executor.RunAsync(command, CancellationToken);
        await child.ReadLineAsync();

        _clock.Advance(TimeSpan.FromSeconds(1));

        var late = () => run;
        (await late.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        (await child.ReadLineAsync()).Should().BeNull("the child has ended");
    }

    [Fact]
    public async Task A_cancellation_kills_a_descendant_whose_parent_obeys_and_leaves_it_behind()
    {
        var child = await _scripts.PipeAsync("child");
        using var source = new CancellationTokenSource();
        var run = _executor.RunAsync(Scripts.Run($"{Scripts.Quiet} & wait", child.Path), source.Token);
        await child.ReadLineAsync();

        await source.CancelAsync();

        var cancelled = () => run;
        await cancelled.Should().ThrowAsync<OperationCanceledException>();
        (await child.ReadLineAsync()).Should().BeNull("the child has ended");
    }

    [Fact]
    public async Task A_program_that_obeys_ends_by_itself_within_the_grace()
    {
        using var source = new CancellationTokenSource();
        var command = Scripts.Run("trap 'exit 7' TERM; echo ready; sleep 600 & wait") with { GracePeriod = TimeSpan.FromMinutes(1) };
        await using var process = await _executor.StartAsync(command, source.Token);
        await ReadLineAsync(process);

        await source.CancelAsync();

        (await process.Exited.Within()).Should().Be(7);
    }

    [Fact]
    public async Task A_program_that_ignores_the_signal_is_killed_after_the_grace_with_its_descendants()
    {
        var child = await _scripts.PipeAsync("child");
        using var source = new CancellationTokenSource();
        var command = Scripts.Run($"trap '' TERM; {Scripts.Quiet} & wait", child.Path) with { GracePeriod = TimeSpan.FromMinutes(1) };
        await using var process = await _executor.StartAsync(command, source.Token);
        await child.ReadLineAsync();

        await source.CancelAsync();
        await _clock.RunUntilAsync(process.Exited, CancellationToken).Within();

        (await process.Exited).Should().Be(Killed);
        (await child.ReadLineAsync()).Should().BeNull("the child has ended");
    }

    [Fact]
    public async Task An_orphan_in_a_session_of_its_own_that_still_holds_an_output_is_killed()
    {
        NeedsProc();
        var orphan = await _scripts.PipeAsync("orphan");
        var script = "(setsid sh -c 'exec 9>\"$1\"; echo up >&9; exec sleep 600 </dev/null' sh \"$1\" &); read line";
        await using var process = await _executor.StartAsync(Scripts.Run(script, orphan.Path), CancellationToken);
        await orphan.ReadLineAsync();

        process.Kill();

        (await orphan.ReadLineAsync()).Should().BeNull("the orphan has ended");
    }

    [Fact]
    public async Task A_descendant_of_such_an_orphan_is_killed_whatever_it_holds()
    {
        NeedsProc();
        var descendant = await _scripts.PipeAsync("descendant");
        var script = $"( ({Scripts.Quiet} & exec sleep 600) & ); read line";
        await using var process = await _executor.StartAsync(Scripts.Run(script, descendant.Path), CancellationToken);
        await descendant.ReadLineAsync();

        process.Kill();

        (await descendant.ReadLineAsync()).Should().BeNull("the descendant has ended");
    }

    [Fact]
    public async Task A_descendant_that_keeps_an_output_open_after_the_programs_end_is_killed()
    {
        NeedsProc();
        var child = await _scripts.PipeAsync("child");
        var script = "(exec 9>\"$1\"; echo up >&9; exec sleep 600 </dev/null 2>/dev/null) &";
        await using var process = await _executor.StartAsync(Scripts.Run(script, child.Path), CancellationToken);
        await child.ReadLineAsync();
        (await process.Exited.Within()).Should().Be(0);

        process.Kill();

        (await child.ReadLineAsync()).Should().BeNull("the child has ended");
        (await process.StandardOutput.ReadAsync(new byte[1], CancellationToken).AsTask().Within()).Should().Be(0);
    }

    [Fact]
    public async Task A_daemon_that_let_go_of_the_outputs_lives_on()
    {
        var daemon = await _scripts.PipeAsync("daemon");
        var question = await _scripts.PipeAsync("question");
        var script = "(setsid sh -c 'exec 9>\"$1\" </dev/null >/dev/null 2>&1; echo up >&9; read line <\"$2\"; echo \"$line\" >&9' sh \"$1\" \"$2\" &); read line";
        await using var process = await _executor.StartAsync(Scripts.Run(script, daemon.Path, question.Path), CancellationToken);
        await daemon.ReadLineAsync();

        process.Kill();

        await process.Exited.Within();
        await question.WriteLineAsync("alive?");
        (await daemon.ReadLineAsync()).Should().Be("alive?");
    }

    [Fact]
    public async Task A_tree_that_moves_on_from_process_to_process_does_not_get_away()
    {
        NeedsProc();
        var hopper = _scripts.Write("hopper", "#!/bin/sh\necho hop\n\"$0\" &\n");
        await using var process = await _executor.StartAsync(new(hopper), CancellationToken);
        using var output = new StreamReader(process.StandardOutput);
        for (var hop = 0; hop < 20; hop++) await output.ReadLineAsync(CancellationToken);

        process.Kill();

        await output.ReadToEndAsync(CancellationToken).Within();
        await process.Exited.Within();
    }

    [Fact]
    public async Task A_kill_leaves_other_programs_alone()
    {
        await using var other = await _executor.StartAsync(new("cat"), CancellationToken);
        await using var process = await _executor.StartAsync(new("cat"), CancellationToken);

        process.Kill();

        await process.Exited.Within();
        await other.StandardInput.WriteAsync("x"u8.ToArray(), CancellationToken);
        (await other.StandardOutput.ReadAsync(new byte[1], CancellationToken).AsTask().Within()).Should().Be(1);
    }

    [Fact]
    public async Task A_kill_after_the_end_does_nothing()
    {
        await using var process = await _executor.StartAsync(new("true"), CancellationToken);
        await process.WaitAsync(CancellationToken);

        process.Kill();

        (await process.Exited).Should().Be(0);
    }

    [Fact]
    public async Task A_kill_after_disposing_does_nothing()
    {
        var process = await _executor.StartAsync(new("cat"), CancellationToken);
        await process.DisposeAsync();

        process.Kill();
        process.Signal(CommandSignal.Terminate);

        (await process.Exited).Should().Be(Killed);
    }

    private static void NeedsProc() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Who holds a pipe can be told on Linux alone.");

    private static async Task ReadLineAsync(ICommandProcess process)
    {
        var read = new byte[1];
        while (await process.StandardOutput.ReadAsync(read, CancellationToken).AsTask().Within() > 0 && read[0] != '\n')
        {
        }
    }
}
