using System.Runtime.CompilerServices;

namespace FakeDrivers.Execution;

/// <summary>Says which commands are to be answered, until <see cref="Replies(Reply)"/> says how.</summary>
/// <remarks>
/// Immutable and thread-safe: each method gives a new one, so that several registrations can start from the same. Made by
/// <see cref="FakeExecute.When(ProgramName)"/> and its like; nothing is registered before <see cref="Replies(Reply)"/>. Conditions must all
/// hold. They run outside of every lock, and may be asked about a command that another registration answers.
/// </remarks>
public sealed class CommandRegistrationBuilder
{
    private readonly Func<RegistrationRule, Reply, bool, CommandRegistration> _register;
    private readonly RegistrationRule _rule;
    private readonly bool _isFirst;

    internal CommandRegistrationBuilder(RegistrationRule rule, Func<RegistrationRule, Reply, bool, CommandRegistration> register)
        : this(rule, register, isFirst: false)
    {
    }

    private CommandRegistrationBuilder(RegistrationRule rule, Func<RegistrationRule, Reply, bool, CommandRegistration> register, bool isFirst)
    {
        _rule = rule;
        _register = register;
        _isFirst = isFirst;
    }

    /// <summary>Only commands whose standard input is exactly this text; without any input it is empty.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same with this condition.</returns>
    /// <remarks>What somebody writes to a program that was handed out is not known yet when it starts; a script can look at that.</remarks>
    public CommandRegistrationBuilder WithInput(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(call => call.Input == text, quote => $".WithInput({quote(text)})", Input);
    }

    /// <summary>Only commands whose standard input satisfies a condition.</summary>
    /// <param name="predicate">The condition on the input as text.</param>
    /// <param name="expression">How messages show the condition; the compiler gives its source text.</param>
    /// <returns>The same with this condition.</returns>
    public CommandRegistrationBuilder WithInput(Func<string, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(call => predicate(call.Input), _ => $".WithInput({CodeText.OneLine(expression)})", Input);
    }

    /// <summary>Only commands in whose standard input a regular expression finds something, anywhere unless it is anchored.</summary>
    /// <param name="pattern">The regular expression of .NET.</param>
    /// <returns>The same with this condition.</returns>
    /// <exception cref="ArgumentException">The pattern is no regular expression.</exception>
    public CommandRegistrationBuilder WithInputMatching(string pattern)
    {
        var regex = AnchoredRegex.Anywhere(pattern);
        return With(call => regex.IsMatch(call.Input), quote => $".WithInputMatching({quote(pattern)})", Input);
    }

