using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>A run that a test asserted, and what was asserted to run before it.</summary>
/// <remarks>Immutable and thread-safe. It speaks of what had run when the assertion began. Made by <see cref="FakeExecute.ShouldHaveRun(ProgramName)"/>.</remarks>
public sealed class CommandOrder
{
    private readonly IReadOnlyList<ExecutedCommand> _calls;
    private readonly IReadOnlyList<(VectorPattern Pattern, int Place)> _steps;

    private CommandOrder(IReadOnlyList<ExecutedCommand> calls, IReadOnlyList<(VectorPattern Pattern, int Place)> steps)
    {
        _calls = calls;
        _steps = steps;
    }

    /// <summary>The run.</summary>
    public ExecutedCommand Command => _calls[_steps[^1].Place];

    /// <summary>Asserts that a program was run after this, not necessarily at once, whatever its arguments.</summary>
    /// <param name="program">The program, as for <see cref="FakeExecute.When(ProgramName)"/>.</param>
    /// <returns>The first such run.</returns>
    /// <exception cref="FakeDriversException">It was not; the message shows what ran.</exception>
    public CommandOrder Then(ProgramName program) => Go(_calls, _steps, new([program], null));

    /// <summary>Asserts that a command was run after this, not necessarily at once.</summary>
    /// <param name="program">The program, as for <see cref="FakeExecute.When(ProgramName)"/>.</param>
    /// <param name="arguments">The arguments, as for <see cref="FakeExecute.When(ProgramName, Argument[])"/>.</param>
    /// <returns>The first such run.</returns>
    /// <exception cref="FakeDriversException">It was not; the message shows what ran.</exception>
    public CommandOrder Then(ProgramName program, params Argument[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return Go(_calls, _steps, new([program], arguments));
    }

    /// <summary>The run as one line.</summary>
    public override string ToString() => Command.ToString();

    internal static CommandOrder Begin(IReadOnlyList<ExecutedCommand> calls, VectorPattern pattern) => Go(calls, [], pattern);

    private static CommandOrder Go(IReadOnlyList<ExecutedCommand> calls, IReadOnlyList<(VectorPattern Pattern, int Place)> steps, VectorPattern pattern)
    {
        // The first that comes after is as good as any: it leaves the most to those that follow.
        for (var place = steps.Count == 0 ? 0 : steps[^1].Place + 1; place < calls.Count; place++)
        {
            if (pattern.Matches(calls[place].Command)) return new(calls, [.. steps, (pattern, place)]);
        }

        throw ExecutionErrors.HasNotRun(pattern, steps, calls);
    }
}
