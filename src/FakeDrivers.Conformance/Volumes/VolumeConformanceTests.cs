namespace FakeDrivers.Conformance.Volumes;

/// <summary>Derive from this to hold a volume driver to its contract: one test per case of <see cref="VolumeSuite"/>.</summary>
public abstract class VolumeConformanceTests : ConformanceTests<VolumeSuite, VolumeHarness>;
