using System.Text;
using FakeDrivers.Execution;
using Lie = System.Func<FakeDrivers.Execution.ICommandExecutor, System.TimeProvider, FakeDrivers.Execution.ICommandExecutor>;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>Executors that are wrong in one way each, and the cases that catch them.</summary>
internal static partial class ExecutionLiars
{
    public static IReadOnlyDictionary<string, Lie> ByCase { get; } = new Dictionary<string, Lie>([.. OfRuns, .. OfStreams, .. OfHandles]);

    private static Dictionary<string, Lie> OfRuns => new()
    {
        ["EXE-EXIT-001"] = LosesStandardError,
        ["EXE-EXIT-002"] = AcceptsAnyExitCode,
        ["EXE-EXIT-003"] = AcceptsAnyExitCode,
        ["EXE-EXIT-004"] = AcceptsZeroAlone,
        ["EXE-EXIT-005"] = AlwaysAcceptsZero,
        ["EXE-EXIT-006"] = AcceptsZeroAlone,
        ["EXE-EXIT-007"] = GivesSignalsAsNegatives,
        ["EXE-STA-001"] = GivesMissingProgramsACode,
        ["EXE-STA-002"] = TakesEveryFailedStartAsMissing,
        ["EXE-STA-003"] = TakesEveryFailedStartAsMissing,
        ["EXE-STA-004"] = SaysItTriedAll,
        ["EXE-INP-001"] = DropsInput,
        ["EXE-INP-002"] = DropsInput,
        ["EXE-INP-003"] = DropsInput,
        ["EXE-INP-004"] = AlwaysSendsANewline,
        ["EXE-INP-005"] = MindsABrokenPipe,
        ["EXE-INP-006"] = SendsInputOnce,
        ["EXE-ENV-001"] = DropsEnvironment,
        ["EXE-ENV-002"] = DropsEnvironment,
        ["EXE-ENV-003"] = AlwaysClearsEnvironment,
        ["EXE-ENV-004"] = DropsEnvironment,
        ["EXE-ENV-005"] = NeverClearsEnvironment,
        ["EXE-ENV-006"] = DropsEnvironment,
        ["EXE-DIR-001"] = DropsWorkingDirectory,
        ["EXE-ARG-001"] = GoesThroughAShell,
        ["EXE-ARG-002"] = GoesThroughAShell,
        ["EXE-ARG-003"] = GoesThroughAShell,
        ["EXE-ARG-004"] = GoesThroughAShell,
        ["EXE-ARG-005"] = GoesThroughAShell,
        ["EXE-ARG-006"] = GoesThroughAShell,
        ["EXE-ARG-007"] = KnowsAsciiAlone,
        ["EXE-ARG-008"] = TakesDashesAsItsOwn,
        ["EXE-ARG-009"] = AddsAnEmptyArgument,
        ["EXE-OUT-001"] = StopsAtAFullPipe,
        ["EXE-OUT-002"] = TrimsOutput,
        ["EXE-OUT-003"] = ReadsAscii,
        ["EXE-OUT-004"] = GivesTheSameOutputToAll,
        ["EXE-TRY-001"] = TriesOnce,
        ["EXE-TRY-002"] = TriesOnce,
        ["EXE-TRY-003"] = AlwaysTriesTwice,
        ["EXE-TRY-004"] = NeverWaits,
        ["EXE-TIM-001"] = IgnoresTimeOut,
        ["EXE-TIM-002"] = SaysItTriedAll,
        ["EXE-TIM-003"] = LeavesTimedOutRunning,
        ["EXE-TIM-004"] = TimesOutEarly,
        ["EXE-TIM-005"] = MeasuresNothing,
        ["EXE-CAN-001"] = LooksAtTheTokenAfterwards,
        ["EXE-CAN-002"] = IgnoresCancellation,
        ["EXE-CAN-003"] = LeavesCancelledRunning,
        ["EXE-CAN-004"] = IgnoresCancellation,
        ["EXE-ERR-001"] = FailsWithoutFacts,
        ["EXE-ERR-002"] = ForgetsSecrets,
        ["EXE-ERR-003"] = FailsWithoutFacts,
        ["EXE-ERR-004"] = MasksSuccess,
        ["EXE-INP-007"] = SendsInputAsText,
        ["EXE-INP-008"] = DropsInput,
        ["EXE-INP-009"] = SendsInputOnce,
        ["EXE-OUT-005"] = KeepsTheTextAlone,
        ["EXE-OUT-006"] = ReadsPieceByPiece,
        ["EXE-OUT-007"] = EndsWithTheProgram,
        ["EXE-OUT-008"] = AlwaysReadsUtf8,
        ["EXE-TRY-005"] = NeverRetriesAStart,
        ["EXE-TRY-006"] = NeverWaits,
        ["EXE-TIM-006"] = AlwaysKills,
        ["EXE-TIM-007"] = FailsWithoutFacts,
        ["EXE-CAN-005"] = StillWatchesTheToken,
        ["EXE-LIM-001"] = KeepsTheEnd,
        ["EXE-LIM-002"] = KeepsAll,
        ["EXE-LIM-003"] = KeepsAll,
        ["EXE-LIM-004"] = FailsWithoutFacts,
        ["EXE-LIM-005"] = KeepsHalf,
        ["EXE-SIG-005"] = NeverAsks,
        ["EXE-SIG-006"] = NeverAsks,
    };

