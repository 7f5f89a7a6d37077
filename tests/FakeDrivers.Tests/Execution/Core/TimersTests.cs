using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;

namespace FakeDrivers.Tests.Execution.Core;

/// <summary>However a command ends, nothing of it is left on the clock when its caller goes on.</summary>
public sealed class TimersTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, Script> Scripts = new()
    {
        ["ends well"] = new Script().Write("x").Wait(Second),
        ["fails"] = new Script().Exit(1),
        ["ends by a signal"] = new Script().Wait(Second).EndBy(CommandSignal.Hangup),
        ["leaves a descendant"] = new Script().LeaveOutputOpen(2 * Second).Exit(0),
        ["fails and leaves a descendant"] = new Script().LeaveOutputOpen(2 * Second).Exit(1),
        ["never ends"] = new Script().WriteLine("x").Wait(Timeout.InfiniteTimeSpan),
        ["never ends with a descendant"] = new Script().LeaveOutputOpen(TimeSpan.FromDays(1)).Wait(TimeSpan.FromDays(1)),
        ["writes too much"] = new Script().Write(new('x', 500_000)).Wait(TimeSpan.FromDays(1)),
        ["cannot be played"] = new Script().LeaveOutputOpen(TimeSpan.FromDays(1)).Wait(Second).ExpectLine("x"),
        ["handles signals"] = new Script().On(CommandSignal.Terminate, new Script().Wait(TimeSpan.FromDays(1))).Wait(TimeSpan.FromDays(1)),
    };

    public static IEnumerable<TheoryDataRow<string, string, string>> Cases =>
        from script in Scripts.Keys
        from call in new[] { "run", "stream", "start" }
        from stop in new[] { "time-out", "cancellation", "limit" }
        select new TheoryDataRow<string, string, string>(script, call, stop);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_timer_is_left_when_the_caller_goes_on(string script, string call, string stop)
    {
        using var fake = new Scripted(Scripts[script]);
        using var source = stop == "cancellation" ? new CancellationTokenSource(3 * Second, fake.Clock) : new CancellationTokenSource();
        var command = Scripted.Tool with
        {
            Timeout = stop == "time-out" ? 3 * Second : TimeSpan.FromDays(2),
            OutputLimit = stop == "limit" ? OutputLimit.Fail(1000) : null,
            Attempts = call == "start" ? 1 : 2,
            GracePeriod = Second,
        };
        var timers = -1;
        var going = GoAsync();

        fake.Clock.Advance(TimeSpan.FromDays(3));

        going.IsCompleted.Should().BeTrue("everything happens while the clock is moved");
        await going;
        timers.Should().Be(0);

        async Task GoAsync()
        {
            await CallAsync(fake, call, command, source.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // The test's own.
            timers = fake.Clock.PendingTimers - (stop == "cancellation" && !source.IsCancellationRequested ? 1 : 0);
        }
    }

    private static async Task CallAsync(Scripted fake, string call, Command command, CancellationToken cancellationToken)
    {
        switch (call)
        {
            case "run":
                await fake.Execute.RunAsync(command, cancellationToken);
                break;
            case "stream":
                await fake.StreamUntil(cancellationToken, command).Ended;
                break;
            default:
                var process = await fake.Execute.StartAsync(command, cancellationToken);
                await process.WaitAsync(CancellationToken.None);
                break;
        }
    }
}
