namespace FakeDrivers.Conformance.Execution;

/// <summary>Runs the suite of <see cref="FakeDrivers.Execution.ICommandExecutor"/> as xunit tests. Derive from it and supply the harness.</summary>
public abstract class ExecutionConformanceTests : ConformanceTests<ExecutionSuite, ExecutionHarness>;
