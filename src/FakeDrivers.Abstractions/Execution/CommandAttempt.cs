namespace FakeDrivers.Execution;

/// <summary>One attempt to run a command, as the runner asks an executor for it.</summary>
/// <param name="Command">The command as the caller gave it.</param>
/// <param name="Vector">The program and its arguments, after the root helper where that is needed.</param>
/// <param name="Number">The number of the attempt, from 1.</param>
internal sealed record CommandAttempt(Command Command, IReadOnlyList<string> Vector, int Number);
