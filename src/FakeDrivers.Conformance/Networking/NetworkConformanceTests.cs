namespace FakeDrivers.Conformance.Networking;

/// <summary>Derive from this to hold a network driver to its contract: one test per case of <see cref="NetworkSuite"/>.</summary>
public abstract class NetworkConformanceTests : ConformanceTests<NetworkSuite, NetworkHarness>;
