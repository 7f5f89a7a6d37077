using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the network service.</summary>
public static class NetworkEdits
{
    /// <summary>Changes a network as the outside world would. Its subnets, sharings and zones are what they are, whatever the change says of them.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="networkId">The network's id.</param>
    /// <param name="change">Gives the network with the fields that differ.</param>
    /// <returns>The network as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No network has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static Network Network(this WorldEdit edit, string networkId, Func<Network, Network> change) =>
        Change(edit, ResourceKinds.Network, QuotaResource.Network, networkId, change, NetworkRules.Rebook);

    /// <summary>
    /// Changes a port as the outside world would: its addresses are taken and given back, its security groups counted, and floating IPs let go of
    /// addresses that it has no longer.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="portId">The port's id.</param>
    /// <param name="change">Gives the port with the fields that differ; an address must be free, and of a subnet of its network.</param>
    /// <returns>The port as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No port has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a network or security group that does not exist.</exception>
    /// <exception cref="ConflictException">An address is taken.</exception>
    /// <exception cref="InvalidRequestException">An address is of no subnet of the network.</exception>
    public static Port Port(this WorldEdit edit, string portId, Func<Port, Port> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = edit.Change(NetworkTables.Ports, ResourceKinds.Port.Name, portId, change);
        var tx = edit.Transaction;
        if (!tx.Contains(NetworkTables.Networks, after.NetworkId)) throw new ArgumentException($"There is no network '{after.NetworkId}' for the port '{portId}'.", nameof(change));
        if (after.SecurityGroups.FirstOrDefault(group => !tx.Contains(NetworkTables.SecurityGroups, group)) is { } unknown) throw new ArgumentException($"There is no security group '{unknown}' for the port '{portId}'.", nameof(change));
        foreach (var address in before.FixedIps.Except(after.FixedIps)) AddressRules.Release(tx, address);
        var network = tx.Find(NetworkTables.Networks, after.NetworkId)!;
        AddressRules.Take(
            tx, network, portId, after.MacAddress, DeviceOwners.RouterInterface,
            [.. after.FixedIps.Except(before.FixedIps).Select(ip => new FixedIpRequest { SubnetId = ip.SubnetId, IpAddress = ip.IpAddress })]);
        foreach (var group in before.SecurityGroups) SecurityGroupRules.Carry(tx, group, -1);
        foreach (var group in after.SecurityGroups) SecurityGroupRules.Carry(tx, group, 1);
        FloatingIpRules.LetGo(tx, after, after.FixedIps);
        Count(tx, QuotaResource.Port, before, after);
        return after;
    }

    /// <summary>Changes a router as the outside world would. Its interfaces and its gateway's addresses are ports of their own.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="routerId">The router's id.</param>
    /// <param name="change">Gives the router with the fields that differ.</param>
    /// <returns>The router as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No router has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static Router Router(this WorldEdit edit, string routerId, Func<Router, Router> change) =>
        Change(edit, ResourceKinds.Router, QuotaResource.Router, routerId, change);

    /// <summary>Changes a floating IP as the outside world would.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="floatingIpId">The floating IP's id.</param>
    /// <param name="change">Gives the floating IP with the fields that differ.</param>
    /// <returns>The floating IP as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No floating IP has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static FloatingIp FloatingIp(this WorldEdit edit, string floatingIpId, Func<FloatingIp, FloatingIp> change) =>
        Change(edit, ResourceKinds.FloatingIp, QuotaResource.FloatingIp, floatingIpId, change);

    /// <summary>Changes an agent of the network service as the outside world would: lets it die, move or come back.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="agentId">The agent's id.</param>
    /// <param name="change">Gives the agent with the fields that differ.</param>
    /// <returns>The agent as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No agent has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another id.</exception>
    public static NetworkAgent NetworkAgent(this WorldEdit edit, string agentId, Func<NetworkAgent, NetworkAgent> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(NetworkTables.Agents, "agent", agentId, change).After;
    }

    private static TRow Change<TRow>(WorldEdit edit, ResourceKind<TRow> kind, QuotaResource resource, string id, Func<TRow, TRow> change, Action<Transaction, TRow, TRow>? rebook = null)
        where TRow : NetworkResource
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = edit.Change(kind.Table, kind.Name, id, change);
        Count(edit.Transaction, resource, before, after);
        rebook?.Invoke(edit.Transaction, before, after);
        return kind.Show(edit.Transaction, after);
    }

    private static void Count(Transaction tx, QuotaResource resource, NetworkResource before, NetworkResource after)
    {
        if (before.ProjectId == after.ProjectId) return;
        NetworkQuotaRules.Use(tx, before.ProjectId, resource, -1);
        NetworkQuotaRules.Use(tx, after.ProjectId, resource, 1);
    }
}
