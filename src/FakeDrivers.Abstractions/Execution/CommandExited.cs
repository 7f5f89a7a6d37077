namespace FakeDrivers.Execution;

/// <summary>
/// The program ended. It is the last event of its attempt, unless a descendant keeps an output open: then what that one writes follows.
/// Upstream: oslo.concurrency <c>processutils.execute</c>, <c>on_completion</c>.
/// </summary>
/// <param name="ExitCode">Its exit code, accepted or not; 128 and the signal's number for one that was ended by a signal.</param>
public sealed record CommandExited(int ExitCode) : CommandEvent;
