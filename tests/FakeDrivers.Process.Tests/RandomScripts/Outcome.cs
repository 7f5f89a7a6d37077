using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.RandomScripts;

/// <summary>What became of a random script, as far as the fake and a real process must agree.</summary>
internal sealed class Outcome
{
    private readonly SortedDictionary<string, string> _facts = new(StringComparer.Ordinal);

    public string this[string fact]
    {
        get => _facts.GetValueOrDefault(fact, "nothing");
        set => _facts[fact] = value;
    }

    /// <summary>Runs the script on an executor.</summary>
    /// <param name="script">The script.</param>
    /// <param name="executor">Who runs it.</param>
    /// <param name="program">What it runs.</param>
    /// <param name="cancellationToken">The test's token.</param>
    public static async Task<Outcome> OfAsync(RandomScript script, ICommandExecutor executor, Command program, CancellationToken cancellationToken)
    {
        var outcome = new Outcome();
        var command = script.Command(program);
        try
        {
            switch (script.Call)
            {
                case CallKind.Run:
                    outcome.Take(await executor.RunAsync(command, cancellationToken).ConfigureAwait(false));
                    break;
                case CallKind.Start:
                    var process = await executor.StartAsync(command, cancellationToken).ConfigureAwait(false);
                    await using (process.ConfigureAwait(false))
                    {
                        if (script.Input.Length == 0) await process.StandardInput.DisposeAsync().ConfigureAwait(false);
                        outcome.Take(await process.WaitAsync(cancellationToken).ConfigureAwait(false));
                    }

                    break;
                default:
                    var streaming = script.Call == CallKind.StreamLines ? CommandStreaming.Lines : CommandStreaming.Pieces;
                    await outcome.TakeAsync(executor.StreamAsync(command, streaming, cancellationToken), streaming).ConfigureAwait(false);
                    break;
            }
        }
        catch (CommandExecutionException error)
        {
            outcome.Take(error, script);
        }

        return outcome;
    }

    public override string ToString() => string.Join("\n", _facts.Select(fact => $"  {fact.Key}: {fact.Value}"));

    /// <summary>Bytes that can be compared at a glance: their number, what they begin and end with, and a sum of all.</summary>
    private static string Show(byte[] bytes)
    {
        var sum = Convert.ToHexString(SHA256.HashData(bytes).AsSpan(..8));
        return string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes, {Convert.ToHexString(bytes.AsSpan(..Math.Min(16, bytes.Length)))}…, sum {sum}");
    }

    private void Take(CommandResult result)
    {
        this["exit code"] = result.ExitCode.ToString(CultureInfo.InvariantCulture);
        this["stdout"] = $"{Show(result.StandardOutputBytes.ToArray())}{(result.IsStandardOutputTruncated ? ", cut" : string.Empty)}";
        this["stderr"] = $"{Show(result.StandardErrorBytes.ToArray())}{(result.IsStandardErrorTruncated ? ", cut" : string.Empty)}";
    }

    private async Task TakeAsync(IAsyncEnumerable<CommandEvent> events, CommandStreaming streaming)
    {
        var outputs = new Dictionary<CommandStream, List<byte>> { [CommandStream.StandardOutput] = [], [CommandStream.StandardError] = [] };
        var shape = string.Empty;
        await foreach (var each in events.ConfigureAwait(false))
        {
            if (each is CommandStarted) shape += "started ";
            if (each is CommandExited exited) shape += string.Create(CultureInfo.InvariantCulture, $"exited {exited.ExitCode}");
            if (each is not CommandWrote wrote) continue;
            outputs[wrote.Stream].AddRange(wrote.Bytes.Span);
            if (streaming == CommandStreaming.Lines) outputs[wrote.Stream].Add((byte)'\n');
        }

        this["events"] = shape;
        this["stdout"] = Show([.. outputs[CommandStream.StandardOutput]]);
        this["stderr"] = Show([.. outputs[CommandStream.StandardError]]);
    }

    // How much of the other output was read before the kill is chance in a real process.
    private void Take(CommandExecutionException error, RandomScript script)
    {
        _facts.Clear();
        this["reason"] = error.Reason.ToString();
        if (error.Reason != CommandFailureReason.OutputLimitExceeded || script.Limit is null) return;
        var (output, wrong) = script.Written();
        var limit = (int)script.Limit.Bytes;
        this["kept"] = (IsHead(error.StandardOutput, output, limit, out var isFull) & IsHead(error.StandardError, wrong, limit, out var isErrorFull)) && (isFull || isErrorFull)
            ? "the beginning of the outputs"
            : $"stdout '{error.StandardOutput}', stderr '{error.StandardError}'";
    }

    private static bool IsHead(string kept, byte[] written, int limit, out bool isFull)
    {
        var head = Encoding.UTF8.GetString(written.AsSpan(..Math.Min(limit, written.Length)));
        isFull = written.Length > limit && kept == head;
        return kept == head || head.StartsWith(kept.TrimEnd('\uFFFD'), StringComparison.Ordinal);
    }
}
