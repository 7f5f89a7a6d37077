namespace FakeDrivers.Execution;

/// <summary>Starts the program of an attempt: all that an executor must know.</summary>
/// <param name="attempt">What to start. When it is live, the answer is a running program.</param>
/// <param name="stop">Cancelled when the attempt timed out or the caller gave up while the start, or the whole finished outcome, is waited for.</param>
/// <returns>The program.</returns>
/// <exception cref="CommandExecutionException">The program cannot be started.</exception>
internal delegate ValueTask<ProgramStart> ProgramStarter(CommandAttempt attempt, CancellationToken stop);
