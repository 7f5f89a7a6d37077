namespace FakeDrivers.Networking;

/// <summary>One address of a port.</summary>
/// <param name="SubnetId">The id of the subnet that it belongs to.</param>
/// <param name="IpAddress">The address in its usual text.</param>
public sealed record FixedIp(string SubnetId, string IpAddress);
