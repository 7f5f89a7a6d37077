namespace FakeDrivers.Networking;

/// <summary>Which next hop leads to a range of addresses.</summary>
/// <param name="Destination">The range, as address and prefix length.</param>
/// <param name="NextHop">The address to send to.</param>
public sealed record HostRoute(string Destination, string NextHop);
