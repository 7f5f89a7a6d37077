using System.Text.RegularExpressions;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>A command as the conditions and the handlers of registrations see it: one attempt to run it.</summary>
/// <remarks>
/// Immutable and thread-safe. Upstream: what manila's <c>fake_execute</c> hands to a reply function; its <c>process_input</c> is
/// <see cref="Command.StandardInput"/>, <c>attempts</c> <see cref="Command.Attempts"/>, <c>run_as_root</c> <see cref="Command.RunAsRoot"/>,
/// <c>check_exit_code</c> <see cref="Command.AcceptedExitCodes"/> and <c>delay_on_retry</c> <see cref="Command.RetryDelay"/>.
/// </remarks>
public sealed class CommandCall
{
    private readonly CommandAttempt _attempt;
    private readonly CommandRegistry _registry;
    private string? _text;
    private string? _input;

    internal CommandCall(CommandAttempt attempt, RequestContext caller, CommandRegistry registry, SshTarget? target, bool isHandedOut = false)
    {
        IsInputOpen = isHandedOut && attempt.Command.StandardInput is null;
        _attempt = attempt;
        _registry = registry;
        Caller = caller;
        Target = target;
    }

    /// <summary>The command as the caller gave it, secrets included.</summary>
    public Command Command => _attempt.Command;

    /// <summary>What would run: the program and its arguments, after the wrapper of resource limits and the root helper where they are needed.</summary>
    public IReadOnlyList<string> Vector => _attempt.Vector;

    /// <summary>
    /// What <see cref="FakeExecute.WhenText"/> looks at: the vector joined with single blanks, without any quotes; on another machine, the line that
    /// its shell gets, in which arguments are quoted where that is needed.
    /// </summary>
    public string Text => _text ??= ExecutionText.Of(Vector, Target);

    /// <summary>The number of the attempt, from 1.</summary>
    public int Attempt => _attempt.Number;

    /// <summary>Who runs the command.</summary>
    public RequestContext Caller { get; }

    /// <summary>The machine that it is to run on; <see langword="null"/> for the executor's own.</summary>
    public SshTarget? Target { get; }

    /// <summary>
    /// What is sent to the program's standard input, as text; empty where nothing is. An input from a stream or file is read whole for this,
    /// once. Bytes are in the command's <see cref="Command.StandardInput"/>.
    /// </summary>
    public string Input => _input ??= Command.StandardInput?.Text ?? string.Empty;

    /// <summary>
    /// What the regular expression of the registration matched: that of <see cref="FakeExecute.WhenText"/> in <see cref="Text"/>, or the first
    /// <see cref="Argument.Matching"/> in its argument. <see langword="null"/> without a regular expression, and before a registration was chosen.
    /// </summary>
    public Match? Match => field ??= Registration?.Rule.Pattern.MatchIn(this);

    /// <summary>Whether the caller writes the input while the program runs, so that it is not known yet.</summary>
    internal bool IsInputOpen { get; }

    /// <summary>The registration that answers; nothing before one was chosen.</summary>
    internal CommandRegistration? Registration { get; set; }

    /// <summary>What answers when no registration does: a fake driver knows its own programs. Nothing for commands of the code under test.</summary>
    internal Reply? Otherwise { get; init; }

    /// <summary>The world whose command it is, which this floor does not know.</summary>
    internal object World => _registry.World ?? throw new FakeDriversException("The command was not run in a world.");

    /// <summary>The command as a line of a shell, masked.</summary>
    public override string ToString() => Command.ToString();
}
