namespace FakeDrivers.Conformance.Execution;

/// <summary>Runs the suite of <see cref="FakeDrivers.Execution.ISshExecutor"/> as xunit tests. Derive from it and supply the harness.</summary>
public abstract class SshConformanceTests : ConformanceTests<SshSuite, SshHarness>;
