using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class RecordingExecutorTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task A_run_is_the_real_ones_and_is_there_on_replay()
    {
        _studio.Machine.Execute.SetRepliers(("uname", Reply.Exit(0, "Linux\n", "a warning\n")));
        await using var recorder = _studio.Record();

        var real = await recorder.RunAsync(new("uname"), Token);
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(new("uname"));

        (real.StandardOutput, real.StandardError).Should().Be(("Linux\n", "a warning\n"));
        (played.StandardOutput, played.StandardError).Should().Be(("Linux\n", "a warning\n"));
    }

    [Fact]
    public async Task The_command_reaches_the_real_executor_as_it_was_given()
    {
        var command = new Command("tar", "c", ".")
        {
            WorkingDirectory = "/srv",
            StandardInput = CommandInput.FromText("x"),
            RunAsRoot = true,
            Timeout = TimeSpan.FromSeconds(9),
            Environment = new Dictionary<string, string?> { ["SECRET_KEY"] = "abc" },
        };

        await _studio.RecordAsync(command);

        _studio.Machine.Calls.Of(ExecutionOperations.Run).Should().ContainSingle().Which.Request.Should().Be(command);
    }

    [Fact]
    public async Task A_failure_is_the_real_ones_and_is_there_on_replay()
    {
        _studio.Machine.Execute.SetRepliers(("mount", Reply.Exit(32, "half", "mount: busy\n")));

        await _studio.RecordAsync(new Command("mount"));
        _studio.World.Execute.Replay(_studio.File);
        var error = (CommandExecutionException)await CassetteStudio.EndAsync(_studio.World.Execute, new("mount"));

        (error.ExitCode, error.StandardOutput, error.StandardError).Should().Be((32, "half", "mount: busy\n"));
    }

    [Theory]
    [InlineData(CommandFailureReason.NotFound)]
    [InlineData(CommandFailureReason.PermissionDenied)]
    [InlineData(CommandFailureReason.WorkingDirectoryNotFound)]
    [InlineData(CommandFailureReason.StartFailed)]
    public async Task A_program_that_did_not_start_does_not_start_on_replay_however_it_is_run(CommandFailureReason reason)
    {
        _studio.Machine.Execute.SetRepliers(("gone", Reply.From(call => throw new CommandExecutionException(call.Command) { Reason = reason })));
        await _studio.RecordAsync(new("gone"), new("gone"), new("gone"));
        var execute = _studio.World.Execute;
        execute.Replay(_studio.File);

        Func<Task>[] runs =
        [
            () => execute.RunAsync(new("gone"), Token),
            () => execute.StartAsync(new("gone"), Token),
            () => CassetteStudio.ReadAsync(execute.StreamAsync(new("gone"), cancellationToken: Token)),
        ];

        foreach (var run in runs) (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(reason);
    }

    [Fact]
    public async Task Each_attempt_is_a_recording_of_its_own()
    {
        _studio.Machine.Execute.SetRepliers(("ping", FailsTwice()));
        var command = new Command("ping") { Attempts = 3, RetryDelay = RetryDelay.None };
        await using var recorder = _studio.Record();

        var real = await recorder.RunAsync(command, Token);
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(command);

        (real.Attempts, real.StandardOutput).Should().Be((3, "3"));
        (played.Attempts, played.StandardOutput).Should().Be((3, "3"));
        _studio.Json.Split("\"command\"").Should().HaveCount(4);
    }

    [Fact]
    public async Task The_attempts_of_a_stream_are_recordings_of_their_own()
    {
        _studio.Machine.Execute.SetRepliers(("ping", FailsTwice()));
        var command = new Command("ping") { Attempts = 3, RetryDelay = RetryDelay.None };
        await using var recorder = _studio.Record();

        var real = await CassetteStudio.ReadAsync(recorder.StreamAsync(command, cancellationToken: Token));
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File);
        var played = await CassetteStudio.ReadAsync(_studio.World.Execute.StreamAsync(command, cancellationToken: Token));

        string[] told = ["1: stdout: 1", "1: 1", "2: stdout: 2", "2: 1", "3: stdout: 3", "3: 0"];
        Told(real).Should().Equal(told);
        Told(played).Should().Equal(told);
    }

    [Fact]
    public async Task All_attempts_that_failed_are_counted_in_the_error()
    {
        await using var recorder = _studio.Record();
        _studio.Machine.Execute.SetRepliers(("false", Reply.Exit(1)));
        var command = new Command("false") { Attempts = 3, RetryDelay = RetryDelay.None };

        var run = () => recorder.RunAsync(command, Token);
        var stream = () => CassetteStudio.ReadAsync(recorder.StreamAsync(command, cancellationToken: Token));

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Attempts.Should().Be(3);
        (await stream.Should().ThrowAsync<CommandExecutionException>()).Which.Attempts.Should().Be(3);
    }

    [Fact]
    public async Task The_lines_of_a_stream_are_the_real_ones_and_nothing_of_their_ends_is_lost()
    {
        _studio.Machine.Execute.SetRepliers(("log", "one\r\ntwo\n\nend"));
        await using var recorder = _studio.Record();

        var real = await CassetteStudio.ReadAsync(recorder.StreamAsync(new("log"), cancellationToken: Token));
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(new("log"));

        Told(real).Should().Equal("1: stdout: one", "1: stdout: two", "1: stdout: ", "1: stdout: end", "1: 0");
        played.StandardOutput.Should().Be("one\r\ntwo\n\nend");
    }

    [Fact]
    public async Task A_run_that_timed_out_times_out_at_once_on_replay()
    {
        _studio.Machine.Execute.SetRepliers(("sleep", new Reply(HangAsync)));
        var command = new Command("sleep") { Timeout = TimeSpan.FromSeconds(3) };
        await using var recorder = _studio.Record();
        var real = CassetteStudio.EndAsync(recorder, command);
        _studio.Machine.Clock.Advance(TimeSpan.FromSeconds(3));
        await real;
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File);

        var error = (CommandExecutionException)await CassetteStudio.EndAsync(_studio.World.Execute, command);

        (error.Reason, error.StandardOutput).Should().Be((CommandFailureReason.TimedOut, "begun"));
        error.Message.Should().StartWith("The command did not end within 3 s and was killed.");
    }

    [Fact]
    public async Task A_run_that_was_cancelled_waits_to_be_cancelled_on_replay()
    {
        _studio.Machine.Execute.SetRepliers(("sleep", new Reply(HangAsync)));
        await using var recorder = _studio.Record();
        using var cancel = new CancellationTokenSource();
        var real = recorder.RunAsync(new("sleep"), cancel.Token);
        await cancel.CancelAsync();
        await real.Invoking(run => run).Should().ThrowAsync<OperationCanceledException>();
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File);
        using var again = new CancellationTokenSource();

        var played = _studio.World.Execute.RunAsync(new("sleep"), again.Token);
        var wasRunning = !played.IsCompleted;
        await again.CancelAsync();

        wasRunning.Should().BeTrue();
        await played.Invoking(run => run).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task An_input_from_a_stream_is_opened_once_for_each_attempt()
    {
        var opened = 0;
        _studio.Machine.Execute.SetRepliers(("wc", Reply.From(call => call.Command.StandardInput!.Text)));
        var command = new Command("wc") { StandardInput = CommandInput.FromStream(() => new MemoryStream([(byte)'0', (byte)++opened])) };
        await using var recorder = _studio.Record();

        var result = await recorder.RunAsync(command, Token);

        result.StandardOutput.Should().Be("0\u0001");
        opened.Should().Be(1);
    }

    [Fact]
    public async Task An_output_that_was_cut_is_cut_on_replay_too()
    {
        _studio.Machine.Execute.SetRepliers(("flood", new string('x', 100)));
        var command = new Command("flood") { OutputLimit = OutputLimit.Head(10) };

        await _studio.RecordAsync(command);
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(command);

        (played.StandardOutput, played.IsStandardOutputTruncated).Should().Be(("xxxxxxxxxx", true));
    }

    [Fact]
    public async Task A_result_that_a_target_masks_passes_through_masked()
    {
        _studio.Machine.Execute.SetRepliers(("show", Reply.Exit(-1, "password=abc")));
        var target = new SshTarget("node-1");
        await using var recorder = new RecordingExecutor(_studio.Machine.Execute.On(target), _studio.File);

        var real = await recorder.RunAsync(new("show"), Token);
        await recorder.DisposeAsync();
        _studio.World.Execute.Replay(_studio.File, new() { Target = target });
        var played = await _studio.World.Execute.On(target).RunAsync(new("show"), Token);

        (real.ExitCode, real.StandardOutput).Should().Be((-1, "password=***"));
        (played.ExitCode, played.StandardOutput).Should().Be((-1, "password=***"));
    }

    [Fact]
    public async Task After_disposal_it_runs_nothing()
    {
        var recorder = _studio.Record();
        await recorder.DisposeAsync();

        var run = () => recorder.RunAsync(new("ls"), Token);

        await run.Should().ThrowAsync<ObjectDisposedException>();
        _studio.Machine.Calls.Count.Should().Be(0);
    }

    private static Reply FailsTwice()
    {
        var runs = 0;
        return Reply.From(_ => Reply.Exit(++runs < 3 ? 1 : 0, $"{runs}"));
    }

    private static async Task<int> HangAsync(FakeProgram program, CancellationToken stop)
    {
        await program.Output.WriteAsync("begun"u8.ToArray(), stop);
        await Task.Delay(Timeout.InfiniteTimeSpan, program.Time, stop);
        return 0;
    }

    private static IEnumerable<string> Told(IEnumerable<CommandEvent> events) =>
        events.Where(each => each is not CommandStarted).Select(each => $"{each.Attempt}: {(each is CommandExited exited ? exited.ExitCode : each)}");
}
