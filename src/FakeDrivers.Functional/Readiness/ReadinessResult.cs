namespace FakeDrivers.Functional;

/// <summary>How a wait for a server ended, and what was found last.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="WaitedFor">What had to hold, and what was there instead.</param>
internal sealed record ReadinessResult(ReadinessOutcome Outcome, TimeSpan Elapsed, IReadOnlyList<FailedWait> WaitedFor);