    private static Lie LosesStandardError => Liar.Gives((_, result) => result with { StandardError = string.Empty });

    private static Lie AcceptsAnyExitCode => Liar.Runs(command => command with { AcceptedExitCodes = null });

    private static Lie AcceptsZeroAlone => Liar.Runs(command => command with { AcceptedExitCodes = [0] });

    private static Lie AlwaysAcceptsZero => Liar.Runs(command => command with { AcceptedExitCodes = [0, .. command.AcceptedExitCodes ?? []] });

    private static Lie GivesSignalsAsNegatives => Liar.Fails((command, error) => new CommandExecutionException(command) { ExitCode = 128 - error.ExitCode });

    private static Lie GivesMissingProgramsACode => Liar.Fails((command, _) => new CommandExecutionException(command) { ExitCode = 127 });

    private static Lie TakesEveryFailedStartAsMissing =>
        Liar.Fails((command, _) => new CommandExecutionException(command) { Reason = CommandFailureReason.NotFound });

    private static Lie SaysItTriedAll =>
        Liar.Fails((command, error) => new CommandExecutionException(command) { Reason = error.Reason, Attempts = command.Attempts });

    private static Lie DropsInput => Liar.Runs(command => command with { StandardInput = null });

    private static Lie AlwaysSendsANewline => Liar.Runs(command => command with { StandardInput = command.StandardInput ?? CommandInput.FromText("\n") });

    private static Lie MindsABrokenPipe => Liar.Gives((command, result) =>
        command.StandardInput is not null && result.StandardOutput.Length == 0 ? throw new IOException("Broken pipe") : result);

    private static Lie SendsInputOnce => Liar.Does(async (honest, _, command, cancellationToken) =>
    {
        try
        {
            return await honest.RunAsync(command with { Attempts = 1 }, cancellationToken);
        }
        catch (CommandExecutionException) when (command.Attempts > 1)
        {
            return await honest.RunAsync(command with { StandardInput = null, Attempts = command.Attempts - 1 }, cancellationToken);
        }
    });

    private static Lie DropsEnvironment => Liar.Runs(command => command with { Environment = new Dictionary<string, string?>() });

    private static Lie AlwaysClearsEnvironment => Liar.Runs(command => command with { ClearEnvironment = true });

    private static Lie NeverClearsEnvironment => Liar.Runs(command => command with { ClearEnvironment = false });

    private static Lie DropsWorkingDirectory => Liar.Runs(command => command with { WorkingDirectory = null });

