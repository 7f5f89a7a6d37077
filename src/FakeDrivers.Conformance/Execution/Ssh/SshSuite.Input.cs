using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

public sealed partial class SshSuite
{
    private static IEnumerable<ConformanceCase<SshHarness>> InputCases =>
    [
        new()
        {
            Id = "SSH-INP-001",
            Title = "The standard input reaches the program",
            Source = "the contract; the upstream refuses it",
            Body = async (harness, cancellationToken) =>
            {
                var command = harness.CopyInput() with { StandardInput = CommandInput.FromText("größe\n") };

                var result = await RunAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.Equal("größe\n", result.StandardOutput, "the copy of the input");
            },
        },
        new()
        {
            Id = "SSH-INP-002",
            Title = "A mebibyte of any bytes goes there and back",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                byte[] input = [.. Enumerable.Range(0, 1024 * 1024).Select(number => (byte)(number * 31 / 7))];
                var command = harness.CopyInput() with { StandardInput = CommandInput.FromBytes(input) };

                var result = await RunAsync(harness, command, cancellationToken).ConfigureAwait(false);

                Expect.True(result.StandardOutputBytes.Span.SequenceEqual(input), "the copy to be that of the input", $"{result.StandardOutputBytes.Length} bytes");
            },
        },
        new()
        {
            Id = "SSH-INP-003",
            Title = "Without an input the program's ends at once",
            Source = Contract,
            Body = async (harness, cancellationToken) =>
            {
                var result = await RunAsync(harness, harness.CopyInput(), cancellationToken).ConfigureAwait(false);

                Expect.Equal(string.Empty, result.StandardOutput, "the copy of no input");
            },
        },
    ];

    private static IEnumerable<ConformanceCase<SshHarness>> EnvironmentCases =>
    [
        RefusalCase("SSH-ENV-001", "A variable to set", command => command with { Environment = new Dictionary<string, string?> { ["NAME"] = "value" } }),
        RefusalCase("SSH-ENV-002", "A variable to remove", command => command with { Environment = new Dictionary<string, string?> { ["NAME"] = null } }),
        RefusalCase("SSH-ENV-003", "An empty environment", command => command with { ClearEnvironment = true }),
    ];

    private static ConformanceCase<SshHarness> RefusalCase(string id, string what, Func<Command, Command> change) => new()
    {
        Id = id,
        Title = $"{what} is refused as an argument, however the command is run",
        Source = $"{Oslo}: addl_env",
        Body = async (harness, cancellationToken) =>
        {
            var machine = harness.Executor.On(harness.Target);
            var command = change(harness.Exit(0, "it ran"));

            await Expect.ThrowsAsync<ArgumentException>(() => machine.RunAsync(command, cancellationToken), "the run").ConfigureAwait(false);
            await Expect.ThrowsAsync<ArgumentException>(
                () => ReadAsync(() => machine.StreamAsync(command, cancellationToken: cancellationToken)), "the stream").ConfigureAwait(false);
            await Expect.ThrowsAsync<ArgumentException>(() => machine.StartAsync(command, cancellationToken), "the start").ConfigureAwait(false);
            await RunAsync(harness, harness.Exit(0), cancellationToken).ConfigureAwait(false);
        },
    };

    private static async Task<IReadOnlyList<CommandEvent>> ReadAsync(Func<IAsyncEnumerable<CommandEvent>> stream)
    {
        var events = new List<CommandEvent>();
        await foreach (var each in stream().ConfigureAwait(false)) events.Add(each);
        return events;
    }
}
