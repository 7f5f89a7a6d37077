using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Programs;

/// <summary>What goes wrong with real programs, and can be shown on the fake.</summary>
public sealed class PitfallTests
{
    private const int PipeCapacity = 64 * 1024;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_exits_before_the_end_of_its_output()
    {
        using var fake = new Scripted(new Script().Write("early").LeaveOutputOpen(TimeSpan.FromSeconds(2)).Exit(0));
        await using var process = await fake.StartAsync();
        var reading = process.StandardOutput.HearAllAsync();
        var readingErrors = process.StandardError.HearAllAsync();

        process.Exited.Ended().Should().Be(0);
        process.OutputClosed.IsCompleted.Should().BeFalse("a grandchild keeps the outputs open");
        fake.Clock.Advance(TimeSpan.FromSeconds(2));

        process.OutputClosed.IsCompleted.Should().BeTrue();
        (await reading, await readingErrors).Should().Be(("early", ""));
    }

    [Fact]
    public async Task An_output_larger_than_a_pipe_hangs_while_nobody_reads_and_goes_on_when_somebody_does()
    {
        var isWritten = false;
        using var fake = new Scripted(new Script().Write(new('x', PipeCapacity + 1)).Do(_ => isWritten = true));
        await using var process = await fake.StartAsync();

        fake.Clock.Advance(TimeSpan.FromDays(1));
        (isWritten, process.Exited.IsCompleted).Should().Be((false, false));
        await process.StandardOutput.ReadExactlyAsync(new byte[1], CancellationToken);

        (isWritten, process.Exited.IsCompleted).Should().Be((true, true));
    }

    [Fact]
    public async Task An_output_that_fills_a_pipe_exactly_does_not_hang()
    {
        using var fake = new Scripted(new Script().Write(new('x', PipeCapacity)));
        await using var process = await fake.StartAsync();

        process.Exited.Ended().Should().Be(0);
    }

    [Fact]
    public async Task A_program_that_reads_all_its_input_before_it_writes_says_nothing_until_the_input_ends()
    {
        using var fake = new Scripted(new Script().ReadInput().Write("sorted"));
        await using var process = await fake.StartAsync();
        var hearing = process.StandardOutput.HearAsync();

        await process.SayAsync(new string('x', 10 * PipeCapacity));
        hearing.IsCompleted.Should().BeFalse();
        await process.StandardInput.DisposeAsync();

        hearing.Ended().Should().Be("sorted");
    }

    [Fact]
    public async Task A_program_that_never_reads_its_input_leaves_a_broken_pipe()
    {
        using var fake = new Scripted(new Script().Wait(TimeSpan.FromSeconds(1)).Exit(0));
        await using var process = await fake.StartAsync();
        var saying = process.SayAsync(new string('x', PipeCapacity + 1));
        saying.IsCompleted.Should().BeFalse("the pipe is full");

        fake.Clock.Advance(TimeSpan.FromSeconds(1));

        await saying.Awaiting(each => each).Should().ThrowAsync<IOException>();
        await process.Awaiting(each => each.SayAsync("more")).Should().ThrowAsync<IOException>();
    }

    [Fact]
    public async Task A_run_does_not_mind_that_its_input_was_not_read()
    {
        using var fake = new Scripted(new Script().Write("done"));

        var result = await fake.RunAsync(Scripted.Tool with { StandardInput = CommandInput.FromText(new('x', 10 * PipeCapacity)) });

        result.StandardOutput.Should().Be("done");
    }

    [Fact]
    public async Task A_program_whose_output_nobody_reads_any_more_ends_by_a_broken_pipe()
    {
        using var fake = new Scripted(new Script().Wait(TimeSpan.FromSeconds(1)).Write("x").Wait(TimeSpan.FromHours(1)));
        await using var process = await fake.StartAsync();

        await process.StandardOutput.DisposeAsync();
        fake.Clock.Advance(TimeSpan.FromSeconds(1));

        process.Exited.Ended().Should().Be(141);
    }

    [Fact]
    public async Task Outputs_interleave_as_they_were_written()
    {
        using var fake = new Scripted(new Script().WriteLine("1").WriteErrorLine("2").WriteLine("3").Wait(TimeSpan.FromSeconds(1)).WriteErrorLine("4").WriteLine("5"));
        var (events, ended) = fake.Stream();

        await fake.Clock.RunUntilAsync(ended, CancellationToken);

        events.Lines().Where(line => line.StartsWith("out", StringComparison.Ordinal)).Should().Equal("out 1", "out 3", "out 5");
        events.Lines().Where(line => line.StartsWith("err", StringComparison.Ordinal)).Should().Equal("err 2", "err 4");
        events.Lines().ToList().IndexOf("err 2").Should().BeLessThan(events.Lines().ToList().IndexOf("err 4"));
    }

    [Fact]
    public async Task The_last_line_may_lack_its_newline()
    {
        using var fake = new Scripted(new Script().Write("a\nb"));
        var (events, ended) = fake.Stream();

        await ended;

        events.Lines().Should().Equal("started", "out a", "out b", "exited 0");
    }

    [Fact]
    public async Task Lines_may_end_with_carriage_returns()
    {
        using var fake = new Scripted(new Script().Write("a\r\n\r\nb\r").Wait(TimeSpan.FromSeconds(1)).Write("\nc\rd\r"));
        var (events, ended) = fake.Stream();

        await fake.Clock.RunUntilAsync(ended, CancellationToken);

        events.Lines().Should().Equal("started", "out a", "out ", "out b", "out c\rd\r", "exited 0");
    }

