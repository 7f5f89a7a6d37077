using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class SshSuite
{
    private const string Secret = "hunter2";

    private static IEnumerable<ConformanceCase<SshHarness>> MaskCases =>
    [
        new()
        {
            Id = "SSH-MSK-001",
            Title = "Secrets in the standard output of a success are masked",
            Source = $"{Oslo}: sanitize_stdout",
            Body = async (harness, cancellationToken) =>
            {
                var result = await RunAsync(harness, Leak(harness, 0), cancellationToken).ConfigureAwait(false);

                Expect.Equal("out *** password=*** end", result.StandardOutput, "the standard output");
            },
        },
        new()
        {
            Id = "SSH-MSK-002",
            Title = "Secrets in the standard error of a success are masked",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var result = await RunAsync(harness, Leak(harness, 0), cancellationToken).ConfigureAwait(false);

                Expect.Equal("err *** token=*** end", result.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "SSH-MSK-003",
            Title = "Without MaskOutput the standard output of a success is as it was written",
            Source = $"{Oslo}: sanitize_stdout",
            Body = async (harness, cancellationToken) =>
            {
                var result = await UnmaskedAsync(harness, Leak(harness, 0), cancellationToken).ConfigureAwait(false);

                Expect.Equal($"out {Secret} password=abc end", result.StandardOutput, "the standard output");
            },
        },
        new()
        {
            Id = "SSH-MSK-004",
            Title = "Without MaskOutput the standard error is masked all the same",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var result = await UnmaskedAsync(harness, Leak(harness, 0), cancellationToken).ConfigureAwait(false);

                Expect.Equal("err *** token=*** end", result.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "SSH-MSK-005",
            Title = "Both outputs of a failure are masked, MaskOutput or not",
            Source = Oslo,
            Body = async (harness, cancellationToken) =>
            {
                var error = await Expect.ThrowsAsync<CommandExecutionException>(
                    () => UnmaskedAsync(harness, Leak(harness, 1), cancellationToken), "the command").ConfigureAwait(false);

                Expect.Equal("out *** password=*** end", error.StandardOutput, "the standard output");
                Expect.Equal("err *** token=*** end", error.StandardError, "the standard error");
            },
        },
        new()
        {
            Id = "SSH-MSK-006",
            Title = "What holds no secret is not touched, text or not",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                byte[] input = [0, 0xFF, 0xFE, (byte)'a', 0xC3];
                var command = harness.CopyInput() with { StandardInput = CommandInput.FromBytes(input) };

                var result = await RunAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal(input, result.StandardOutputBytes.ToArray(), "the standard output");
            },
        },
    ];

    private static IEnumerable<ConformanceCase<SshHarness>> StreamCases =>
    [
        new()
        {
            Id = "SSH-STR-001",
            Title = "The lines of a stream are masked as a result would be",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var machine = harness.Executor.On(harness.Target);

                var reading = ReadAsync(() => machine.StreamAsync(Leak(harness, 0), cancellationToken: cancellationToken));
                var events = await EndAsync(harness, reading, cancellationToken).ConfigureAwait(false);

                Expect.SameElements(
                    ["out *** password=*** end", "err *** token=*** end"], events.OfType<CommandWrote>().Select(wrote => wrote.Text), "the lines");
            },
        },
        new()
        {
            Id = "SSH-STR-002",
            Title = "A program that is handed out reads what its caller writes, and its result is masked",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var process = await harness.Executor.On(harness.Target).StartAsync(harness.CopyInput(), cancellationToken).ConfigureAwait(false);
                await using var _ = process.ConfigureAwait(false);

                await process.StandardInput.WriteAsync("a password=abc"u8.ToArray(), cancellationToken).ConfigureAwait(false);
                await process.StandardInput.DisposeAsync().ConfigureAwait(false);
                var result = await EndAsync(harness, process.WaitAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

                Expect.Equal("a password=***", result.StandardOutput, "the standard output");
                await RunAsync(harness, harness.Exit(0), cancellationToken).ConfigureAwait(false);
            },
        },
    ];

    private static Command Leak(SshHarness harness, int exitCode) =>
        harness.Exit(exitCode, $"out {Secret} password=abc end", $"err {Secret} token=abc end") with { Secrets = [Secret] };

    private static Task<CommandResult> UnmaskedAsync(SshHarness harness, Command command, CancellationToken cancellationToken) =>
        EndAsync(harness, harness.Executor.On(harness.Target with { MaskOutput = false }).RunAsync(command, cancellationToken), cancellationToken);
}
