using System.Text;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private static IEnumerable<ConformanceCase<ExecutionHarness>> OutputCases =>
    [
        new()
        {
            Id = "EXE-OUT-001",
            Title = "1 MiB on both outputs in turns comes whole",
            Source = "observed: a pipe holds 64 KiB",
            Body = async (harness, cancellationToken) =>
            {
                var result = await harness.Executor.RunAsync(harness.Flood(Mebibyte), cancellationToken).ConfigureAwait(false);

                Expect.Equal(new string('o', Mebibyte), result.StandardOutput, "the standard output");
                Expect.Equal(new string('e', Mebibyte), result.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "EXE-OUT-002",
            Title = "Line ends come as they were written, and none is added",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var result = await harness.Executor.RunAsync(harness.Exit(0, "\na\r\nb", " \n\n"), cancellationToken).ConfigureAwait(false);

                Expect.Equal("\na\r\nb", result.StandardOutput, "the standard output");
                Expect.Equal(" \n\n", result.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "EXE-OUT-003",
            Title = "Both outputs are read as UTF-8",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var result = await harness.Executor.RunAsync(harness.Exit(0, "größe €", "日本語 🦊"), cancellationToken).ConfigureAwait(false);

                Expect.Equal("größe €", result.StandardOutput, "the standard output");
                Expect.Equal("日本語 🦊", result.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "EXE-OUT-004",
            Title = "Fifty commands at once keep their outputs apart",
            Source = "the contract: executors are thread-safe",
            Body = async (harness, cancellationToken) =>
            {
                var runs = Enumerable.Range(0, 50)
                    .Select(number => Task.Run(() => harness.Executor.RunAsync(harness.PrintArguments($"{number}"), cancellationToken), cancellationToken))
                    .ToList();

                var results = await Task.WhenAll(runs).ConfigureAwait(false);

                Expect.Equal(Enumerable.Range(0, 50).Select(number => $"{number}\0"), results.Select(result => result.StandardOutput), "the outputs");
            },
        },
    ];

    private static IEnumerable<ConformanceCase<ExecutionHarness>> MoreOutputCases =>
    [
        Case(
            "EXE-OUT-005",
            "Bytes that are not UTF-8 come as they were written, and are shown as U+FFFD",
            $"{Oslo}: binary",
            async (harness, cancellationToken) =>
            {
                var command = harness.WritePieces(TimeSpan.Zero, [0x61, 0xff, 0xe2, 0x82, 0x00]);

                var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal([0x61, 0xff, 0xe2, 0x82, 0x00], result.StandardOutputBytes.ToArray(), "the bytes");
                Expect.Equal("a\uFFFD\uFFFD\0", result.StandardOutput, "the text");
            }),
        Case(
            "EXE-OUT-006",
            "A character that is written in two pieces is one character",
            $"{Posix}: a pipe knows no messages",
            async (harness, cancellationToken) =>
            {
                var euro = Encoding.UTF8.GetBytes("€");
                var run = harness.Executor.RunAsync(harness.WritePieces(Step, euro[..2], euro[2..]), cancellationToken);

                var result = await EndAsync(harness, run, cancellationToken).ConfigureAwait(false);

                Expect.Equal("€", result.StandardOutput, "the text");
            }),
        Case(
            "EXE-OUT-007",
            "A run ends when the outputs are closed, not when the program ends",
            "observed: a descendant keeps the pipe open",
            async (harness, cancellationToken) =>
            {
                var run = harness.Executor.RunAsync(harness.LeaveOutputOpen(Short), cancellationToken);

                var result = await EndAsync(harness, run, cancellationToken).ConfigureAwait(false);

                Expect.Equal("begun", result.StandardOutput, "the output");
                Expect.True(result.Duration >= Short, "the run to last until the descendant has closed the outputs", result.Duration);
            }),
        Case("EXE-OUT-008", "The outputs are read in the command's encoding", $"{Oslo}: text is decoded", async (harness, cancellationToken) =>
        {
            var command = harness.WritePieces(TimeSpan.Zero, Encoding.Unicode.GetBytes("größe €")) with { OutputEncoding = Encoding.Unicode };

            var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

            Expect.Equal("größe €", result.StandardOutput, "the text");
        }),
    ];
}
