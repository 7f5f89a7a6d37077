using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>One attempt to run a command, as it was.</summary>
/// <remarks>
/// Immutable and thread-safe: it does not change when the attempt ends. It is read from the world's call log and shares its bounds. Texts
/// that the command calls secret are three stars in the command; outputs are as they were.
/// </remarks>
public sealed class ExecutedCommand
{
    private readonly IReadOnlyList<string> _vector;

    // The last attempt of a call that ended has what came of the call; others have what was noted of them alone.
    private ExecutedCommand(CallRecord call, bool isRoot, ExecutionAttempt? attempt, bool hasEnded, bool isLast)
    {
        var remote = call.RequestObject as RemoteCommand;
        Command = remote?.Command ?? (Command)call.RequestObject;
        _vector = remote is null ? ExecutionText.Vector(Command, isRoot) : ExecutionText.Vector(remote);
        Caller = call.Caller;
        Sequence = hasEnded ? call.Sequence : null;
        Attempt = attempt?.Number ?? 0;
        Target = remote?.Target ?? attempt?.Target;
        Registration = attempt?.Registration;
        StartedAt = attempt?.StartedAt ?? call.StartedAt;
        if (hasEnded && isLast)
        {
            Error = call.Error;
            Result = call.Error is null ? (CommandResult?)call.ResultObject : null;
            ExitCode = Result?.ExitCode ?? (call.Error as CommandExecutionException)?.ExitCode;
            Duration = call.EndedAt - StartedAt;
        }
        else
        {
            Error = attempt?.Error;
            ExitCode = attempt?.ExitCode ?? (attempt?.Error as CommandExecutionException)?.ExitCode;
            Duration = attempt?.EndedAt - StartedAt;
        }
    }

    /// <summary>The command as the caller gave it: program, arguments, directory, changes to the environment, input, rights.</summary>
    public Command Command { get; }

    /// <summary>What ran: the program and its arguments, after the wrapper of resource limits and the root helper where they were needed.</summary>
    public IReadOnlyList<string> Vector => _vector;

    /// <summary>The vector joined with single blanks, without any quotes; on another machine, the line that its shell got.</summary>
    public string Text => ExecutionText.Of(_vector, Target);

    /// <summary>What was sent to the program's standard input, byte for byte; empty where nothing was. One from a stream or file is read for this.</summary>
    public ReadOnlyMemory<byte> Input => Command.StandardInput?.Bytes ?? ReadOnlyMemory<byte>.Empty;

    /// <summary>Who ran it.</summary>
    public RequestContext Caller { get; }

    /// <summary>The machine that it ran on; <see langword="null"/> for the executor's own.</summary>
    public SshTarget? Target { get; }

    /// <summary>The number of the attempt within its call, from 1; 0 for a call that came to none, because a fault answered it, say.</summary>
    public int Attempt { get; }

    /// <summary>What answered it; <see langword="null"/> when no registration did.</summary>
    public CommandRegistration? Registration { get; }

    /// <summary>The program's exit code, accepted or not; <see langword="null"/> when it runs, was not started, or was stopped.</summary>
    public int? ExitCode { get; }

    /// <summary>What the call gave, if this is the attempt that was accepted; else <see langword="null"/>.</summary>
    public CommandResult? Result { get; }

    /// <summary>What the call threw, if this was its last attempt, or what the reply threw; else <see langword="null"/>.</summary>
    public Exception? Error { get; }

    /// <summary>When it began, in the world's time.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>How long it took, in the world's time; <see langword="null"/> while it runs.</summary>
    public TimeSpan? Duration { get; }

    /// <summary>The number of the call in the world's call log; <see langword="null"/> while the call is in flight.</summary>
    public long? Sequence { get; }

    /// <summary>One line: number, command, and what came of it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ShowNumber()} {Command} → {ShowOutcome()}");

    /// <summary>The number of the call, and that of the attempt where it is not the first.</summary>
    internal string ShowNumber()
    {
        var number = Sequence is { } sequence ? string.Create(CultureInfo.InvariantCulture, $"#{sequence}") : "in flight";
        return Attempt > 1 ? string.Create(CultureInfo.InvariantCulture, $"{number}, attempt {Attempt}") : number;
    }

    /// <summary>What came of it, in a few words.</summary>
    internal string ShowOutcome() => (ExitCode, Error) switch
    {
        ({ } code, _) => string.Create(CultureInfo.InvariantCulture, $"exit code {code}"),
        (_, CommandExecutionException error) => error.Reason.ToString(),
        (_, { } error) => error.GetType().Name,
        _ => Duration is null ? "runs" : "ended",
    };

    /// <summary>The attempts of a world's commands after a call of the log, in the order in which they began.</summary>
    internal static IReadOnlyList<ExecutedCommand> From(WorldKernel kernel, long after, bool withInFlight)
    {
        var isRoot = kernel.DomainOptions.Get<FakeExecuteOptions>().IsRoot;
        var (ended, inFlight) = kernel.Calls.ReadAll();
        var all = new List<(long Order, ExecutedCommand Attempt)>();
        var calls = ended.Where(call => call.Sequence > after).Select(call => (Record: call, HasEnded: true));
        if (withInFlight) calls = calls.Concat(inFlight.Select(call => (call.Record, HasEnded: false)));
        foreach (var (record, hasEnded) in calls)
        {
            if (record.RequestObject is not (Execution.Command or RemoteCommand)) continue;
            var attempt = record.Details as ExecutionAttempt;

            // A call that came to no attempt stands behind what had ended before.
            all.Add((attempt?.Order ?? (all.Count == 0 ? 0 : all[^1].Order), new(record, isRoot, attempt, hasEnded, isLast: true)));
            while ((attempt = attempt?.Previous) is not null) all.Add((attempt.Order, new(record, isRoot, attempt, hasEnded, isLast: false)));
        }

        return [.. all.OrderBy(one => one.Order).Select(one => one.Attempt)];
    }
}
