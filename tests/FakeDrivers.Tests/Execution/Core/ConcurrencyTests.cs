using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class ConcurrencyTests
{
    private const int Rounds = 200;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_that_is_written_to_signalled_stopped_and_killed_at_once_comes_to_one_end()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var fake = new Scripted(new Script().On(CommandSignal.User1, new Script().WriteError("!")).AnswerLines(line => line));
            await using var process = await fake.StartAsync(Scripted.Tool with { AcceptedExitCodes = null, Timeout = TimeSpan.FromHours(1) });
            var waiting = process.WaitAsync(CancellationToken);

            Concurrently.Run(4, thread =>
            {
                for (var time = 0; time < 20; time++)
                {
                    if (thread == 0) Write(process, time);
                    else if (thread == 1) process.Signal(CommandSignal.User1);
                    else if (thread == 2) process.Signal(time % 2 == 0 ? CommandSignal.Stop : CommandSignal.Continue);
                    else if (time == 10) process.Kill();
                }
            });

            process.Exited.Ended().Should().Be(137);
            var result = await waiting;
            string.Concat(Enumerable.Range(0, 20).Select(number => $"{number}\n")).Should().StartWith(result.StandardOutput);
            result.StandardError.Trim('!').Should().BeEmpty();
            fake.Clock.PendingTimers.Should().Be(0);
        }
    }

    [Fact]
    public async Task A_program_that_ends_is_cancelled_disposed_and_waited_for_at_once_leaves_nothing_behind()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var fake = new Scripted(new Script().Write("x").LeaveOutputOpen(TimeSpan.FromHours(1)).Wait(TimeSpan.FromSeconds(1)));
            using var source = new CancellationTokenSource();
            var process = await fake.Execute.StartAsync(Scripted.Tool with { Timeout = TimeSpan.FromSeconds(1) }, source.Token);
            var waiting = process.WaitAsync(CancellationToken);

            Concurrently.Run(3, thread =>
            {
                if (thread == 0) fake.Clock.Advance(TimeSpan.FromSeconds(1));
                else if (thread == 1) ProgramStop.Now(source);
                else process.Kill();
            });
            await process.DisposeAsync();

            process.Exited.IsCompleted.Should().BeTrue();
            await ((Task)waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            fake.Clock.PendingTimers.Should().Be(0);
        }
    }

    [Fact]
    public async Task Runs_that_are_cancelled_as_they_end_end_one_way_or_the_other()
    {
        for (var round = 0; round < Rounds; round++)
        {
            using var fake = new Scripted(new Script().Wait(TimeSpan.FromSeconds(1)).Write("x"));
            using var source = new CancellationTokenSource();
            var run = fake.Execute.RunAsync(Scripted.Tool, source.Token);

            Concurrently.Run(2, thread =>
            {
                if (thread == 0) fake.Clock.Advance(TimeSpan.FromSeconds(1));
                else ProgramStop.Now(source);
            });

            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (!run.IsCanceled) run.Ended().StandardOutput.Should().Be("x");
            fake.Clock.PendingTimers.Should().Be(0);
        }
    }

    private static void Write(ICommandProcess process, int number)
    {
        try
        {
            process.StandardInput.Write(System.Text.Encoding.UTF8.GetBytes($"{number}\n"));
        }
        catch (IOException)
        {
            // It is dead.
        }
    }
}