    [Fact]
    public async Task Invalid_UTF8_is_shown_as_replacements_and_kept_byte_for_byte()
    {
        using var fake = new Scripted(new Script().WriteBytes(CommandStream.StandardOutput, [0x61, 0xff, 0x62]));

        var result = await fake.RunAsync();

        result.StandardOutput.Should().Be("a\uFFFDb");
        result.StandardOutputBytes.ToArray().Should().Equal(0x61, 0xff, 0x62);
    }

    [Fact]
    public async Task A_character_split_over_two_pieces_is_whole_in_lines_and_results_and_cut_in_pieces()
    {
        var euro = Encoding.UTF8.GetBytes("€");
        using var fake = new Scripted(new Script().WriteBytes(CommandStream.StandardOutput, euro.AsSpan(..1)).Wait(TimeSpan.FromSeconds(1))
            .WriteBytes(CommandStream.StandardOutput, euro.AsSpan(1..)));

        var result = await fake.EndAsync();
        var (lines, linesEnded) = fake.Stream();
        var (pieces, piecesEnded) = fake.Stream(streaming: CommandStreaming.Pieces);
        await fake.Clock.RunUntilAsync(Task.WhenAll(linesEnded, piecesEnded), CancellationToken);

        result.StandardOutput.Should().Be("€");
        lines.OfType<CommandWrote>().Select(wrote => wrote.Text).Should().Equal("€");
        pieces.OfType<CommandWrote>().Select(wrote => wrote.Bytes.ToArray()).Should().BeEquivalentTo([euro[..1], euro[1..]], options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task A_time_out_kills_the_child_that_survived_the_program()
    {
        using var fake = new Scripted(new Script().Write("begun").LeaveOutputOpen(TimeSpan.FromHours(1)).Exit(0));
        var run = fake.RunAsync(Scripted.Tool with { Timeout = TimeSpan.FromSeconds(5) });

        fake.Clock.Advance(TimeSpan.FromSeconds(5));

        var error = (await run.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which;
        (error.Reason, error.StandardOutput).Should().Be((CommandFailureReason.TimedOut, "begun"));
        fake.Clock.PendingTimers.Should().Be(0, "the child is dead");
    }

    [Fact]
    public async Task A_time_out_may_leave_the_program_running_as_the_upstream_does()
    {
        var isDone = false;
        using var fake = new Scripted(new Script().Write("half").Wait(TimeSpan.FromSeconds(10)).Write(new('x', 10 * PipeCapacity)).Do(_ => isDone = true));
        var run = fake.RunAsync(Command.OsloDefaults("tool") with { Timeout = TimeSpan.FromSeconds(5) });

        fake.Clock.Advance(TimeSpan.FromSeconds(5));
        var error = (await run.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>()).Which;
        (error.Reason, error.StandardOutput, isDone).Should().Be((CommandFailureReason.TimedOut, "half", false));
        error.Message.Should().Contain("left running");
        fake.Clock.Advance(TimeSpan.FromSeconds(5));

        isDone.Should().BeTrue("somebody reads what it still writes");
        fake.Clock.PendingTimers.Should().Be(0);
    }

    [Theory]
    [InlineData(CommandFailureReason.NotFound)]
    [InlineData(CommandFailureReason.WorkingDirectoryNotFound)]
    [InlineData(CommandFailureReason.PermissionDenied)]
    public async Task A_missing_program_a_missing_directory_and_a_missing_permission_are_told_apart(CommandFailureReason reason)
    {
        using var fake = new Scripted(Reply.From(call => throw new CommandExecutionException(call.Command) { Reason = reason }));
        var command = Scripted.Tool with { WorkingDirectory = "/srv" };

        var run = await fake.Awaiting(each => each.RunAsync(command)).Should().ThrowAsync<CommandExecutionException>();
        var start = await fake.Awaiting(each => each.StartAsync(command)).Should().ThrowAsync<CommandExecutionException>();
        var stream = await fake.Stream(command).Ended.Awaiting(each => each).Should().ThrowAsync<CommandExecutionException>();

        new[] { run.Which, start.Which, stream.Which }.Should().OnlyContain(error => error.Reason == reason && error.ExitCode == null && error.WorkingDirectory == "/srv");
    }

    [Fact]
    public async Task A_program_that_ended_by_a_signal_has_128_and_its_number()
    {
        using var fake = new Scripted(new Script().EndBy(CommandSignal.Terminate));

        var error = (await fake.Awaiting(each => each.RunAsync()).Should().ThrowAsync<CommandExecutionException>()).Which;

        error.ExitCode.Should().Be(143);
    }

    [Fact]
    public async Task A_flaky_program_fails_its_first_tries()
    {
        using var fake = new Scripted(Reply.From(call => call.Attempt < 3 ? new Script().WriteError("busy").Exit(1) : new Script().Write("at last")));

        var result = await fake.EndAsync(Scripted.Tool with { Attempts = 5 });

        (result.StandardOutput, result.StandardError, result.Attempts).Should().Be(("at last", "", 3));
    }

    [Fact]
    public async Task A_cancellation_may_come_between_the_start_and_the_first_output()
    {
        using var fake = new Scripted(new Script().Wait(TimeSpan.FromSeconds(1)).WriteLine("first"));
        using var source = new CancellationTokenSource();
        var (events, ended) = fake.StreamUntil(source.Token);
        events.Lines().Should().Equal("started");

        ProgramStop.Now(source);

        (await ended.Awaiting(each => each).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        events.Lines().Should().Equal("started", "exited 143");
        fake.Clock.PendingTimers.Should().Be(0);
    }
}
