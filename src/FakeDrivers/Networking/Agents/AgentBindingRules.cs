using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Which agents serve which networks and routers, as pure functions over a transaction.</summary>
internal static class AgentBindingRules
{
    /// <summary>The agents of the address service that serve a network.</summary>
    public static IReadOnlyList<NetworkAgent> Of(StateView view, Network network) => Serving(
        view, AgentRules.Dhcp, network.Id, network.AvailabilityZoneHints,
        () => view.Where(NetworkTables.SubnetsByNetwork, network.Id).Any(subnet => subnet.IsDhcpEnabled));

    /// <summary>The agents that a router runs on.</summary>
    public static IReadOnlyList<NetworkAgent> Of(StateView view, Router router) => Serving(
        view, AgentRules.L3, router.Id, router.AvailabilityZoneHints,
        () => router.Gateway is not null || view.Where(NetworkTables.PortsByDevice, router.Id).Any());

    public static IReadOnlyList<Network> ListNetworks(StateView view, NetworkResourceReference request)
    {
        var agent = AgentRules.Require(view, request.Id);
        if (agent.AgentType != AgentRules.Dhcp) return ValueList<Network>.Empty;
        return ValueList<Network>.From(
            view.Rows(NetworkTables.Networks).Where(network => Has(Of(view, network), agent.Id)).Select(network => ResourceKinds.Network.Show(view, network)));
    }

    public static IReadOnlyList<NetworkAgent> ListOfNetwork(StateView view, NetworkResourceReference request) =>
        ValueList<NetworkAgent>.From(Of(view, ResourceRules.Require(view, ResourceKinds.Network, request.Id)).Select(agent => AgentRules.Shown(view, agent)));

    public static NoResult AddNetwork(Transaction tx, NetworkChildReference request)
    {
        var agent = AgentRules.Require(tx, request.ParentId);
        if (agent is not { AgentType: AgentRules.Dhcp, IsAdminStateUp: true }) throw NetworkErrors.WrongAgent(agent, AgentRules.Dhcp);
        var network = ResourceRules.Require(tx, ResourceKinds.Network, request.Id);
        if (Has(Of(tx, network), agent.Id)) throw NetworkErrors.NetworkHosted(network, agent);
        tx.Put(NetworkTables.AgentBindings, new AgentBinding(agent.Id, network.Id, true));
        return NoResult.Value;
    }

    public static NoResult RemoveNetwork(Transaction tx, NetworkChildReference request)
    {
        var agent = AgentRules.Require(tx, request.ParentId);
        var network = ResourceRules.Require(tx, ResourceKinds.Network, request.Id);
        if (!Has(Of(tx, network), agent.Id)) throw NetworkErrors.NetworkNotHosted(network, agent);
        tx.Put(NetworkTables.AgentBindings, new AgentBinding(agent.Id, network.Id, false));
        return NoResult.Value;
    }

    public static IReadOnlyList<Router> ListRouters(StateView view, NetworkResourceReference request)
    {
        var agent = AgentRules.Require(view, request.Id);
        if (agent.AgentType != AgentRules.L3) return ValueList<Router>.Empty;
        return ValueList<Router>.From(
            view.Rows(NetworkTables.Routers).Where(router => Has(Of(view, router), agent.Id)).Select(router => ResourceKinds.Router.Show(view, router)));
    }

    public static IReadOnlyList<NetworkAgent> ListOfRouter(StateView view, NetworkResourceReference request) =>
        ValueList<NetworkAgent>.From(Of(view, ResourceRules.Require(view, ResourceKinds.Router, request.Id)).Select(agent => AgentRules.Shown(view, agent)));

    public static NoResult AddRouter(Transaction tx, NetworkChildReference request)
    {
        var agent = AgentRules.Require(tx, request.ParentId);
        if (agent is not { AgentType: AgentRules.L3, IsAdminStateUp: true }) throw NetworkErrors.WrongAgent(agent, AgentRules.L3);
        var router = ResourceRules.Require(tx, ResourceKinds.Router, request.Id);
        var known = Of(tx, router);

        // The agent that has it already is told nothing new; only a highly available router runs on several.
        if (Has(known, agent.Id)) return NoResult.Value;
        if (known.Count > 0 && router.IsHighlyAvailable != true) throw NetworkErrors.RouterHosted(router, known[0]);
        tx.Put(NetworkTables.AgentBindings, new AgentBinding(agent.Id, router.Id, true));
        return NoResult.Value;
    }

    public static NoResult RemoveRouter(Transaction tx, NetworkChildReference request)
    {
        var agent = AgentRules.Require(tx, request.ParentId);
        var router = ResourceRules.Require(tx, ResourceKinds.Router, request.Id);
        if (!Has(Of(tx, router), agent.Id)) throw NetworkErrors.RouterNotHosted(router, agent);
        tx.Put(NetworkTables.AgentBindings, new AgentBinding(agent.Id, router.Id, false));
        return NoResult.Value;
    }

    /// <summary>Forgets what was said about a network or router that is going away.</summary>
    public static void Forget(Transaction tx, string resourceId) => Remove(tx, NetworkTables.AgentBindingsByResource, resourceId);

    /// <summary>Forgets what was said about an agent that is going away.</summary>
    public static void ForgetAgent(Transaction tx, string agentId) => Remove(tx, NetworkTables.AgentBindingsByAgent, agentId);

    private static List<NetworkAgent> Serving(StateView view, string agentType, string resourceId, IReadOnlyList<string> zones, Func<bool> needsOne)
    {
        var said = view.Where(NetworkTables.AgentBindingsByResource, resourceId).ToList();
        var agents = view.Rows(NetworkTables.Agents).Where(agent => agent.AgentType == agentType);
        if (said.Count == 0)
        {
            var first = agents.FirstOrDefault(agent => AgentRules.IsWorking(agent) && (zones.Count == 0 || zones.Contains(agent.AvailabilityZone)));
            return first is not null && needsOne() ? [first] : [];
        }

        // Once an administrator has decided, nothing is decided without one.
        var serving = agents.Where(agent => said.Exists(binding => binding.AgentId == agent.Id && binding.IsServing)).ToList();
        if (said.Exists(binding => !binding.IsServing) || !needsOne()) return serving;
        var byItself = agents.FirstOrDefault(agent => AgentRules.IsWorking(agent) && (zones.Count == 0 || zones.Contains(agent.AvailabilityZone)));
        return byItself is null || Has(serving, byItself.Id) ? serving : [byItself, .. serving];
    }

    private static bool Has(IReadOnlyList<NetworkAgent> agents, string agentId) => agents.Any(agent => agent.Id == agentId);

    private static void Remove(Transaction tx, Index<AgentBinding> index, string text)
    {
        foreach (var binding in tx.Where(index, text).ToList()) tx.Remove(NetworkTables.AgentBindings, NetworkTables.AgentBindings.Key(binding));
    }
}
