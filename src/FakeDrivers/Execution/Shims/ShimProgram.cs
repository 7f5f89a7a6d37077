namespace FakeDrivers.Execution;

/// <summary>A program that was started for a launcher.</summary>
/// <param name="Process">The program.</param>
/// <param name="Begin">Lets it begin, once both of its outputs are watched, so that what it writes to them stays in order.</param>
/// <param name="Recorded">
/// Ends when the world has recorded the call with its outcome, which is before the launcher ends: whoever waits for that one finds the call
/// in the log.
/// </param>
internal readonly record struct ShimProgram(ICommandProcess Process, Action Begin, Task Recorded);
