namespace FakeDrivers.Execution;

/// <summary>One attempt to run a command, as the runner asks an executor for it.</summary>
/// <param name="Command">The command as the caller gave it.</param>
/// <param name="Vector">The program and its arguments, after the wrapper of resource limits and the root helper where they are needed.</param>
/// <param name="Number">The number of the attempt, from 1.</param>
/// <param name="IsLive">Whether the caller watches or steers the program while it runs, so that a finished outcome is not enough.</param>
internal sealed record CommandAttempt(Command Command, IReadOnlyList<string> Vector, int Number, bool IsLive);
