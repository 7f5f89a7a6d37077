using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>How a server is asked to end, and what happens when it does not. Immutable; equality is by content.</summary>
/// <remarks>Whatever the policy, the server's whole tree of processes is killed when the grace is over, and when the program itself has ended.</remarks>
public sealed record StopPolicy
{
    /// <summary>SIGTERM to the program, or its Windows counterpart (Ctrl+Break), and five seconds of grace.</summary>
    public static StopPolicy Default { get; } = new();

    /// <summary>The signal that asks the program to end.</summary>
    /// <value>The default is <see cref="CommandSignal.Terminate"/>. PostgreSQL takes <see cref="CommandSignal.Interrupt"/> as a fast shutdown.</value>
    public CommandSignal Signal { get; init; } = CommandSignal.Terminate;

    /// <summary>What asks the program to end in place of the signal, such as a request to a shutdown URL.</summary>
    /// <value>The default, <see langword="null"/>, is the signal.</value>
    public Func<ServerProcess, CancellationToken, Task>? Ask { get; init; }

    /// <summary>How long the program has to end before it is killed. <see cref="FunctionalTestOptions.Patience"/> stretches it.</summary>
    /// <value>The default is five seconds. Zero kills at once.</value>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public TimeSpan Grace { get; init => field = DefinitionErrors.CheckNotNegative(value, nameof(Grace)); } = TimeSpan.FromSeconds(5);

    /// <summary>The exit codes of a program that was asked to end and did so properly.</summary>
    /// <value>The default is 0 and 143, which is SIGTERM's.</value>
    public IReadOnlyList<int> CleanExitCodes { get; init => field = ValueList<int>.From(value); } = ValueList<int>.From([0, 143]);
}
