namespace FakeDrivers.Conformance.Identity;

/// <summary>Derive from this to hold an identity driver to its contract: one test per case of <see cref="IdentitySuite"/>.</summary>
public abstract class IdentityConformanceTests : ConformanceTests<IdentitySuite, IdentityHarness>;
