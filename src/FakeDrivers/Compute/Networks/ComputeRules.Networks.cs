using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>What servers are plugged into. Addresses and security groups are those of their ports.</content>
internal static partial class ComputeRules
{
    /// <summary>The server with the addresses and the groups that its ports have now.</summary>
    public static Server Shown(StateView view, Server server)
    {
        var ports = PortsOf(view, server.Id);
        if (ports.Count == 0) return server;
        var addresses = new List<ServerAddress>(ports.Count);
        foreach (var port in ports)
        {
            var network = view.Find(NetworkTables.Networks, port.NetworkId)!.Name;
            foreach (var fixedIp in port.FixedIps)
            {
                var address = new ServerAddress { NetworkName = network, Address = fixedIp.IpAddress, MacAddress = port.MacAddress };
                addresses.Add(address);
                addresses.AddRange(view.Where(NetworkTables.FloatingIpsByPort, port.Id)
                    .Where(floating => floating.FixedIpAddress == fixedIp.IpAddress)
                    .Select(floating => address with { Address = floating.FloatingIpAddress, IsFloating = true }));
            }
        }

        return server with { Addresses = addresses, SecurityGroups = GroupNames(view, ports) };
    }

    /// <summary>The ports that a server is plugged into, oldest first.</summary>
    public static List<Port> PortsOf(StateView view, string serverId) => [.. view.Where(NetworkTables.PortsByDevice, serverId)];

    /// <summary>Brings the ports of a server that runs up.</summary>
    public static void BringPortsUp(Transaction tx, string serverId)
    {
        foreach (var port in PortsOf(tx, serverId))
        {
            if (port.Status != NetworkResourceStatus.Active) PortRules.BringUp(tx, port.Id);
        }
    }

    /// <summary>Removes the ports that were made for a server, and unplugs those that it was given.</summary>
    public static void Unplug(Transaction tx, string serverId)
    {
        foreach (var port in PortsOf(tx, serverId))
        {
            if (tx.Find(ComputeTables.KeptPorts, port.Id)?.ServerId == serverId || PortRules.IsInTrunk(tx, port)) PortRules.Unplug(tx, port);
            else PortRules.Remove(tx, port);
        }

        foreach (var kept in tx.Where(ComputeTables.KeptPortsByServer, serverId).ToList()) tx.Remove(ComputeTables.KeptPorts, kept.PortId);
        foreach (var tagged in tx.Where(ComputeTables.InterfaceTagsByServer, serverId).ToList()) tx.Remove(ComputeTables.InterfaceTags, tagged.PortId);
    }

    /// <summary>
    /// Lets the ports of a server follow to the host and the zone where it is now. They go down there, and come up if they are to; those of a server
    /// on no host are bound to none.
    /// </summary>
    private static void MovePorts(Transaction tx, Server server)
    {
        var (host, owner) = (server.Host ?? string.Empty, DeviceOwner(server));
        foreach (var port in PortsOf(tx, server.Id).Where(port => port.DeviceOwner.StartsWith(DeviceOwners.Compute, StringComparison.Ordinal)))
        {
            if (port.Binding.HostId == host)
            {
                if (port.DeviceOwner != owner) PortRules.Replace(tx, port with { DeviceOwner = owner });
                continue;
            }

            // A port that is given to a server that is being built comes up when it is.
            var isToComeUp = tx.Cancel(NetworkTransitions.FinishPortUp, port.Id) || port.Status == NetworkResourceStatus.Active || server.VmState != ServerVmState.Building;
            PortBindingRules.Drop(tx, port.Id, host);
            PortRules.Replace(tx, port with { DeviceOwner = owner, Binding = PortRules.BindingOn(host, port.Binding), Status = NetworkResourceStatus.Down });
            if (host.Length > 0 && port.IsAdminStateUp && isToComeUp) PortRules.BringUp(tx, port.Id);
        }
    }

    private static Port Plug(Transaction tx, Server server, ServerPlug plug, IReadOnlyList<string> groups)
    {
        // The port comes up when the server is built.
        var (host, owner) = (server.Host ?? string.Empty, DeviceOwner(server));
        Port port;
        if (plug.Port is { } given)
        {
            tx.Put(ComputeTables.KeptPorts, new KeptPort(given.Id, server.Id));
            PortBindingRules.Drop(tx, given.Id, host);
            PortRules.Replace(tx, given with { DeviceId = server.Id, DeviceOwner = owner, Binding = PortRules.BindingOn(host, given.Binding) });
            port = tx.Find(NetworkTables.Ports, given.Id)!;
        }
        else
        {
            port = PortRules.Create(tx, plug.Network!, server.ProjectId, new()
            {
                NetworkId = plug.Network!.Id,
                DeviceId = server.Id,
                DeviceOwner = owner,
                FixedIps = plug.FixedIp is { } address ? [new() { IpAddress = address }] : null,
                SecurityGroups = plug.Network!.IsPortSecurityEnabled ? groups : [],
                Binding = PortRules.BindingOn(host),
            });
        }

        if (plug.Tag is { } tag) tx.Put(ComputeTables.InterfaceTags, new InterfaceTagRow(port.Id, server.Id, tag));
        else tx.Remove(ComputeTables.InterfaceTags, port.Id);
        return port;
    }

