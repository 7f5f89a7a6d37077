namespace FakeDrivers.Conformance.Compute;

/// <summary>Runs the cases of <see cref="ComputeSuite"/> under xunit. Derive from it and make the harness.</summary>
public abstract class ComputeConformanceTests : ConformanceTests<ComputeSuite, ComputeHarness>;
