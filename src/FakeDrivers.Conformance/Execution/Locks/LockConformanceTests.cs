namespace FakeDrivers.Conformance.Execution;

/// <summary>Runs the suite of <see cref="FakeDrivers.Execution.ILockProvider"/> as xunit tests. Derive from it and supply the harness.</summary>
public abstract class LockConformanceTests : ConformanceTests<LockSuite, LockHarness>;
