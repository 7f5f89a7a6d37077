using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> HandleCases =>
    [
        HandleCase(
            "EXE-HND-001",
            "A started program has a number, and who waits for it gets its code and outputs",
            harness => harness.Exit(0, "out\n", "err\n"),
            async (harness, process, cancellationToken) =>
            {
                var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.True(process.Id > 0, "a number", process.Id);
                Expect.Equal((0, "out\n", "err\n", 1), (result.ExitCode, result.StandardOutput, result.StandardError, result.Attempts), "the result");
            }),
        HandleCase("EXE-HND-002", "A program answers while it runs", harness => harness.AnswerLines(), async (harness, process, cancellationToken) =>
        {
            foreach (var word in (string[])["one", "two"])
            {
                await WriteAsync(harness, process, $"{word}\n", cancellationToken).ConfigureAwait(false);
                Expect.Equal($"got {word}\n", await ReadLineAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false), "the answer");
            }

            await process.StandardInput.DisposeAsync().ConfigureAwait(false);

            Expect.Equal(0, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
        }),
        HandleCase(
            "EXE-HND-003",
            "What is written reaches the program, and closing the input ends it",
            harness => harness.CopyInput(),
            async (harness, process, cancellationToken) =>
            {
                await WriteAsync(harness, process, "größe\0\r\n", cancellationToken).ConfigureAwait(false);
                await process.StandardInput.DisposeAsync().ConfigureAwait(false);

                var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal("größe\0\r\n", result.StandardOutput, "what the program read");
            }),
        HandleCase(
            "EXE-HND-004",
            "Who writes to a program that has ended is told of a broken pipe",
            harness => harness.IgnoreInput(),
            async (harness, process, cancellationToken) =>
            {
                await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);

                await Expect.ThrowsAsync<IOException>(
                    () => WriteAsync(harness, process, new('x', Mebibyte), cancellationToken), "writing to a program that has ended").ConfigureAwait(false);
            }),
        HandleCase(
            "EXE-HND-005",
            "A program ends before its outputs do when a descendant keeps them open",
            harness => harness.LeaveOutputOpen(Soon),
            async (harness, process, cancellationToken) =>
            {
                var exitCode = await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);
                var isOpen = !process.OutputClosed.IsCompleted;
                var output = await ReadAllAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);
                await ReadAllAsync(harness, process.StandardError, cancellationToken).ConfigureAwait(false);

                Expect.Equal((0, true, "begun"), (exitCode, isOpen, output), "the exit code, whether an output was open then, and the output");
                await EndAsync(harness, process.OutputClosed, cancellationToken).ConfigureAwait(false);
            }),
        HandleCase(
            "EXE-HND-006",
            "The outputs count as closed when both were read to their end",
            harness => harness.Exit(0, "o", "e"),
            async (harness, process, cancellationToken) =>
            {
                await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false);
                var output = await ReadAllAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);
                Expect.True(!process.OutputClosed.IsCompleted, "the standard error to count as open while it was not read");
                var error = await ReadAllAsync(harness, process.StandardError, cancellationToken).ConfigureAwait(false);

                Expect.Equal(("o", "e"), (output, error), "the outputs");
                await EndAsync(harness, process.OutputClosed, cancellationToken).ConfigureAwait(false);
            }),
        HandleCase(
            "EXE-HND-007",
            "Who waits is told of a code that is not accepted, with both outputs",
            harness => harness.Exit(3, "out", "err"),
            async (harness, process, cancellationToken) =>
            {
                var error = await WaitFailsAsync(harness, process, cancellationToken).ConfigureAwait(false);

                Expect.Equal(CommandFailureReason.ExitCode, error.Reason, "the reason");
                Expect.Equal((3, "out", "err"), (error.ExitCode, error.StandardOutput, error.StandardError), "the error's code and outputs");
                Expect.Equal(3, await process.Exited.ConfigureAwait(false), "the code of the program's end");
            }),
        HandleCase(
            "EXE-HND-008",
            "Who waits gets what was not read before",
            harness => harness.WriteLines(3),
            async (harness, process, cancellationToken) =>
            {
                var first = await ReadLineAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);

                var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal(("line 1\n", "line 2\nline 3\n"), (first, result.StandardOutput), "what was read and what was left");
            }),
        HandleCase(
            "EXE-HND-009",
            "Who waits a second time gets the same",
            harness => harness.Exit(0, "out", "err"),
            async (harness, process, cancellationToken) =>
            {
                var first = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal(first, await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false), "the second result");
            }),
        HandleCase(
            "EXE-HND-010",
            "A program that writes more than a pipe holds waits until it is read",
            harness => harness.WriteThenLeaveTrace(Mebibyte),
            async (harness, process, cancellationToken) =>
            {
                await harness.AdvanceAsync(Short, cancellationToken).ConfigureAwait(false);
                var traces = await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false);
                var isRunning = !process.Exited.IsCompleted;
                var output = await ReadAllAsync(harness, process.StandardOutput, cancellationToken).ConfigureAwait(false);

                Expect.Equal((0, true), (traces, isRunning), "whether it had written all while nobody read, and whether it ran");
                Expect.Equal(new string('o', Mebibyte), output, "the output");
                Expect.Equal(0, await EndAsync(harness, process.Exited, cancellationToken).ConfigureAwait(false), "the exit code");
                Expect.Equal(1, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "whether it had written all");
            }),
        HandleCase(
            "EXE-HND-011",
            "An input that the command holds is sent, and there is none to write",
            harness => Input(harness.CopyInput(), "given"),
            async (harness, process, cancellationToken) =>
            {
                var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal("given", result.StandardOutput, "what the program read");
                Expect.True(ReferenceEquals(Stream.Null, process.StandardInput), "the input to be the null stream", process.StandardInput.GetType().Name);
            }),
        HandleCase(
            "EXE-HND-012",
            "A started program that does not read its input of 1 MiB does no harm",
            harness => Input(harness.IgnoreInput(), new('i', Mebibyte)),
            async (harness, process, cancellationToken) =>
            {
                var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal(0, result.ExitCode, "the exit code");
            }),
        Case("EXE-HND-013", "A program that is to be tried more than once is not started", Contract, async (harness, cancellationToken) =>
        {
            var command = harness.SucceedAtRun(1) with { Attempts = 2 };

            await Expect.ThrowsAsync<ArgumentException>(() => harness.Executor.StartAsync(command, cancellationToken), "the start").ConfigureAwait(false);

            Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
        }),
        Case("EXE-HND-014", "A program that cannot be started is told where it is started", $"{Posix}: ENOENT", async (harness, cancellationToken) =>
        {
            var error = await Expect.ThrowsAsync<CommandExecutionException>(
                () => harness.Executor.StartAsync(harness.Missing(), cancellationToken), "the start").ConfigureAwait(false);

            Expect.Equal(CommandFailureReason.NotFound, error.Reason, "the reason");
        }),
    ];

    private static ConformanceCase<ExecutionHarness> HandleCase(
        string id,
        string title,
        Func<ExecutionHarness, Command> command,
        Func<ExecutionHarness, ICommandProcess, CancellationToken, Task> body,
        string? capability = null) =>
        Case(
            id,
            title,
            Contract,
            async (harness, cancellationToken) =>
            {
                var process = await EndAsync(harness, harness.Executor.StartAsync(command(harness), cancellationToken), cancellationToken).ConfigureAwait(false);
                await using var disposing = process.ConfigureAwait(false);
                await body(harness, process, cancellationToken).ConfigureAwait(false);
            },
            capability);

    private static Task<CommandExecutionException> WaitFailsAsync(ExecutionHarness harness, ICommandProcess process, CancellationToken cancellationToken) =>
        Expect.ThrowsAsync<CommandExecutionException>(() => EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken), "the wait");
}