    private static string DeviceOwner(Server server) => server.AvailabilityZone == NovaZone ? NovaOwner : $"compute:{server.AvailabilityZone}";

    private static IReadOnlyList<ServerPlug> PlugsFor(Transaction tx, CreateServerRequest request)
    {
        if (request.Networks.Count > 0) return [.. request.Networks.Select(wanted => PlugFor(tx, wanted, request.Networks))];
        if (request.NetworkAllocation == ServerNetworkAllocation.None) return [];
        var isAuto = request.NetworkAllocation == ServerNetworkAllocation.Auto;
        var usable = NetworkRules.Usable(tx, withShared: !isAuto);
        if (usable.Count == 0 && isAuto) usable = [AutoNetworkRules.Make(tx)];
        return usable.Count > 1
            ? throw ComputeErrors.AmbiguousNetwork(usable.Select(network => network.Id))
            : [.. usable.Where(network => HasSubnet(tx, network)).Select(network => new ServerPlug(network, null, null))];
    }

    private static ServerPlug PlugFor(Transaction tx, ServerNetworkRequest wanted, IReadOnlyList<ServerNetworkRequest> all)
    {
        if ((wanted.Network is null) == (wanted.PortId is null)) throw ComputeErrors.NetworkOrPort();
        DemandDeviceTag(wanted.Tag);
        if (wanted.PortId is { } portId) return GivenPort(tx, portId, all) with { Tag = wanted.Tag };
        var network = NetworkRules.Find(tx, wanted.Network!) switch
        {
            [var only] => only,
            [] => throw ComputeErrors.NoNetwork(wanted.Network!, NetworkNames(tx)),
            var several => throw ComputeErrors.AmbiguousNetworkName(wanted.Network!, several.Select(each => each.Id)),
        };
        return PlugInto(tx, network, wanted.FixedIp, ComputeOperations.CreateServer) with { Tag = wanted.Tag };
    }

    /// <summary>A port that is to be made on a network, when the caller may have one there.</summary>
    private static ServerPlug PlugInto(Transaction tx, Network network, string? fixedIp, Operation operation)
    {
        if (!HasSubnet(tx, network)) throw ComputeErrors.NoSubnet(network);
        if (network.IsExternal && !SharingRules.IsShared(tx, network.Id) && !tx.Caller.IsAdmin) throw ComputeErrors.ExternalNetwork(operation, network);
        if (fixedIp is { } address)
        {
            if (!ResourceRules.IsOwn(tx, network)) throw NetworkErrors.NetworkOwnersField(operation, tx.Caller, nameof(ServerNetworkRequest.FixedIp));
            DemandFreeAddress(tx, network, address);
        }

        return new(network, fixedIp, null);
    }

    private static IEnumerable<string> NetworkNames(StateView view) => NetworkRules.Usable(view, withShared: true).Select(known => known.Name);

    private static ServerPlug GivenPort(Transaction tx, string portId, IReadOnlyList<ServerNetworkRequest> all)
    {
        var port = FreePort(tx, portId) ?? throw ComputeErrors.NoPort(portId);
        if (all.Count(other => other.PortId == portId) > 1) throw NetworkErrors.PortInUse(port);
        return port.FixedIps.Count == 0 ? throw ComputeErrors.PortWithoutAddress(port) : new(null, null, port);
    }

    /// <summary>A port that nothing is plugged into; nothing when there is none for the caller.</summary>
    /// <exception cref="ConflictException">Something is.</exception>
    private static Port? FreePort(Transaction tx, string portId)
    {
        var port = tx.Find(NetworkTables.Ports, portId);
        if (port is null || !ResourceRules.IsVisible(tx, ResourceKinds.Port, port)) return null;
        return port.DeviceId.Length == 0 ? port : throw NetworkErrors.PortInUse(port);
    }

    private static void DemandFreeAddress(StateView view, Network network, string text)
    {
        if (!IpNumber.TryParse(text, out var address)) throw NetworkErrors.Address(nameof(ServerNetworkRequest.FixedIp), text);
        var subnet = view.Where(NetworkTables.SubnetsByNetwork, network.Id).FirstOrDefault(subnet => IpPrefix.Parse(subnet.Cidr).Contains(address));
        if (subnet is null) throw NetworkErrors.AddressNowhere(text, network);
        if (AddressRules.Of(view, subnet.Id).Taken.TryGet(address.Value, out var portId)) throw NetworkErrors.AddressTaken(text, subnet, portId);
    }

    private static bool HasSubnet(StateView view, Network network) => view.Where(NetworkTables.SubnetsByNetwork, network.Id).Any();
}
