using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <content>Whether it was as the test expected.</content>
public sealed partial class FakeExecute
{
    /// <summary>Asserts that a program was run, whatever its arguments.</summary>
    /// <param name="program">The program, as for <see cref="When(ProgramName)"/>.</param>
    /// <returns>The first such run, to go on from with <see cref="CommandOrder.Then(ProgramName)"/>.</returns>
    /// <exception cref="FakeDriversException">It was not; the message shows what ran.</exception>
    public CommandOrder ShouldHaveRun(ProgramName program) => CommandOrder.Begin(Calls, new([program], null));

    /// <summary>Asserts that a command was run.</summary>
    /// <param name="program">The program, as for <see cref="When(ProgramName)"/>.</param>
    /// <param name="arguments">The arguments, as for <see cref="When(ProgramName, Argument[])"/>.</param>
    /// <returns>The first such run, to go on from with <see cref="CommandOrder.Then(ProgramName, Argument[])"/>.</returns>
    /// <exception cref="FakeDriversException">It was not; the message shows what ran.</exception>
    public CommandOrder ShouldHaveRun(ProgramName program, params Argument[] arguments) => CommandOrder.Begin(Calls, Pattern(program, arguments));

    /// <summary>Asserts that a program was not run, whatever its arguments.</summary>
    /// <param name="program">The program, as for <see cref="When(ProgramName)"/>.</param>
    /// <exception cref="FakeDriversException">It was; the message shows what ran.</exception>
    public void ShouldNotHaveRun(ProgramName program) => ShouldNotHaveRun(new VectorPattern([program], null));

    /// <summary>Asserts that a command was not run.</summary>
    /// <param name="program">The program, as for <see cref="When(ProgramName)"/>.</param>
    /// <param name="arguments">The arguments, as for <see cref="When(ProgramName, Argument[])"/>.</param>
    /// <exception cref="FakeDriversException">It was; the message shows what ran.</exception>
    public void ShouldNotHaveRun(ProgramName program, params Argument[] arguments) => ShouldNotHaveRun(Pattern(program, arguments));

    /// <summary>
    /// Checks that every registration was used as often as expected; <see cref="CommandRegistration"/> says what is. A recording is to be played
    /// once at least.
    /// </summary>
    /// <exception cref="FakeDriversException">One was not; the message is a table of them. The world's <c>VerifyAllUsed</c> checks it too.</exception>
    public void VerifyNoUnused() => ExecutionErrors.ThrowIfUnused(_registry.Unused, _registry.Replays.Unused);

    /// <summary>Checks that no command came which no registration answers, allowed or not, and that the fake was not misused.</summary>
    /// <exception cref="FakeDriversException">There were such commands; the message is a table of them. The world's <c>VerifyNoUnexpectedCalls</c> checks all drivers.</exception>
    public void VerifyNoUnexpected() => _gate.Kernel.Calls.ThrowIfUnexpected(IsCommand, "commands");

    private static bool IsCommand(CallRecord call) =>
        ReferenceEquals(call.Operation, ExecutionOperations.Run) || ReferenceEquals(call.Operation, ExecutionOperations.RunRemote);

    private static VectorPattern Pattern(ProgramName program, Argument[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return new([program], arguments);
    }

    private void ShouldNotHaveRun(VectorPattern pattern)
    {
        var calls = Calls;
        if (calls.Any(call => pattern.Matches(call.Command))) throw ExecutionErrors.HasRun(pattern, calls);
    }
}