    /// <summary>Only commands that are to start in this directory, as it is written in <see cref="Command.WorkingDirectory"/>.</summary>
    /// <param name="directory">The directory.</param>
    /// <returns>The same with this condition.</returns>
    public CommandRegistrationBuilder InDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        return With(
            call => call.Command.WorkingDirectory == directory,
            quote => $".InDirectory({quote(directory)})",
            (call, quote) => call.Command.WorkingDirectory is { } other ? $"the working directory is {quote(other)}" : "the command has no working directory");
    }

    /// <summary>Only commands that set an environment variable to this value.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <param name="value">The value; <see langword="null"/> for commands that remove the variable.</param>
    /// <returns>The same with this condition.</returns>
    public CommandRegistrationBuilder WithEnvironment(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return With(
            call => call.Command.Environment.TryGetValue(name, out var other) && other == value,
            quote => $".WithEnvironment({quote(name)}, {(value is null ? "null" : quote(value))})",
            (call, quote) => !call.Command.Environment.TryGetValue(name, out var other) ? $"the command does not change {quote(name)}"
                : other is null ? $"the command removes {quote(name)}" : $"the command sets {quote($"{name}={other}")}");
    }

    /// <summary>Only commands that need the rights of root: <see cref="Command.RunAsRoot"/>.</summary>
    /// <returns>The same with this condition.</returns>
    public CommandRegistrationBuilder AsRoot() => With(call => call.Command.RunAsRoot, _ => ".AsRoot()", (_, _) => "the command does not run as root");

    /// <summary>Only commands that are to run on this machine.</summary>
    /// <param name="host">The machine, as in <see cref="SshTarget.Host"/>; the case of its letters does not matter.</param>
    /// <param name="user">As whom; <see langword="null"/> for anybody.</param>
    /// <returns>The same with this condition. Without it, a registration answers on every machine.</returns>
    public CommandRegistrationBuilder OnHost(string host, string? user = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(host);
        return With(
            call => call.Target is { } target && string.Equals(target.Host, host, StringComparison.OrdinalIgnoreCase) && (user is null || target.User == user),
            quote => user is null ? $".OnHost({quote(host)})" : $".OnHost({quote(host)}, {quote(user)})",
            (call, quote) => call.Target is { } other ? $"the command runs on {quote(other.ToString())}" : "the command runs on no other machine");
    }

    /// <summary>Only commands that satisfy a condition.</summary>
    /// <param name="predicate">The condition. It may look at the world, and must not wait for a command.</param>
    /// <param name="expression">How messages show the condition; the compiler gives its source text.</param>
    /// <returns>The same with this condition.</returns>
    public CommandRegistrationBuilder Where(Func<CommandCall, bool> predicate, [CallerArgumentExpression(nameof(predicate))] string expression = "")
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return With(predicate, _ => $".Where({CodeText.OneLine(expression)})", (_, _) => "the condition does not hold");
    }

    /// <summary>Only while a state machine of the world is in a state; see <see cref="FakeExecute.GetState"/>.</summary>
    /// <param name="state">The state; empty for that in which every machine begins.</param>
    /// <param name="machine">The machine; by default the one without a name.</param>
    /// <returns>The same with this condition.</returns>
    /// <exception cref="ArgumentException">A state of that machine is asked for already.</exception>
    public CommandRegistrationBuilder InState(string state, string machine = "") =>
        With(_rule with { In = _rule.In.Add(Once(_rule.In.Select(one => one.Machine), state, machine)) });

    /// <summary>Moves a state machine of the world when the reply is taken, in the same step; see <see cref="FakeExecute.GetState"/>.</summary>
    /// <param name="state">The state that it is in then.</param>
    /// <param name="machine">The machine; by default the one without a name.</param>
    /// <returns>The same with this effect.</returns>
    /// <exception cref="ArgumentException">That machine is moved already.</exception>
    public CommandRegistrationBuilder MovesTo(string state, string machine = "") =>
        With(_rule with { Moves = _rule.Moves.Add(Once(_rule.Moves.Select(one => one.Machine), state, machine)) });

    /// <summary>Lets the registration be asked before all that there are when it is made; without this it is asked after them.</summary>
    /// <returns>The same, to be asked first.</returns>
    public CommandRegistrationBuilder Prepend() => new(_rule, _register, isFirst: true);

    /// <summary>Registers the answer, for ever unless the registration is told otherwise.</summary>
    /// <param name="reply">The answer. A text is the standard output of a program that ends with 0.</param>
    /// <returns>The registration.</returns>
    public CommandRegistration Replies(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return _register(_rule, reply, _isFirst);
    }

    /// <inheritdoc cref="Replies(Reply)"/>
    /// <param name="handler">Gives the answer at every attempt; see <see cref="Reply.From(Func{CommandCall, Reply})"/>.</param>
    public CommandRegistration Replies(Func<CommandCall, Reply> handler) => Replies(Reply.From(handler));

    /// <inheritdoc cref="Replies(Reply)"/>
    /// <param name="handler">Gives the answer at every attempt; see <see cref="Reply.From(Func{CommandCall, CancellationToken, Task{Reply}})"/>.</param>
    public CommandRegistration Replies(Func<CommandCall, CancellationToken, Task<Reply>> handler) => Replies(Reply.From(handler));

    /// <summary>The expression that makes it.</summary>
    public override string ToString() => _rule.Show(CodeText.Literal) + (_isFirst ? ".Prepend()" : string.Empty);

    private static string Input(CommandCall call, Func<string, string> quote) =>
        call.Command.StandardInput is null ? "the command has no input" : $"the input is {quote(call.Input)}";

    private static MachineState Once(IEnumerable<string> machines, string state, string machine)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(machine);
        return machines.Contains(machine)
            ? throw new ArgumentException($"The machine '{machine}' has one state at a time, and one is given already.", nameof(machine))
            : new(machine, state);
    }

    private CommandRegistrationBuilder With(
        Func<CommandCall, bool> holds, Func<Func<string, string>, string> show, Func<CommandCall, Func<string, string>, string> why) =>
        With(_rule with { Conditions = _rule.Conditions.Add(new(holds, show, why)) });

    private CommandRegistrationBuilder With(RegistrationRule rule) => new(rule, _register, _isFirst);
}
