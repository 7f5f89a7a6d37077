namespace FakeDrivers.Execution;

/// <summary>A command as a reply's handler sees it.</summary>
/// <remarks>
/// Immutable and thread-safe. Upstream: what manila's <c>fake_execute</c> hands to a reply function; its <c>process_input</c> is
/// <see cref="Command.StandardInput"/>, <c>attempts</c> <see cref="Command.Attempts"/>, <c>run_as_root</c> <see cref="Command.RunAsRoot"/>,
/// <c>check_exit_code</c> <see cref="Command.AcceptedExitCodes"/> and <c>delay_on_retry</c> <see cref="Command.RetryDelay"/>.
/// </remarks>
public sealed record CommandCall
{
    /// <summary>The command as the caller gave it, secrets included.</summary>
    public required Command Command { get; init; }

    /// <summary>What would run: the program and its arguments, after the root helper where the fake is not root itself.</summary>
    public required IReadOnlyList<string> Vector { get; init => field = ValueList<string>.From(value); }

    /// <summary>The vector joined with single blanks, without any quotes: what patterns are matched against.</summary>
    public required string Text { get; init; }

    /// <summary>The number of the attempt, from 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>Who runs the command.</summary>
    public required RequestContext Caller { get; init; }

    /// <summary>The command as a line of a shell, masked.</summary>
    public override string ToString() => Command.ToString();
}
