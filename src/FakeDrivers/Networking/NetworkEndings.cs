using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>How transitions end, well and badly. A row that is gone by then is left alone.</summary>
internal static class NetworkEndings
{
    public static void PortUp(Transaction tx, string portId)
    {
        if (tx.Find(NetworkTables.Ports, portId) is not { } port || port.Binding.HostId.Length == 0) return;
        tx.Update(NetworkTables.Ports, port with { Status = port.IsAdminStateUp ? NetworkResourceStatus.Active : NetworkResourceStatus.Down });
    }

    public static void FloatingIpUp(Transaction tx, string id) => Become(tx, id, NetworkResourceStatus.Active);

    public static void FloatingIpFailed(Transaction tx, string id, Exception error) => Become(tx, id, NetworkResourceStatus.Error);

    private static void Become(Transaction tx, string id, NetworkResourceStatus status)
    {
        if (tx.Find(NetworkTables.FloatingIps, id) is { PortId: not null } floating) tx.Update(NetworkTables.FloatingIps, floating with { Status = status });
    }
}
