using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private const string Contract = "the contract";

    private static IEnumerable<ConformanceCase<ExecutionHarness>> LimitCases =>
    [
        Case(
            "EXE-LIM-001",
            "Of an output that is longer than its limit the beginning is kept, and the result says so",
            Contract,
            async (harness, cancellationToken) =>
            {
                var command = harness.Exit(0, "0123456789", "err") with { OutputLimit = OutputLimit.Head(4) };

                var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal("0123", result.StandardOutput, "the standard output");
                Expect.Equal("err", result.StandardError, "the standard error");
                Expect.Equal((true, false), (result.IsStandardOutputTruncated, result.IsStandardErrorTruncated), "which output was cut");
            }),
        Case(
            "EXE-LIM-002",
            "Of an output that is longer than its limit the end is kept where that is asked for",
            Contract,
            async (harness, cancellationToken) =>
            {
                var command = harness.Exit(0, "err", "0123456789") with { OutputLimit = OutputLimit.Tail(4) };

                var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal("err", result.StandardOutput, "the standard output");
                Expect.Equal("6789", result.StandardError, "the standard error");
                Expect.Equal((false, true), (result.IsStandardOutputTruncated, result.IsStandardErrorTruncated), "which output was cut");
            }),
        Case(
            "EXE-LIM-003",
            "A program that writes more than it may fails with that reason even if it ended well, and is not tried again",
            Contract,
            async (harness, cancellationToken) =>
            {
                var command = harness.Exit(0, "0123456789") with { OutputLimit = OutputLimit.Fail(4), Attempts = 3, RetryDelay = RetryDelay.None };

                var error = await FailsAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.OutputLimitExceeded, error.Reason, "the reason");
                Expect.Equal(null, error.ExitCode, "the exit code");
                Expect.Equal("0123", error.StandardOutput, "the standard output");
                Expect.Equal(1, error.Attempts, "the number of attempts");
            }),
        Case(
            "EXE-LIM-004",
            "A program that writes without end is killed when it has written more than it may",
            Contract,
            async (harness, cancellationToken) =>
            {
                var error = await FailsAsync(harness, harness.WriteWithoutEnd() with { OutputLimit = OutputLimit.Fail(100_000) }, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.OutputLimitExceeded, error.Reason, "the reason");
            }),
        Case("EXE-LIM-005", "An output that is as long as it may be is whole", Contract, async (harness, cancellationToken) =>
        {
            foreach (var limit in new[] { OutputLimit.Head(10), OutputLimit.Tail(10), OutputLimit.Fail(10) })
            {
                var run = harness.Executor.RunAsync(harness.Exit(0, "0123456789") with { OutputLimit = limit }, cancellationToken);

                var result = await EndAsync(harness, run, cancellationToken).ConfigureAwait(false);

                Expect.Equal("0123456789", result.StandardOutput, "the standard output");
                Expect.Equal(false, result.IsStandardOutputTruncated, "whether it was cut");
            }
        }),
        Case("EXE-LIM-006", "A started program is held to its limit where it is waited for", Contract, async (harness, cancellationToken) =>
        {
            var command = harness.Exit(0, "0123456789") with { OutputLimit = OutputLimit.Head(4) };
            var process = await harness.Executor.StartAsync(command, cancellationToken).ConfigureAwait(false);
            await using var disposing = process.ConfigureAwait(false);

            var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

            Expect.Equal("0123", result.StandardOutput, "the standard output");
            Expect.Equal(true, result.IsStandardOutputTruncated, "whether it was cut");
        }),
        Case("EXE-LIM-007", "A stream ends with the error of a program that writes more than it may", Contract, async (harness, cancellationToken) =>
        {
            var command = harness.Exit(0, "0123456789") with { OutputLimit = OutputLimit.Fail(4) };

            var error = await Expect.ThrowsAsync<CommandExecutionException>(() => StreamAsync(harness, command, cancellationToken), "the stream").ConfigureAwait(false);

            Expect.Equal(CommandFailureReason.OutputLimitExceeded, error.Reason, "the reason");
        }),
    ];

    private static ConformanceCase<ExecutionHarness> Case(
        string id, string title, string source, Func<ExecutionHarness, CancellationToken, Task> body, string? capability = null) =>
        new() { Id = id, Title = title, Source = source, Body = body, Capability = capability };
}
