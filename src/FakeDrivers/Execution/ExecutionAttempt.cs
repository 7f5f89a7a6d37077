namespace FakeDrivers.Execution;

/// <summary>What the call log keeps of one attempt to run a command, on top of what it keeps of the call.</summary>
/// <remarks>Thread-safe for one who writes and any who read.</remarks>
internal sealed class ExecutionAttempt(long order, int number, SshTarget? target, DateTimeOffset startedAt, ExecutionAttempt? previous)
{
    private long _endedTicks;
    private volatile object? _outcome;

    /// <summary>Its place among all attempts of the world, in the order in which they began.</summary>
    public long Order => order;

    /// <summary>Its number within the call, from 1.</summary>
    public int Number => number;

    public SshTarget? Target => target;

    public DateTimeOffset StartedAt => startedAt;

    /// <summary>The attempt before it; nothing for the first.</summary>
    public ExecutionAttempt? Previous => previous;

    /// <summary>What answered it; nothing when nothing did.</summary>
    public CommandRegistration? Registration { get; set; }

    /// <summary>When it ended; nothing while it runs.</summary>
    public DateTimeOffset? EndedAt => _outcome is null ? null : new(_endedTicks, TimeSpan.Zero);

    public int? ExitCode => _outcome as int?;

    /// <summary>What a reply threw.</summary>
    public Exception? Error => _outcome as Exception;

    /// <summary>Notes how it ended: with an exit code or an error.</summary>
    public void End(object outcome, DateTimeOffset at)
    {
        // In this order: who sees the outcome finds the time.
        _endedTicks = at.UtcTicks;
        _outcome = outcome;
    }
}
