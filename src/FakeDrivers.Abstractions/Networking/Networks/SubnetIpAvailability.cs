namespace FakeDrivers.Networking;

/// <summary>How many addresses of a subnet can be given away, and how many are taken.</summary>
/// <param name="SubnetId">The id of the subnet.</param>
/// <param name="Cidr">Its range.</param>
/// <param name="TotalIps">The addresses in its allocation pools.</param>
/// <param name="UsedIps">The addresses that ports have.</param>
/// <param name="IpVersion">4 or 6.</param>
/// <param name="SubnetName">Its name.</param>
public sealed record SubnetIpAvailability(string SubnetId, string Cidr, UInt128 TotalIps, long UsedIps, int IpVersion, string SubnetName);
