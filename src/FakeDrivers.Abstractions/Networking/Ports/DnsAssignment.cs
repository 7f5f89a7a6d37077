namespace FakeDrivers.Networking;

/// <summary>The name under which one address of a port is known.</summary>
/// <param name="IpAddress">The address.</param>
/// <param name="HostName">The name: the port's own, or one made of the address, such as <c>host-10-0-0-5</c>.</param>
/// <param name="FullName">The name in the service's own domain, with a dot at the end (<c>fqdn</c>).</param>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>dns_assignment</c>.</remarks>
public sealed record DnsAssignment(string IpAddress, string HostName, string FullName);
