namespace FakeDrivers.Networking;

/// <summary>How a port came to its addresses.</summary>
/// <remarks>Upstream: Neutron's <c>ip_allocation</c>.</remarks>
public enum IpAllocation
{
    /// <summary>It got them when it was made, as far as the network has any (<c>immediate</c>).</summary>
    Immediate,

    /// <summary>It gets them when it is bound (<c>deferred</c>), on networks of several segments.</summary>
    Deferred,

    /// <summary>It was asked for without any (<c>none</c>).</summary>
    None,
}