    private static Lie GoesThroughAShell => Liar.Runs(command => command with
    {
        Arguments = string.Concat(string.Join(' ', command.Arguments).Where(letter => !"'\"`\\$*~".Contains(letter)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    });

    private static Lie KnowsAsciiAlone => Liar.Runs(command => command with { Arguments = [.. command.Arguments.Select(Ascii)] });

    private static Lie TakesDashesAsItsOwn =>
        Liar.Runs(command => command with { Arguments = [.. command.Arguments.Where(argument => !argument.StartsWith('-'))] });

    private static Lie AddsAnEmptyArgument => Liar.Runs(command => command.Arguments.Count > 0 ? command : command with { Arguments = [string.Empty] });

    private static Lie StopsAtAFullPipe => Liar.Gives((_, result) =>
        result.StandardOutput.Length <= 65536 ? result : result with { StandardOutput = result.StandardOutput[..65536] });

    private static Lie TrimsOutput => Liar.Gives((_, result) => result with { StandardOutput = result.StandardOutput.Trim() });

    private static Lie ReadsAscii => Liar.Gives((_, result) => result with { StandardError = Ascii(result.StandardError) });

    private static Lie GivesTheSameOutputToAll
    {
        get
        {
            CommandResult? first = null;
            return Liar.Gives((_, result) => Interlocked.CompareExchange(ref first, result, null) ?? result);
        }
    }

    private static Lie TriesOnce => Liar.Runs(command => command with { Attempts = 1 });

    private static Lie AlwaysTriesTwice =>
        Liar.Runs(command => command with { Attempts = Math.Max(2, command.Attempts), RetryDelay = RetryDelay.None });

    private static Lie NeverWaits => Liar.Runs(command => command with { RetryDelay = RetryDelay.None });

    private static Lie IgnoresTimeOut => Liar.Runs(command => command with { Timeout = null });

    private static Lie LeavesTimedOutRunning => Liar.Does(async (honest, clock, command, _) =>
    {
        var run = honest.RunAsync(command with { Timeout = null }, CancellationToken.None);
        try
        {
            return await run.WaitAsync(command.Timeout ?? Timeout.InfiniteTimeSpan, clock, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            throw new CommandExecutionException(command) { Reason = CommandFailureReason.TimedOut };
        }
    });

    private static Lie TimesOutEarly => Liar.Runs(command => command with { Timeout = TimeSpan.FromMilliseconds(1) });

    private static Lie MeasuresNothing => Liar.Gives((_, result) => result with { Duration = TimeSpan.Zero });

    private static Lie LooksAtTheTokenAfterwards => Liar.Does(async (honest, _, command, cancellationToken) =>
    {
        var result = await honest.RunAsync(command, CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    });

    private static Lie IgnoresCancellation => Liar.Does((honest, _, command, _) => honest.RunAsync(command, CancellationToken.None));

    private static Lie LeavesCancelledRunning =>
        Liar.Does((honest, _, command, cancellationToken) => honest.RunAsync(command, CancellationToken.None).WaitAsync(cancellationToken));

    private static Lie FailsWithoutFacts => Liar.Fails((command, error) => new CommandExecutionException(command) { ExitCode = error.ExitCode });

    private static Lie ForgetsSecrets => Liar.Runs(command => command with { Secrets = [] });

    private static Lie MasksSuccess => Liar.Gives((command, result) => command.Secrets.Aggregate(
        result, (masked, secret) => masked with { StandardOutput = masked.StandardOutput.Replace(secret, "***") }));

    private static Lie SendsInputAsText => Liar.Runs(command => command with { StandardInput = CommandInput.FromText(command.StandardInput?.Text ?? string.Empty) });

    private static Lie KeepsTheTextAlone => Liar.Gives((_, result) => result with { StandardOutput = result.StandardOutput });

    private static Lie ReadsPieceByPiece => Liar.Does(async (honest, _, command, cancellationToken) =>
    {
        var text = new StringBuilder();
        await foreach (var each in honest.StreamAsync(command, CommandStreaming.Pieces, cancellationToken)) text.Append((each as CommandWrote)?.Text);
        return new() { ExitCode = 0, StandardOutput = text.ToString() };
    });

    private static Lie EndsWithTheProgram => Liar.Does(async (honest, clock, command, cancellationToken) =>
    {
        var begin = clock.GetTimestamp();
        await using var process = await honest.StartAsync(command, cancellationToken);
        return new() { ExitCode = await process.Exited, StandardOutput = "begun", Duration = clock.GetElapsedTime(begin) };
    });

    private static Lie AlwaysReadsUtf8 => Liar.Runs(command => command with { OutputEncoding = Encoding.UTF8 });

    private static Lie NeverRetriesAStart => Liar.Runs(command => command with { RetryOnStartFailure = false });

    private static Lie AlwaysKills => Liar.Runs(command => command with { LeaveRunningOnTimeout = false });

    private static Lie StillWatchesTheToken => Liar.Does((honest, _, command, cancellationToken) =>
    {
        cancellationToken.Register(() => throw new InvalidOperationException("no process is associated with this object"));
        return honest.RunAsync(command, cancellationToken);
    });

    private static Lie KeepsTheEnd => Liar.Runs(command => command with { OutputLimit = OutputLimit.Tail(command.OutputLimit?.Bytes ?? 0) });

    private static Lie KeepsAll => Liar.Runs(command => command with { OutputLimit = null });

    private static Lie KeepsHalf => Liar.Runs(command => command with { OutputLimit = OutputLimit.Head((command.OutputLimit?.Bytes ?? 0) / 2) });

    private static Lie NeverAsks => Liar.Runs(command => command with { GracePeriod = TimeSpan.Zero });

    private static string Ascii(string text) => Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text));
}
