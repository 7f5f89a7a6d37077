using System.Collections.Concurrent;

namespace FakeDrivers.Functional;

/// <summary>One run of a server's program, from its start until nothing of it is left and all that it wrote is read.</summary>
internal sealed class ServerRun
{
    // All of the tree is gone by then; only a process that was handed an output by other ways could hold it open.
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(1);

    private const int StillRuns = -1;

    private readonly ServerDefinition _definition;
    private readonly SupervisedProcess _process;
    private readonly LogCollector _logs;
    private readonly ConcurrentQueue<(int Port, PortOwner Owner)> _held = [];

    private int _reason;
    private int _exitCode = StillRuns;
    private IReadOnlyList<LeftoverProcess>? _left;

    public ServerRun(ServerDefinition definition, SupervisedProcess process, LogCollector logs, long firstLine, IEnumerable<string> logFiles)
    {
        _definition = definition;
        _process = process;
        _logs = logs;
        FirstLine = firstLine;
        logs.Attach(process.StandardOutput, process.StandardError, logFiles);
        Exited = ExitAsync();
        Ended = EndAsync();
    }

    public int Id => _process.Id;

    /// <summary>The number of the first line of the log that this run may have written.</summary>
    public long FirstLine { get; }

    /// <summary>The program's exit code.</summary>
    public Task<int> Exited { get; }

    /// <summary>Completes when nothing is left of it, and all that it wrote is read.</summary>
    public Task Ended { get; }

    /// <summary>The program's exit code when it has ended.</summary>
    public int? ExitCode => Volatile.Read(ref _exitCode) is var code and not StillRuns ? code : null;

    /// <summary>Why it ends, when somebody asked for it.</summary>
    public StopReason Reason => (StopReason)Volatile.Read(ref _reason);

    /// <summary>What was not clean about its end; nothing while it runs.</summary>
    public IEnumerable<string> Problems => _definition.FailOnDirtyExit && ExitCode is { } code && Volatile.Read(ref _left) is { } left
        ? ExitRules.Problems(_definition, Reason, code, left, [.. _held])
        : [];

    /// <summary>Says who ends it, unless a weightier reason is known.</summary>
    public void Excuse(StopReason reason)
    {
        for (var current = Volatile.Read(ref _reason); current < (int)reason;)
        {
            var found = Interlocked.CompareExchange(ref _reason, (int)reason, current);
            if (found == current) return;
            current = found;
        }
    }

    /// <summary>Takes a reason back that holds no more.</summary>
    public void Accuse(StopReason reason) => Interlocked.CompareExchange(ref _reason, (int)StopReason.None, (int)reason);

    /// <summary>Notes who listens on a port of its, although it has ended.</summary>
    public void Keep(int port, PortOwner owner) => _held.Enqueue((port, owner));

    /// <summary>The exit code, when all that the program wrote is read.</summary>
    public async Task<int> ExitedAndReadAsync()
    {
        await Ended.ConfigureAwait(false);
        return await Exited.ConfigureAwait(false);
    }

    public void Signal(int signal) => _process.Signal(signal);

    public void Kill() => _process.Kill();

    public IReadOnlyList<int> Members() => _process.Members();

    private async Task<int> ExitAsync()
    {
        var code = await _process.Exited.ConfigureAwait(false);
        Volatile.Write(ref _exitCode, code);
        return code;
    }

    private async Task EndAsync()
    {
        var code = await Exited.ConfigureAwait(false);
        var left = await _process.Gone.ConfigureAwait(false);
        await _logs.EndAsync(LongestDrain).ConfigureAwait(false);
        _logs.Note($"ended with {FailureText.ExitCode(code)}");
        _logs.MarkEnded(code);
        await _process.DisposeAsync().ConfigureAwait(false);
        Volatile.Write(ref _left, left);
    }
}
