namespace FakeDrivers.Conformance.Volumes;

/// <summary>Derive from this to hold a backend driver to its contract: one test per case of <see cref="VolumeDriverSuite"/>.</summary>
public abstract class VolumeDriverConformanceTests : ConformanceTests<VolumeDriverSuite, VolumeDriverHarness>;
