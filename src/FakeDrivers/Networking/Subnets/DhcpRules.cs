using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The port of the address service on each network that has one.</summary>
internal static class DhcpRules
{
    /// <summary>Gives the address service a port with an address on every subnet that it serves, and takes from it what it no longer serves.</summary>
    public static void Refresh(Transaction tx, string networkId)
    {
        if (!tx.Options<FakeNetworkOptions>().HasDhcpPorts || tx.Find(NetworkTables.Networks, networkId) is not { } network) return;
        var device = $"dhcp-{networkId}";
        var port = tx.Where(NetworkTables.PortsByDevice, device).FirstOrDefault(port => port.NetworkId == networkId);
        var served = tx.Where(NetworkTables.SubnetsByNetwork, networkId).Where(subnet => subnet.IsDhcpEnabled && HasRoom(tx, subnet, port)).ToList();
        if (served.Count == 0)
        {
            if (port is not null) PortRules.Remove(tx, port);
            return;
        }

        var wanted = served.ConvertAll(subnet => new FixedIpRequest { SubnetId = subnet.Id });
        if (port is not null)
        {
            PortRules.Replace(tx, port with { FixedIps = AddressRules.Change(tx, network, port, wanted) });
            return;
        }

        PortRules.Add(tx, network, network.ProjectId, new()
        {
            NetworkId = networkId,
            DeviceId = device,
            DeviceOwner = DeviceOwners.Dhcp,
            FixedIps = wanted,
            SecurityGroups = [],
            IsPortSecurityEnabled = false,
            Binding = PortRules.BindingOn(NetworkDefaults.HostName),
        });
    }

    private static bool HasRoom(StateView view, Subnet subnet, Port? port) =>
        SubnetRules.IsAutomatic(subnet)
        || port?.FixedIps.Any(ip => ip.SubnetId == subnet.Id) == true
        || AddressRules.Of(view, subnet.Id).TryLowest(out _);
}
