using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The bindings that are prepared for ports beside the active ones, which the ports bear themselves.</summary>
internal static class PortBindingRules
{
    public static IReadOnlyList<HostPortBinding> List(StateView view, NetworkResourceReference request)
    {
        var port = RequireOfServer(view, request.Id);
        return ValueList<HostPortBinding>.From(
            view.Where(NetworkTables.PreparedBindingsByPort, port.Id).Select(prepared => new HostPortBinding(port.Id, prepared.Binding, false))
                .Prepend(new HostPortBinding(port.Id, port.Binding, true)));
    }

    public static HostPortBinding Create(Transaction tx, PortBindingRequest request)
    {
        var port = RequireOfServer(tx, request.PortId);
        if (string.IsNullOrEmpty(request.Host)) throw NetworkErrors.NoHost();
        if (port.Binding.HostId == request.Host || Find(tx, port.Id, request.Host) is not null) throw NetworkErrors.BindingExists(port, request.Host);
        var binding = PortRules.BindingOn(request.Host, PortBinding.None with { VnicType = request.VnicType, Profile = request.Profile });
        tx.Add(NetworkTables.PreparedBindings, new PreparedBinding(port.Id, binding));
        return new(port.Id, binding, false);
    }

    public static HostPortBinding Activate(Transaction tx, NetworkChildReference request)
    {
        var port = RequireOfServer(tx, request.ParentId);
        if (port.Binding.HostId == request.Id) throw NetworkErrors.BindingActive(port, request.Id);
        var prepared = Find(tx, port.Id, request.Id) ?? throw NetworkErrors.NoBinding(port, request.Id);
        tx.Remove(NetworkTables.PreparedBindings, NetworkTables.PreparedBindings.Key(prepared));
        var left = port.Binding with { VifType = PortBinding.None.VifType, VifDetails = PortBinding.None.VifDetails };
        if (left.HostId.Length > 0) tx.Add(NetworkTables.PreparedBindings, new PreparedBinding(port.Id, left));
        tx.Cancel(NetworkTransitions.FinishPortUp, port.Id);
        PortRules.Replace(tx, port with { Binding = prepared.Binding, Status = NetworkResourceStatus.Down });
        if (port.IsAdminStateUp) PortRules.BringUp(tx, port.Id);
        return new(port.Id, prepared.Binding, true);
    }

    public static NoResult Delete(Transaction tx, NetworkChildReference request)
    {
        var port = RequireOfServer(tx, request.ParentId);
        if (port.Binding.HostId == request.Id) throw NetworkErrors.BindingActive(port, request.Id);
        var prepared = Find(tx, port.Id, request.Id) ?? throw NetworkErrors.NoBinding(port, request.Id);
        tx.Remove(NetworkTables.PreparedBindings, NetworkTables.PreparedBindings.Key(prepared));
        return NoResult.Value;
    }

    /// <summary>Forgets what was prepared for one host, if anything was.</summary>
    public static void Drop(Transaction tx, string portId, string host)
    {
        if (Find(tx, portId, host) is { } prepared) tx.Remove(NetworkTables.PreparedBindings, NetworkTables.PreparedBindings.Key(prepared));
    }

    /// <summary>Forgets all that was prepared for a port.</summary>
    public static void Forget(Transaction tx, string portId)
    {
        foreach (var prepared in tx.Where(NetworkTables.PreparedBindingsByPort, portId).ToList())
        {
            tx.Remove(NetworkTables.PreparedBindings, NetworkTables.PreparedBindings.Key(prepared));
        }
    }

    private static PreparedBinding? Find(StateView view, string portId, string host) =>
        view.Where(NetworkTables.PreparedBindingsByPort, portId).FirstOrDefault(prepared => prepared.Binding.HostId == host);

    private static Port RequireOfServer(StateView view, string portId)
    {
        var port = ResourceRules.Require(view, ResourceKinds.Port, portId);
        return port.DeviceOwner.StartsWith(DeviceOwners.Compute, StringComparison.Ordinal) ? port : throw NetworkErrors.NoServersPort(port);
    }
}
