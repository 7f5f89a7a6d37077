using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class RetryTests
{
    [Theory]
    [InlineData(CommandFailureReason.NotFound)]
    [InlineData(CommandFailureReason.PermissionDenied)]
    [InlineData(CommandFailureReason.WorkingDirectoryNotFound)]
    [InlineData(CommandFailureReason.StartFailed)]
    public async Task A_program_that_cannot_be_started_is_tried_again_where_the_command_asks_for_it(CommandFailureReason reason)
    {
        using var fake = new Scripted(Reply.From(call =>
            call.Attempt < 3 ? throw new CommandExecutionException(call.Command) { Reason = reason } : new Script().Write("at last")));

        var result = await fake.EndAsync(Command.OsloDefaults("tool") with { Attempts = 3 });

        (result.StandardOutput, result.Attempts).Should().Be(("at last", 3));
    }

    [Fact]
    public async Task A_stream_tells_of_no_program_where_none_was_started()
    {
        using var fake = new Scripted(Reply.From(call =>
            call.Attempt < 2 ? throw new CommandExecutionException(call.Command) { Reason = CommandFailureReason.NotFound } : new Script().WriteLine("x")));
        var (events, ended) = fake.Stream(Scripted.Tool with { Attempts = 2, RetryOnStartFailure = true, RetryDelay = RetryDelay.None });

        await ended;

        events.Select(each => $"{each.Attempt} {each.Line()}").Should().Equal("2 started", "2 out x", "2 exited 0");
    }

    [Fact]
    public async Task Delays_lie_within_their_range()
    {
        var times = new List<double>();
        using var fake = new Scripted(new Script().Do(_ => { }));
        fake.Execute.SetRepliers(("", new Script().Do(_ => times.Add(fake.Elapsed)).Exit(1)));
        var command = Scripted.Tool with { Attempts = 50, RetryDelay = RetryDelay.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)) };

        await fake.Awaiting(each => each.EndAsync(command)).Should().ThrowAsync<CommandExecutionException>();

        var delays = times.Zip(times.Skip(1), (earlier, later) => later - earlier).ToList();
        delays.Should().HaveCount(49).And.OnlyContain(delay => delay >= 1 && delay < 3);
        (delays.Max() - delays.Min()).Should().BeGreaterThan(1, "they are spread over the range");
    }

    [Fact]
    public void Times_that_no_timer_counts_are_refused()
    {
        var acts = new Action[]
        {
            () => _ = Scripted.Tool with { Timeout = TimeSpan.FromDays(50) },
            () => _ = Scripted.Tool with { Timeout = TimeSpan.MaxValue },
            () => _ = Scripted.Tool with { GracePeriod = TimeSpan.FromDays(50) },
            () => _ = RetryDelay.Fixed(TimeSpan.FromDays(50)),
        };

        foreach (var act in acts) act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
