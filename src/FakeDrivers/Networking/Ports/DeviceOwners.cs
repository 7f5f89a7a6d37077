namespace FakeDrivers.Networking;

/// <summary>What the network service itself plugs into ports.</summary>
internal static class DeviceOwners
{
    public const string Reserved = "network:";

    public const string RouterInterface = "network:router_interface";

    public const string RouterGateway = "network:router_gateway";

    public const string FloatingIp = "network:floatingip";

    public const string Dhcp = "network:dhcp";

    public const string Compute = "compute:";
}
