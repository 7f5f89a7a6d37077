namespace FakeDrivers.Networking;

/// <summary>How hosts come to their IPv6 addresses.</summary>
public enum Ipv6Mode
{
    /// <summary>They make them from the advertised prefix (<c>slaac</c>).</summary>
    Slaac,

    /// <summary>The address service gives addresses and the rest (<c>dhcpv6-stateful</c>).</summary>
    DhcpStateful,

    /// <summary>They make the addresses, the address service gives the rest (<c>dhcpv6-stateless</c>).</summary>
    DhcpStateless,
}
