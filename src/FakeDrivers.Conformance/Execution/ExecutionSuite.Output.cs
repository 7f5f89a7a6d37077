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
}
