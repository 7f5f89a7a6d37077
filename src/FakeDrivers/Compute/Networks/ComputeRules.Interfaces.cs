using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Interfaces that come and go while a server is there.</content>
internal static partial class ComputeRules
{
    public static IReadOnlyList<ServerInterface> ListInterfaces(StateView view, ServerReference request)
    {
        var ports = PortsOf(view, Observed(view, Require(view, request.ServerId)).Id);
        foreach (var port in ports) view.Observe(port.Id);
        return [.. ports.Select(port => InterfaceOf(view, port))];
    }

    public static ServerInterface GetInterface(StateView view, ServerInterfaceReference request)
    {
        var server = Require(view, request.ServerId);
        var ports = PortsOf(view, server.Id);
        if (ports.Find(port => port.Id == request.PortId) is not { } port) throw ComputeErrors.InterfaceNotFound(server, request.PortId, ports.Select(each => each.Id));
        view.Observe(port.Id);
        return InterfaceOf(view, port);
    }

    public static ServerInterface AttachInterface(Transaction tx, AttachServerInterfaceRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.AttachInterface);
        DemandDeviceTag(request.Tag);
        var plug = InterfacePlug(tx, request) with { Tag = request.Tag };
        NoteDone(tx, server, ServerActions.AttachInterface);
        var port = Plug(tx, server, plug, [SecurityGroupRules.EnsureDefault(tx, server.ProjectId).Id]);
        if (port.Status != NetworkResourceStatus.Active) PortRules.BringUp(tx, port.Id);
        Become(tx, Require(tx, server.Id));
        return InterfaceOf(tx, tx.Find(NetworkTables.Ports, port.Id)!);
    }

    /// <summary>Begins to unplug a port; does nothing when that has begun already. As upstream, what cannot be unplugged shows in the log alone.</summary>
    public static NoResult DetachInterface(Transaction tx, ServerInterfaceReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.DetachInterface);
        ArgumentNullException.ThrowIfNull(request.PortId, nameof(request));
        var ports = PortsOf(tx, server.Id);
        if (ports.Find(port => port.Id == request.PortId) is not { } port)
        {
            NoteDone(tx, server, ServerActions.DetachInterface, ComputeErrors.InterfaceNotFound(server, request.PortId, ports.Select(each => each.Id)));
            return NoResult.Value;
        }

        if (tx.IsPending(ComputeTransitions.FinishDetachInterface, port.Id)) return NoResult.Value;
        NoteBegin(tx, server, ServerActions.DetachInterface, port.Id);
        tx.Begin(ComputeTransitions.FinishDetachInterface, port.Id, tx.Options<FakeComputeOptions>().DetachInterface);
        return NoResult.Value;
    }

    /// <summary>Takes a port off the server that it is on, and removes it when it was made for that.</summary>
    public static void Unplug(Transaction tx, Server server, Port port)
    {
        if (tx.Find(ComputeTables.KeptPorts, port.Id)?.ServerId == server.Id) PortRules.Unplug(tx, port);
        else PortRules.Remove(tx, port);
        tx.Remove(ComputeTables.KeptPorts, port.Id);
        tx.Remove(ComputeTables.InterfaceTags, port.Id);
    }

    private static ServerPlug InterfacePlug(Transaction tx, AttachServerInterfaceRequest request)
    {
        if (request is { PortId: not null, Network: not null }) throw ComputeErrors.NetworkAndPort();
        if (request is { FixedIp: not null, Network: null }) throw ComputeErrors.AddressWithoutNetwork();
        if (request.PortId is { } portId) return new(null, null, FreePort(tx, portId) ?? throw ComputeErrors.InterfacePortNotFound(portId));
        if (request.Network is { } named)
        {
            var network = NetworkRules.Find(tx, named) switch
            {
                [var only] => only,
                [] => throw ComputeErrors.NetworkNotFound(named, NetworkNames(tx)),
                var several => throw ComputeErrors.AmbiguousNetworkName(named, several.Select(each => each.Id)),
            };
            return PlugInto(tx, network, request.FixedIp, ComputeOperations.AttachInterface);
        }

        var usable = NetworkRules.Usable(tx, withShared: true);
        return usable is [var single] ? PlugInto(tx, single, null, ComputeOperations.AttachInterface) : throw ComputeErrors.NoSingleNetwork(usable.Select(network => network.Id));
    }

    private static ServerInterface InterfaceOf(StateView view, Port port) => new()
    {
        ServerId = port.DeviceId,
        PortId = port.Id,
        NetworkId = port.NetworkId,
        MacAddress = port.MacAddress,
        PortStatus = port.Status,
        FixedIps = port.FixedIps,
        Tag = view.Find(ComputeTables.InterfaceTags, port.Id)?.Tag,
    };

    private static void DemandDeviceTag(string? tag)
    {
        if (tag is not null && (tag.Length is 0 or > MostTagCharacters || tag.Contains('/') || tag.Contains(','))) throw ComputeErrors.Tag(tag, MostTagCharacters);
    }
}
