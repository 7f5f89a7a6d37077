using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What agents do, and where: pure functions over a transaction.</summary>
internal static class AgentRules
{
    public const string Dhcp = "DHCP agent";

    public const string L3 = "L3 agent";

    public static IReadOnlyList<NetworkAgent> List(StateView view, NetworkAgentQuery query) =>
    [
        .. view.Rows(NetworkTables.Agents)
            .Where(agent => (query.AgentType is null || agent.AgentType == query.AgentType)
                && (query.Host is null || agent.Host == query.Host)
                && (query.IsAlive is null || agent.IsAlive == query.IsAlive))
            .Select(agent => Shown(view, agent)),
    ];

    public static NetworkAgent Get(StateView view, NetworkResourceReference request) => Shown(view, Require(view, request.Id));

    public static NetworkAgent Update(Transaction tx, UpdateNetworkAgentRequest request)
    {
        ResourceRules.DemandText(nameof(request.Description), request.Description);
        var agent = Require(tx, request.Id);
        agent = agent with { IsAdminStateUp = request.IsAdminStateUp ?? agent.IsAdminStateUp, Description = request.Description ?? agent.Description };
        tx.Update(NetworkTables.Agents, agent);
        return Shown(tx, agent);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        tx.Remove(NetworkTables.Agents, Require(tx, request.Id).Id);
        AgentBindingRules.ForgetAgent(tx, request.Id);
        return NoResult.Value;
    }

    public static IReadOnlyList<NetworkAvailabilityZone> ListZones(StateView view, NetworkListing request) =>
    [
        .. view.Rows(NetworkTables.Agents)
            .Where(agent => agent.AvailabilityZone.Length > 0)
            .GroupBy(agent => (Zone: agent.AvailabilityZone, Resource: agent.AgentType == L3 ? "router" : "network"))
            .OrderBy(zone => zone.Key)
            .Select(zone => new NetworkAvailabilityZone(zone.Key.Zone, zone.Key.Resource, zone.Any(IsWorking))),
    ];

    /// <summary>The zones in which networks have their address service.</summary>
    public static IReadOnlyList<string> NetworkZones(StateView view) => Zones(view, Dhcp);

    /// <summary>The zones in which routers run.</summary>
    public static IReadOnlyList<string> RouterZones(StateView view) => Zones(view, L3);

    /// <summary>The zones of agents.</summary>
    public static IReadOnlyList<string> ZonesOf(IReadOnlyList<NetworkAgent> agents) =>
        [.. agents.Where(IsWorking).Select(agent => agent.AvailabilityZone).Distinct().Order(StringComparer.Ordinal)];

    public static void DemandZones(StateView view, IReadOnlyList<string> hints, Func<StateView, IReadOnlyList<string>> known)
    {
        if (hints.Count == 0) return;
        var zones = known(view);
        foreach (var hint in hints)
        {
            if (!zones.Contains(hint)) throw NetworkErrors.NoZone(hint, zones);
        }
    }

    private static IReadOnlyList<string> Zones(StateView view, string agentType) =>
        [.. view.Rows(NetworkTables.Agents).Where(agent => agent.AgentType == agentType && IsWorking(agent)).Select(agent => agent.AvailabilityZone).Distinct().Order(StringComparer.Ordinal)];

    public static bool IsWorking(NetworkAgent agent) => agent is { IsAlive: true, IsAdminStateUp: true };

    public static NetworkAgent Require(StateView view, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return view.Find(NetworkTables.Agents, id) ?? throw NetworkErrors.NotFound("agent", "Agent", id, null);
    }

    // One that is alive has just been heard of, whatever the clock says.
    public static NetworkAgent Shown(StateView view, NetworkAgent agent) => agent.IsAlive ? agent with { HeartbeatAt = view.Now } : agent;
}
