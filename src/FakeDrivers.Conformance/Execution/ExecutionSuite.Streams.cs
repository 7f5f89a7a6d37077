using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> StreamCases =>
    [
        Case(
            "EXE-STR-001",
            "A stream tells of the start, of each line of both outputs, and of the end",
            $"{Oslo}: on_execute, on_completion",
            async (harness, cancellationToken) =>
            {
                var events = await StreamAsync(harness, harness.Exit(0, "a\nb\n", "c\n"), cancellationToken).ConfigureAwait(false);

                Expect.Equal("started", events.Select(Text).FirstOrDefault(), "the first event");
                Expect.True(events[0] is CommandStarted { ProcessId: > 0 }, "the start to tell the number of the process", Text(events[0]));
                Expect.Equal(["out a", "out b"], events.Select(Text).Where(IsOut), "the lines of the standard output");
                Expect.Equal(["err c"], events.Select(Text).Where(each => each.StartsWith("err ", StringComparison.Ordinal)), "the lines of the standard error");
                Expect.Equal("exited 0", Text(events[^1]), "the last event");
            }),
        Case("EXE-STR-002", "The lines of an output come in their order", Contract, async (harness, cancellationToken) =>
        {
            var events = await StreamAsync(harness, harness.WriteLines(1000), cancellationToken).ConfigureAwait(false);

            Expect.Equal(Enumerable.Range(1, 1000).Select(number => $"out line {number}"), events.Select(Text).Where(IsOut), "the lines");
        }),
        Case("EXE-STR-003", "Lines lose their ends, LF or CRLF, and the last needs none", Contract, async (harness, cancellationToken) =>
        {
            var events = await StreamAsync(harness, harness.Exit(0, "a\r\n\nb\rc\nd"), cancellationToken).ConfigureAwait(false);

            Expect.Equal(["out a", "out ", "out b\rc", "out d"], events.Select(Text).Where(IsOut), "the lines");
        }),
        Case("EXE-STR-004", "Pieces hold every byte as it was written, whatever it is", Contract, async (harness, cancellationToken) =>
        {
            byte[][] pieces = [[0x61, 0xe2], [0x82, 0xac, 0xff, 0x00], [0x0a]];

            var events = await StreamAsync(harness, harness.WritePieces(Step, pieces), cancellationToken, CommandStreaming.Pieces).ConfigureAwait(false);

            Expect.Equal(pieces.SelectMany(each => each), events.OfType<CommandWrote>().SelectMany(each => each.Bytes.ToArray()), "the bytes");
        }),
        Case(
            "EXE-STR-005",
            "A character that is cut by the border of two pieces is whole in its line",
            Contract,
            async (harness, cancellationToken) =>
            {
                var euro = Encoding.UTF8.GetBytes("€");

                var events = await StreamAsync(harness, harness.WritePieces(Step, euro[..1], euro[1..], [0x0a]), cancellationToken).ConfigureAwait(false);

                Expect.Equal(["out €"], events.Select(Text).Where(IsOut), "the lines");
            }),
        Case(
            "EXE-STR-006",
            "Every attempt has its own start and end, with its number",
            $"{Oslo}: on_execute and on_completion are called once per attempt",
            async (harness, cancellationToken) =>
            {
                var command = Input(harness.SucceedAtRun(3), "again\n") with { Attempts = 5, RetryDelay = RetryDelay.None };

                var events = await StreamAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(
                    ["1 started", "1 out again", "1 exited 1", "2 started", "2 out again", "2 exited 1", "3 started", "3 out again", "3 exited 0"],
                    events.Select(each => $"{each.Attempt} {Text(each)}"),
                    "the events, each with its attempt,");
            }),
        Case("EXE-STR-007", "A stream ends with the error of a run, after the last event", Contract, async (harness, cancellationToken) =>
        {
            var events = new List<CommandEvent>();
            var stream = harness.Executor.StreamAsync(harness.Exit(3, "out\n", "err\n"), cancellationToken: cancellationToken);

            var error = await Expect.ThrowsAsync<CommandExecutionException>(
                () => EndAsync(harness, IntoAsync(events, stream), cancellationToken), "the stream").ConfigureAwait(false);

            Expect.Equal((3, "out\n", "err\n"), (error.ExitCode, error.StandardOutput, error.StandardError), "the error's code and outputs");
            Expect.Equal("exited 3", Text(events[^1]), "the last event");
        }),
        Case("EXE-STR-008", "Nothing runs before the first event is asked for", Contract, async (harness, cancellationToken) =>
        {
            var stream = harness.Executor.StreamAsync(harness.SucceedAtRun(1), cancellationToken: cancellationToken);
            await harness.AdvanceAsync(Step, cancellationToken).ConfigureAwait(false);
            Expect.Equal(0, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran before");

            await EndAsync(harness, IntoAsync([], stream), cancellationToken).ConfigureAwait(false);

            Expect.Equal(1, await harness.CountTracesAsync(cancellationToken).ConfigureAwait(false), "how often it ran");
        }),
        Case(
            "EXE-STR-009",
            "Fifty streams at once keep their events apart",
            "the contract: executors are thread-safe",
            async (harness, cancellationToken) =>
            {
                var streams = Enumerable.Range(0, 50).Select(number => new List<CommandEvent>()).ToList();

                Task ReadAsync(int number) =>
                    IntoAsync(streams[number], harness.Executor.StreamAsync(harness.Exit(0, $"{number}\n"), cancellationToken: cancellationToken));

                var all = Task.WhenAll(Enumerable.Range(0, streams.Count).Select(number => Task.Run(() => ReadAsync(number), cancellationToken)));
                await EndAsync(harness, all, cancellationToken).ConfigureAwait(false);

                for (var number = 0; number < streams.Count; number++)
                {
                    Expect.Equal(["started", $"out {number}", "exited 0"], streams[number].Select(Text), "the events");
                }
            }),
    ];

    private static bool IsOut(string text) => text.StartsWith("out ", StringComparison.Ordinal);
}
