namespace FakeDrivers.Functional;

/// <summary>How a wait for a server ended.</summary>
internal enum ReadinessOutcome
{
    Ready,
    Exited,
    TimedOut,
}
