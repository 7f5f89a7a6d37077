namespace FakeDrivers.Networking;

/// <summary>Addresses that a port may use besides its own.</summary>
/// <param name="IpAddress">The address, or a range as address and prefix length.</param>
/// <param name="MacAddress">The hardware address; absent in a request, the port's own.</param>
public sealed record AddressPair(string IpAddress, string? MacAddress = null);
