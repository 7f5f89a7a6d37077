namespace FakeDrivers.Execution;

/// <summary>The program was started. Upstream: oslo.concurrency <c>processutils.execute</c>, <c>on_execute</c>.</summary>
/// <param name="ProcessId">The number of its process.</param>
public sealed record CommandStarted(int ProcessId) : CommandEvent;
