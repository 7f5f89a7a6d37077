using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>What every <see cref="ICommandExecutor"/> promises.</summary>
public sealed partial class ExecutionSuite : ConformanceSuite<ExecutionHarness>
{
    private const string Oslo = "oslo.concurrency processutils.execute";
    private const string Posix = "POSIX exec";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public override string Name => nameof(ICommandExecutor);

    /// <inheritdoc/>
    public override IReadOnlyList<ConformanceCase<ExecutionHarness>> Cases { get; } =
    [
        .. ExitCodeCases,
        .. StartCases,
        .. InputCases,
        .. MoreInputCases,
        .. EnvironmentCases,
        .. ArgumentCases,
        .. OutputCases,
        .. MoreOutputCases,
        .. AttemptCases,
        .. TimeCases,
        .. CancellationCases,
        .. ErrorCases,
        .. LimitCases,
        .. StreamCases,
        .. StreamEndCases,
        .. HandleCases,
        .. HandleEndCases,
        .. SignalCases,
    ];

    /// <summary>Lets time pass in small steps until something has ended, for ten seconds of the driver's time at most.</summary>
    private static async Task<T> EndAsync<T>(ExecutionHarness harness, Task<T> run, CancellationToken cancellationToken)
    {
        await EndAsync(harness, (Task)run, cancellationToken).ConfigureAwait(false);
        return await run.ConfigureAwait(false);
    }

    /// <inheritdoc cref="EndAsync{T}"/>
    private static async Task EndAsync(ExecutionHarness harness, Task run, CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; !run.IsCompleted; passed += Step)
        {
            Expect.True(passed < Limit + Grace, "the command to end within ten seconds", "it still runs");
            // What takes no time of the driver's ends in a moment, and its time is not spent.
            if (passed == TimeSpan.Zero) await Task.WhenAny(run, Task.Delay(Moment, TimeProvider.System, cancellationToken)).ConfigureAwait(false);
            if (run.IsCompleted) break;
            await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);

            // The ten seconds of a driver with a clock of its own may pass in no time, while the run has yet to get a thread: let it have one.
            if (passed >= Limit) await Task.WhenAny(run, Task.Delay(Step, TimeProvider.System, cancellationToken)).ConfigureAwait(false);
        }

        await run.ConfigureAwait(false);
    }

    /// <summary>Lets time pass in small steps until that many traces were left.</summary>
    private static async Task TracesAsync(ExecutionHarness harness, int count, CancellationToken cancellationToken)
    {
        for (var passed = TimeSpan.Zero; ; passed += Step)
        {
            var found = await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false);
            if (found >= count) return;
            Expect.True(passed < Limit, $"{count} traces within ten seconds", found);
            await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<CommandExecutionException> FailsAsync(
        ExecutionHarness harness, Command command, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<CommandExecutionException>(
            () => EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken), "the command");

    private static Command Input(Command command, string text) => command with { StandardInput = CommandInput.FromText(text) };

    /// <summary>Streams a command to its end.</summary>
    private static async Task<List<CommandEvent>> StreamAsync(
        ExecutionHarness harness, Command command, CancellationToken cancellationToken, CommandStreaming streaming = CommandStreaming.Lines)
    {
        var events = new List<CommandEvent>();
        await EndAsync(harness, IntoAsync(events, harness.Executor.StreamAsync(command, streaming, cancellationToken)), cancellationToken).ConfigureAwait(false);
        return events;
    }

    private static async Task IntoAsync(List<CommandEvent> events, IAsyncEnumerable<CommandEvent> stream)
    {
        await foreach (var each in stream.ConfigureAwait(false)) events.Add(each);
    }

    private static string Text(CommandEvent each) => each switch
    {
        CommandStarted => "started",
        CommandWrote { Stream: CommandStream.StandardOutput } wrote => $"out {wrote.Text}",
        CommandWrote wrote => $"err {wrote.Text}",
        CommandExited exited => FormattableString.Invariant($"exited {exited.ExitCode}"),
        _ => each.ToString(),
    };

    /// <summary>Reads an output up to the end of a line, byte by byte, so that nothing after it is taken.</summary>
    private static async Task<string> ReadLineAsync(ExecutionHarness harness, Stream output, CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (line.LastOrDefault() != (byte)'\n')
        {
            var read = await EndAsync(harness, output.ReadAsync(next, cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
            Expect.True(read == 1, "a whole line", Encoding.UTF8.GetString([.. line]));
            line.Add(next[0]);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    private static async Task<string> ReadAllAsync(ExecutionHarness harness, Stream output, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        await EndAsync(harness, output.CopyToAsync(all, cancellationToken), cancellationToken).ConfigureAwait(false);
        return Encoding.UTF8.GetString(all.ToArray());
    }

    private static async Task WriteAsync(ExecutionHarness harness, ICommandProcess process, string text, CancellationToken cancellationToken)
    {
        await EndAsync(harness, process.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false);
        await process.StandardInput.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
