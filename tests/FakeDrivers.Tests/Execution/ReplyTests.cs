using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class ReplyTests : IDisposable
{
    private static readonly byte[] Raw = [0, 255, 10, 13, 0xC3];

    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task It_may_be_an_exit_code_and_both_outputs()
    {
        var result = await RunAsync(Reply.Exit(3, "out", "err"));

        (result.ExitCode, result.StandardOutput, result.StandardError).Should().Be((3, "out", "err"));
    }

    [Fact]
    public async Task It_may_be_bytes_which_are_kept_as_they_are()
    {
        var mine = Raw.ToArray();
        var reply = Reply.Bytes(mine, "complaint"u8, 2);
        mine[0] = 7;

        var result = await RunAsync(reply);

        result.StandardOutputBytes.ToArray().Should().Equal(Raw);
        result.StandardError.Should().Be("complaint");
        result.ExitCode.Should().Be(2);
        reply.ToString().Should().Be("exit code 2, 5 bytes out, 9 err");
    }

    [Fact]
    public async Task Bytes_reach_whoever_reads_the_program_itself()
    {
        _world.Execute.When("x").Replies(Reply.Bytes(Raw));

        await using var process = await _world.Execute.StartAsync(new("x"), CancellationToken);
        using var read = new MemoryStream();
        await process.StandardOutput.CopyToAsync(read, CancellationToken);

        read.ToArray().Should().Equal(Raw);
    }

    [Fact]
    public async Task It_may_be_the_content_of_a_file_as_it_is_when_the_reply_is_made()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Raw, CancellationToken);
            var reply = Reply.FromFile(path);
            await File.WriteAllTextAsync(path, "changed", CancellationToken);

            (await RunAsync(reply)).StandardOutputBytes.ToArray().Should().Equal(Raw);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_missed_when_the_reply_is_made()
    {
        var make = () => Reply.FromFile(Path.Combine(Path.GetTempPath(), "fakedrivers-is-not-there"));

        make.Should().Throw<FileNotFoundException>();
    }

    [Fact]
    public async Task It_may_be_an_embedded_resource()
    {
        var result = await RunAsync(Reply.FromResource(typeof(ReplyTests).Assembly, "FakeDrivers.Tests.Execution.lvs.txt"));

        result.StandardOutput.Should().Be("  LV   VG\n  home vg0\n");
    }

    [Fact]
    public void A_resource_that_is_not_there_is_missed_with_the_names_of_those_that_are()
    {
        var make = () => Reply.FromResource(typeof(ReplyTests).Assembly, "FakeDrivers.Tests.Execution.lvs.tx");

        make.Should().Throw<ArgumentException>().WithMessage("*has no resource 'FakeDrivers.Tests.Execution.lvs.tx'. Did you mean 'FakeDrivers.Tests.Execution.lvs.txt'?*");
    }

    [Fact]
    public async Task It_may_be_a_function_of_the_typed_call()
    {
        _world.Execute.When("cut").Replies(call => call.Input.Split(':')[0]);

        var result = await _world.Execute.RunAsync(new("cut") { StandardInput = CommandInput.FromText("a:b") }, CancellationToken);

        result.StandardOutput.Should().Be("a");
    }

    [Fact]
    public async Task It_may_be_an_asynchronous_function()
    {
        _world.Execute.When("dd").Replies(async (_, cancellationToken) =>
        {
            await _world.Clock.Delay(TimeSpan.FromMinutes(1), cancellationToken);
            return "copied";
        });

        var result = await _world.Clock.RunUntilAsync(_world.Execute.RunAsync(new("dd"), CancellationToken), CancellationToken);

        (result.StandardOutput, result.Duration).Should().Be(("copied", TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task It_may_throw_anything()
    {
        var error = new InvalidOperationException("mine");
        _world.Execute.When("x").Replies(Reply.Throws(error));

        var run = () => _world.Execute.RunAsync(new("x") { Attempts = 3, RetryDelay = RetryDelay.None }, CancellationToken);
        var start = () => _world.Execute.StartAsync(new("x"), CancellationToken);

        (await run.Should().ThrowAsync<InvalidOperationException>()).Which.Should().BeSameAs(error);
        (await start.Should().ThrowAsync<InvalidOperationException>()).Which.Should().BeSameAs(error);
    }

    [Theory]
    [InlineData(CommandFailureReason.NotFound)]
    [InlineData(CommandFailureReason.PermissionDenied)]
    [InlineData(CommandFailureReason.WorkingDirectoryNotFound)]
    public async Task It_may_be_a_start_that_fails(CommandFailureReason reason)
    {
        _world.Execute.When("x").Replies(reason switch
        {
            CommandFailureReason.NotFound => Reply.NotFound,
            CommandFailureReason.PermissionDenied => Reply.PermissionDenied,
            _ => Reply.WorkingDirectoryNotFound,
        });

        var run = () => _world.Execute.RunAsync(new("x") { Attempts = 3 }, CancellationToken);
        var start = () => _world.Execute.StartAsync(new("x"), CancellationToken);

        var failed = (await run.Should().ThrowAsync<CommandExecutionException>()).Which;
        (failed.Reason, failed.ExitCode, failed.Attempts).Should().Be((reason, null, 1), "a start that fails is not tried again unless that is asked for");
        (await start.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(reason);
    }

    [Fact]
    public async Task It_may_hang_until_the_command_times_out()
    {
        _world.Execute.When("x").Replies(Reply.Hangs);

        var run = () => _world.Clock.RunUntilAsync(_world.Execute.RunAsync(new("x") { Timeout = TimeSpan.FromSeconds(30) }, CancellationToken), CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.TimedOut);
        (_world.Clock.Now - _world.Clock.Start).Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task It_may_hang_until_the_caller_gives_up()
    {
        _world.Execute.When("x").Replies(Reply.Hangs);
        using var giveUp = new CancellationTokenSource();

        var run = _world.Execute.RunAsync(new("x"), giveUp.Token);
        await giveUp.CancelAsync();

        await FluentActions.Awaiting(() => run).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task It_may_hang_until_a_signal_ends_it()
    {
        _world.Execute.When("x").Replies(Reply.Hangs);
        await using var process = await _world.Execute.StartAsync(new("x") { AcceptedExitCodes = null }, CancellationToken);

        process.Exited.IsCompleted.Should().BeFalse();
        process.Signal(CommandSignal.Terminate);

        (await process.WaitAsync(CancellationToken)).ExitCode.Should().Be(143);
    }

    [Fact]
    public async Task It_may_be_ended_by_a_signal()
    {
        var result = await RunAsync(Reply.Signalled(CommandSignal.Kill));

        result.ExitCode.Should().Be(137);
    }

    [Fact]
    public async Task A_program_that_is_handed_out_and_ended_by_a_signal_knows_which()
    {
        _world.Execute.When("x").Replies(Reply.Signalled(CommandSignal.Interrupt));

        await using var process = (CommandProcess)await _world.Execute.StartAsync(new("x"), CancellationToken);

        (await process.Exited).Should().Be(130);
        process.Program.Should().BeOfType<FakeProgram>().Which.EndedBy.Should().Be(CommandSignal.Interrupt);
    }

    [Fact]
    public void A_signal_that_ends_no_program_is_refused()
    {
        var make = () => Reply.Signalled(CommandSignal.Stop);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task It_may_be_played_by_a_program_that_lives()
    {
        var reply = new Reply(async (program, cancellationToken) =>
        {
            using var reader = new StreamReader(program.Input);
            var line = await reader.ReadLineAsync(cancellationToken);
            await program.Output.WriteAsync(Encoding.UTF8.GetBytes($"got {line}"), cancellationToken);
            return 4;
        });
        _world.Execute.When("x").Replies(reply);

        var result = await _world.Execute.RunAsync(new("x") { StandardInput = CommandInput.FromLines("hello"), AcceptedExitCodes = [4] }, CancellationToken);

        result.StandardOutput.Should().Be("got hello");
    }

    private Task<CommandResult> RunAsync(Reply reply)
    {
        _world.Execute.When("x").Replies(reply);
        return _world.Execute.RunAsync(new("x") { AcceptedExitCodes = null }, CancellationToken);
    }
}
