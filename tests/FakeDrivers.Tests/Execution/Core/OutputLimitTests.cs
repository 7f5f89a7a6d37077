using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class OutputLimitTests
{
    private static readonly Reply Letters = new Script().Write("abcdef").WriteError("12");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Replies => [true, false];

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_run_keeps_the_head_of_each_output_and_says_which_was_cut(bool isScript)
    {
        using var fake = new Scripted(isScript ? Letters : Reply.Exit(0, "abcdef", "12"));

        var result = await fake.RunAsync(Scripted.Tool with { OutputLimit = OutputLimit.Head(3) });

        (result.StandardOutput, result.StandardError).Should().Be(("abc", "12"));
        (result.IsStandardOutputTruncated, result.IsStandardErrorTruncated).Should().Be((true, false));
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_run_keeps_the_tail_of_each_output(bool isScript)
    {
        using var fake = new Scripted(isScript ? Letters : Reply.Exit(0, "abcdef", "12"));

        var result = await fake.RunAsync(Scripted.Tool with { OutputLimit = OutputLimit.Tail(4) });

        (result.StandardOutput, result.IsStandardOutputTruncated).Should().Be(("cdef", true));
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task A_run_fails_on_more_than_is_allowed_even_if_the_program_ended_well(bool isScript)
    {
        using var fake = new Scripted(isScript ? Letters : Reply.Exit(0, "abcdef", "12"));
        var command = Scripted.Tool with { OutputLimit = OutputLimit.Fail(5), Attempts = 3 };

        var error = (await fake.Awaiting(each => each.RunAsync(command)).Should().ThrowAsync<CommandExecutionException>()).Which;

        (error.Reason, error.ExitCode, error.StandardOutput, error.Attempts).Should().Be((CommandFailureReason.OutputLimitExceeded, null, "abcde", 1));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public async Task What_is_allowed_does_not_fail(int limit)
    {
        using var fake = new Scripted(Letters);

        (await fake.RunAsync(Scripted.Tool with { OutputLimit = OutputLimit.Fail(limit) })).StandardOutput.Should().Be("abcdef");
    }

    [Fact]
    public async Task A_program_that_never_stops_writing_is_killed()
    {
        using var fake = new Scripted(new Script().Repeat(int.MaxValue, new Script().WriteLine("y")));
        var command = Scripted.Tool with { OutputLimit = OutputLimit.Fail(1000) };

        var run = fake.RunAsync(command);
        var (events, streamed) = fake.Stream(command);
        await using var process = await fake.StartAsync(command);
        var waited = process.WaitAsync(CancellationToken);

        foreach (var each in new[] { run, streamed, waited })
        {
            (await each.Awaiting(task => task).Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.OutputLimitExceeded);
        }

        events.Lines().Last().Should().Be("exited 137");
        process.Exited.Ended().Should().Be(137);
    }

    [Fact]
    public async Task A_stream_tells_all_and_keeps_only_so_much_for_its_error()
    {
        using var fake = new Scripted(new Script().WriteLine("abcdef").WriteLine("ghi").Exit(1));
        var (events, ended) = fake.Stream(Scripted.Tool with { OutputLimit = OutputLimit.Head(3) });

        var error = (await ended.Awaiting(task => task).Should().ThrowAsync<CommandExecutionException>()).Which;

        events.Lines().Should().Equal("started", "out abcdef", "out ghi", "exited 1");
        error.StandardOutput.Should().Be("abc");
    }

    [Fact]
    public async Task A_stream_without_a_limit_keeps_the_last_64_KiB_for_its_error()
    {
        using var fake = new Scripted(new Script().Repeat(3, new Script().Write(new('x', 40_000))).Write("end").Exit(1));
        var (_, ended) = fake.Stream(streaming: CommandStreaming.Pieces);

        var error = (await ended.Awaiting(task => task).Should().ThrowAsync<CommandExecutionException>()).Which;

        error.StandardOutput.Should().HaveLength(65536).And.EndWith("xend");
    }

    [Fact]
    public async Task A_started_program_is_held_to_the_limit_where_it_is_waited_for()
    {
        using var fake = new Scripted(Letters);
        await using var head = await fake.StartAsync(Scripted.Tool with { OutputLimit = OutputLimit.Head(2) });
        await using var fail = await fake.StartAsync(Scripted.Tool with { OutputLimit = OutputLimit.Fail(2) });

        var result = await head.WaitAsync(CancellationToken);
        var error = (await fail.Awaiting(each => each.WaitAsync(CancellationToken)).Should().ThrowAsync<CommandExecutionException>()).Which;

        (result.StandardOutput, result.IsStandardOutputTruncated).Should().Be(("ab", true));
        (error.Reason, error.StandardOutput).Should().Be((CommandFailureReason.OutputLimitExceeded, "ab"));
    }

    [Fact]
    public async Task A_program_that_is_left_running_is_read_past_its_limit()
    {
        var isDone = false;
        using var fake = new Scripted(new Script().Wait(TimeSpan.FromSeconds(2)).Write(new('x', 1_000_000)).Do(_ => isDone = true));
        var command = Scripted.Tool with { OutputLimit = OutputLimit.Fail(10), Timeout = TimeSpan.FromSeconds(1), LeaveRunningOnTimeout = true };
        var run = fake.RunAsync(command);
        await using var process = await fake.StartAsync(command);
        var waited = process.WaitAsync(CancellationToken);

        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var each in new[] { run, waited }) await each.Awaiting(task => task).Should().ThrowAsync<CommandExecutionException>();
        fake.Clock.Advance(TimeSpan.FromSeconds(1));

        isDone.Should().BeTrue();
        process.Exited.Ended().Should().Be(0);
    }
}
