using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the network service.</summary>
public static partial class NetworkEdits
{
    /// <summary>Changes a network as the outside world would. Its subnets, sharings and zones are what they are, whatever the change says of them.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="networkId">The network's id.</param>
    /// <param name="change">Gives the network with the fields that differ.</param>
    /// <returns>The network as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No network has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, a policy that does not exist, a type of network that there is not, or a VLAN without its number.
    /// </exception>
    public static Network Network(this WorldEdit edit, string networkId, Func<Network, Network> change) => Change(
        edit, ResourceKinds.Network, QuotaResource.Network, networkId, change,
        (tx, before, after) =>
        {
            Demand(tx, NetworkTables.QosPolicies, "QoS policy", after.QosPolicyId);
            NetworkRules.DemandLaid(after);
            NetworkRules.Rebook(tx, before, after);
        });

    /// <summary>Changes a subnet as the outside world would: what of its addresses is free follows from its pools.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="subnetId">The subnet's id.</param>
    /// <param name="change">Gives the subnet with the fields that differ; addresses that ports have stay in its range.</param>
    /// <returns>The subnet as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No subnet has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, a network or pool that does not exist, what is no range or address, or a range or network without an
    /// address that a port has.
    /// </exception>
    public static Subnet Subnet(this WorldEdit edit, string subnetId, Func<Subnet, Subnet> change) => Change(
        edit, ResourceKinds.Subnet, QuotaResource.Subnet, subnetId, change,
        (tx, before, after) =>
        {
            Demand(tx, NetworkTables.Networks, "network", after.NetworkId);
            Demand(tx, NetworkTables.SubnetPools, "subnet pool", after.SubnetPoolId);
            SubnetRules.Rebook(tx, before, after);
        });

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

    private static TRow Change<TRow>(
        WorldEdit edit, ResourceKind<TRow> kind, QuotaResource? resource, string id, Func<TRow, TRow> change, Action<Transaction, TRow, TRow>? rebook = null)
        where TRow : NetworkResource
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (before, after) = edit.Change(kind.Table, kind.Name, id, change);
        var tx = edit.Transaction;
        rebook?.Invoke(tx, before, after);
        if (resource is not null && before.ProjectId != after.ProjectId)
        {
            NetworkQuotaRules.Use(tx, before.ProjectId, resource, -1);
            NetworkQuotaRules.Use(tx, after.ProjectId, resource, 1);
        }

        return kind.Show(tx, tx.Find(kind.Table, id)!);
    }

    private static void Demand<TRow>(StateView view, Table<TRow> table, string kind, string? id)
        where TRow : class
    {
        if (id is not null && !view.Contains(table, id)) throw NetworkErrors.EditedReference(kind, id, view.Rows(table).Select(table.Key));
    }
}
