using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What of networks ends later than the call that began it. A fault rule that throws on one of them makes it fail as in Neutron.</summary>
public static class NetworkTransitions
{
    private const string Domain = "networking";

    /// <summary>A bound port becomes active. When it fails, the port stays down.</summary>
    public static Transition FinishPortUp { get; } = new(Domain, "finish_port_up", NetworkEndings.PortUp, static (_, _, _) => { })
    {
        Upstream = "Neutron update_port_status of an agent",
        Simulates = "DOWN becomes ACTIVE; it stays DOWN when a fault is on it.",
    };

    /// <summary>A floating IP that leads to a port becomes active. When it fails, its status is an error.</summary>
    public static Transition FinishFloatingIpUp { get; } = new(Domain, "finish_floating_ip_up", NetworkEndings.FloatingIpUp, NetworkEndings.FloatingIpFailed)
    {
        Upstream = "Neutron update_floatingip_statuses of the L3 agent",
        Simulates = "DOWN becomes ACTIVE; ERROR when a fault is on it.",
    };
}
