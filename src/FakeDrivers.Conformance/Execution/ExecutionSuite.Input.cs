using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class ExecutionSuite
{
    private const int Mebibyte = 1024 * 1024;

    private static IEnumerable<ConformanceCase<ExecutionHarness>> InputCases =>
    [
        InputCase("EXE-INP-001", "A text reaches the program as UTF-8, without a newline of ours", CommandInput.FromText("größer\nals"), "größer\nals"),
        InputCase("EXE-INP-002", "Bytes reach the program as they are", CommandInput.FromBytes([0x61, 0x00, 0x0d, 0x0a, 0xe2, 0x82, 0xac]), "a\0\r\n€"),
        InputCase(
            "EXE-INP-003",
            "An input of 1 MiB reaches a program that writes while it reads",
            CommandInput.FromText(new('i', Mebibyte)),
            new('i', Mebibyte)),
        InputCase("EXE-INP-004", "Without an input the program reads its end at once", null, string.Empty),
        new()
        {
            Id = "EXE-INP-005",
            Title = "A program that does not read its input of 1 MiB does no harm",
            Source = $"{Oslo}: a broken pipe is ignored",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.IgnoreInput() with { StandardInput = CommandInput.FromText(new('i', Mebibyte)) };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(0, result.ExitCode, "the exit code");
            },
        },
        new()
        {
            Id = "EXE-INP-006",
            Title = "The input is sent anew at every attempt",
            Source = $"{Oslo}: process_input",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.SucceedAtRun(2) with
                {
                    StandardInput = CommandInput.FromText("again"),
                    Attempts = 2,
                    RetryDelay = RetryDelay.None,
                };

                var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

                Expect.Equal("again", result.StandardOutput, "what the second run read");
            },
        },
    ];

    private static IEnumerable<ConformanceCase<ExecutionHarness>> MoreInputCases =>
    [
        Case(
            "EXE-INP-007",
            "Every byte there is reaches the program and comes back",
            $"{Oslo}: process_input, binary",
            async (harness, cancellationToken) =>
            {
                byte[] all = [.. Enumerable.Range(0, 256).Select(each => (byte)each)];
                var command = harness.CopyInput() with { StandardInput = CommandInput.FromBytes(all) };

                var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal(all, result.StandardOutputBytes.ToArray(), "the bytes");
            }),
        InputCase("EXE-INP-008", "Lines reach the program each with a newline", CommandInput.FromLines("a", "", "b"), "a\n\nb\n"),
        Case(
            "EXE-INP-009",
            "An input from a stream is opened anew at every attempt and disposed",
            $"{Oslo}: process_input",
            async (harness, cancellationToken) =>
            {
                var opened = new List<MemoryStream>();
                var command = harness.SucceedAtRun(2) with
                {
                    StandardInput = CommandInput.FromStream(() =>
                    {
                        opened.Add(new("again"u8.ToArray()));
                        return opened[^1];
                    }),
                    Attempts = 2,
                    RetryDelay = RetryDelay.None,
                };

                var result = await EndAsync(harness, harness.Executor.RunAsync(command, cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal("again", result.StandardOutput, "what the second run read");
                Expect.Equal([false, false], opened.Select(stream => stream.CanRead), "whether the streams are open");
            }),
    ];

    private static ConformanceCase<ExecutionHarness> InputCase(string id, string title, CommandInput? input, string expected) => new()
    {
        Id = id,
        Title = title,
        Source = $"{Oslo}: process_input",
        Body = async (harness, cancellationToken) =>
        {
            var command = harness.CopyInput() with { StandardInput = input };

            var result = await harness.Executor.RunAsync(command, cancellationToken).ConfigureAwait(false);

            Expect.Equal(expected, result.StandardOutput, "what the program read");
        },
    };
}
