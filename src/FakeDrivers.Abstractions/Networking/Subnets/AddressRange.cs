namespace FakeDrivers.Networking;

/// <summary>Addresses in a row.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one, not below the first.</param>
public sealed record AddressRange(string First, string Last);
