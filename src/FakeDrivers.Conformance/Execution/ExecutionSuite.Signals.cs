using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> SignalCases =>
    [
        SignalCase(
            "EXE-SIG-001",
            "A program can handle Terminate, and end as it likes",
            harness => harness.CleanUpOnTerminate(3),
            async (harness, process, cancellationToken) =>
            {
                await ReadLineAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);

                process.Signal(CommandSignal.Terminate);

                Expect.Equal(3, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
                Expect.Equal("cleaned up", await ReadAllAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false), "the rest of the output");
                Expect.Equal(2, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces");
            }),
        SignalCase(
            "EXE-SIG-002",
            "A program can ignore Terminate but not Kill",
            harness => harness.IgnoreTerminate(),
            async (harness, process, cancellationToken) =>
            {
                await ReadLineAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);

                process.Signal(CommandSignal.Terminate);
                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                Expect.True(!process.Exited.IsCompleted, "the program to ignore Terminate");
                process.Signal(CommandSignal.Kill);

                Expect.Equal(137, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
            }),
        SignalCase(
            "EXE-SIG-003",
            "A program that does not handle Terminate ends by it",
            harness => harness.Sleep(Long),
            async (harness, process, cancellationToken) =>
            {
                process.Signal(CommandSignal.Terminate);

                Expect.Equal(143, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
            }),
        SignalCase(
            "EXE-SIG-004",
            "A signal to a program that has ended does nothing",
            harness => harness.Exit(0),
            async (harness, process, cancellationToken) =>
            {
                await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);

                process.Signal(CommandSignal.Terminate);
                process.Kill();

                Expect.Equal(0, await process.Exited.ConfigureAwait(false), "the exit code");
            }),
        Case(
            "EXE-SIG-005",
            "A program that is cancelled is asked to end, and may clean up",
            Contract,
            async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var run = harness.Executor.RunAsync(harness.CleanUpOnTerminate(0), source.Token);
                await TracesAsync(harness, 1, cancellationToken).ConfigureAwait(false);

                await source.CancelAsync().ConfigureAwait(false);

                await CancelledAsync(() => EndAsync(harness, run, cancellationToken)).ConfigureAwait(false);
                Expect.Equal(2, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "the traces");
            },
            ExecutionCapabilities.Signals),
        Case(
            "EXE-SIG-006",
            "A program that is cancelled and does not end is killed when its grace is over",
            Contract,
            async (harness, cancellationToken) =>
            {
                using var source = new CancellationTokenSource();
                var run = harness.Executor.RunAsync(harness.IgnoreTerminate() with { GracePeriod = Short }, source.Token);
                await TracesAsync(harness, 1, cancellationToken).ConfigureAwait(false);
                var begin = harness.Clock.GetTimestamp();

                await source.CancelAsync().ConfigureAwait(false);

                await CancelledAsync(() => EndAsync(harness, run, cancellationToken)).ConfigureAwait(false);
                var passed = harness.Clock.GetElapsedTime(begin);
                Expect.True(passed >= Short, "the grace to pass", passed);
            },
            ExecutionCapabilities.Signals),
        HandleCase(
            "EXE-SIG-007",
            "A stopped program does nothing until it is continued",
            harness => harness.AnswerLines(),
            async (harness, process, cancellationToken) =>
            {
                await WriteAsync(harness, process, "one\n", cancellationToken).ConfigureAwait(false);
                await ReadLineAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);

                process.Signal(CommandSignal.Stop);
                await WriteAsync(harness, process, "two\n", cancellationToken).ConfigureAwait(false);
                var answer = ReadLineAsync(harness, process.StandardOutput, cancellationToken);
                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                Expect.True(!answer.IsCompleted, "no answer while the program is stopped");
                process.Signal(CommandSignal.Continue);

                Expect.Equal("got two\n", await answer.ConfigureAwait(false), "the answer");
            },
            ExecutionCapabilities.Suspension),
    ];

    private static ConformanceCase<ExecutionHarness> SignalCase(
        string id, string title, Func<ExecutionHarness, Command> command, Func<ExecutionHarness, ICommandProcess, CancellationToken, Task> body) =>
        HandleCase(id, title, command, body, ExecutionCapabilities.Signals);
}
