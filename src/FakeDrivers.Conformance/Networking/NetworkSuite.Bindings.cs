using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// What serves what, what is plugged in where, and under which name.
public sealed partial class NetworkSuite
{
    private static ConformanceCase<NetworkHarness>[] BindingCases() =>
    [
        Case("NET-BND-001", "A network is added to an agent of the address service and taken from it", DhcpAgentAsync, NetworkCapabilities.Administration),
        Case("NET-BND-002", "A router is added to an agent and taken from it", RouterAgentAsync, NetworkCapabilities.Administration),
        Case("NET-BND-003", "A server's port is prepared for a host and moves there", PortMovesAsync, NetworkCapabilities.Administration),
        Case("NET-BND-004", "Only servers' ports are prepared for hosts, for each host once", PortBindingRefusalsAsync, NetworkCapabilities.Administration),
        Case("NET-BND-005", "An address has the name of its port, or one made of itself", NamesAsync),
        Case("NET-BND-006", "A port forwarding changes", ForwardingChangesAsync, NetworkCapabilities.External),
    ];

    private static async Task DhcpAgentAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        var agent = (await harness.Administrator.ListNetworkAgentsAsync(new() { AgentType = "DHCP agent" }, token).ConfigureAwait(false))[0];
        if ((await harness.Administrator.ListAgentsOfNetworkAsync(network.Id, token).ConfigureAwait(false)).All(other => other.Id != agent.Id))
        {
            await harness.Administrator.AddNetworkToAgentAsync(agent.Id, network.Id, token).ConfigureAwait(false);
        }

        await ConflictsAsync("NetworkHostedByDHCPAgent", () => harness.Administrator.AddNetworkToAgentAsync(agent.Id, network.Id, token)).ConfigureAwait(false);
        Expect.True((await harness.Administrator.ListNetworksOfAgentAsync(agent.Id, token).ConfigureAwait(false)).Any(one => one.Id == network.Id), "the network among the agent's");
        await harness.Administrator.RemoveNetworkFromAgentAsync(agent.Id, network.Id, token).ConfigureAwait(false);
        Expect.True((await harness.Administrator.ListAgentsOfNetworkAsync(network.Id, token).ConfigureAwait(false)).All(other => other.Id != agent.Id), "the agent not to serve it");
        await ConflictsAsync("NetworkNotHostedByDhcpAgent", () => harness.Administrator.RemoveNetworkFromAgentAsync(agent.Id, network.Id, token)).ConfigureAwait(false);
    }

    private static async Task RouterAgentAsync(NetworkHarness harness, CancellationToken token)
    {
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        var agent = (await harness.Administrator.ListNetworkAgentsAsync(new() { AgentType = "L3 agent" }, token).ConfigureAwait(false))[0];
        await harness.Administrator.AddRouterToAgentAsync(agent.Id, router.Id, token).ConfigureAwait(false);
        Expect.True((await harness.Administrator.ListRoutersOfAgentAsync(agent.Id, token).ConfigureAwait(false)).Any(one => one.Id == router.Id), "the router among the agent's");
        Expect.True((await harness.Administrator.ListAgentsOfRouterAsync(router.Id, token).ConfigureAwait(false)).Any(one => one.Id == agent.Id), "the agent to run it");
        await harness.Administrator.RemoveRouterFromAgentAsync(agent.Id, router.Id, token).ConfigureAwait(false);
        await ConflictsAsync("RouterNotHostedByL3Agent", () => harness.Administrator.RemoveRouterFromAgentAsync(agent.Id, router.Id, token)).ConfigureAwait(false);
    }

    private static async Task PortMovesAsync(NetworkHarness harness, CancellationToken token)
    {
        var port = await ServersPortAsync(harness, token).ConfigureAwait(false);
        var prepared = await harness.Administrator.CreatePortBindingAsync(new() { PortId = port.Id, Host = "host-b" }, token).ConfigureAwait(false);
        Expect.Equal(("host-b", false), (prepared.Binding.HostId, prepared.IsActive), "the binding");
        await harness.Administrator.ActivatePortBindingAsync(port.Id, "host-b", token).ConfigureAwait(false);
        Expect.Equal("host-b", (await harness.Administrator.GetPortAsync(port.Id, token).ConfigureAwait(false)).Binding.HostId, "the host");
        await harness.Administrator.DeletePortBindingAsync(port.Id, "host-a", token).ConfigureAwait(false);
        var left = await harness.Administrator.ListPortBindingsAsync(port.Id, token).ConfigureAwait(false);
        Expect.Equal([("host-b", true)], left.Select(binding => (binding.Binding.HostId, binding.IsActive)), "the bindings");
    }

    private static async Task PortBindingRefusalsAsync(NetworkHarness harness, CancellationToken token)
    {
        var (bare, port) = (await PlaceAsync(harness, token).ConfigureAwait(false), await ServersPortAsync(harness, token).ConfigureAwait(false));
        await IsInvalidAsync("BadRequest", () => harness.Administrator.CreatePortBindingAsync(new() { PortId = bare.Id, Host = "host-b" }, token)).ConfigureAwait(false);
        await ConflictsAsync("PortBindingAlreadyExists", () => harness.Administrator.CreatePortBindingAsync(new() { PortId = port.Id, Host = "host-a" }, token)).ConfigureAwait(false);
        await ConflictsAsync("PortBindingAlreadyActive", () => harness.Administrator.ActivatePortBindingAsync(port.Id, "host-a", token)).ConfigureAwait(false);
        var unknown = await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.ActivatePortBindingAsync(port.Id, "host-c", token), "the call").ConfigureAwait(false);
        Expect.Equal("PortBindingNotFound", unknown.ErrorType, "the error's name");
    }

    private static async Task NamesAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        var port = await harness.Network.CreatePortAsync(new() { NetworkId = network.Id, DnsName = "web" }, token).ConfigureAwait(false);
        Expect.Equal((port.FixedIps[0].IpAddress, "web"), (port.DnsAssignments[0].IpAddress, port.DnsAssignments[0].HostName), "the address and its name");
        var bare = await harness.Network.CreatePortAsync(new() { NetworkId = network.Id }, token).ConfigureAwait(false);
        Expect.Equal($"host-{bare.FixedIps[0].IpAddress.Replace('.', '-')}", bare.DnsAssignments[0].HostName, "the name");
        await IsInvalidAsync("HTTPBadRequest", () => harness.Network.UpdatePortAsync(new() { Id = bare.Id, DnsName = "my_host" }, token)).ConfigureAwait(false);
    }

    private static async Task ForwardingChangesAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, _, port) = await ReachedAsync(harness, token).ConfigureAwait(false);
        var floating = await FloatAsync(harness, token).ConfigureAwait(false);
        var forwarding = await harness.Network.CreatePortForwardingAsync(
            new() { FloatingIpId = floating.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 80, InternalPortId = port.Id }, token).ConfigureAwait(false);
        await harness.Network.UpdatePortForwardingAsync(new() { FloatingIpId = floating.Id, Id = forwarding.Id, ExternalPort = 8080 }, token).ConfigureAwait(false);
        Expect.Equal(8080, (await harness.Network.GetPortForwardingAsync(floating.Id, forwarding.Id, token).ConfigureAwait(false)).ExternalPort, "the port outside");
        await ConflictsAsync("FipInUseByPortForwarding", () => harness.Network.DeleteFloatingIpAsync(floating.Id, token)).ConfigureAwait(false);
    }

    private static async Task<Port> ServersPortAsync(NetworkHarness harness, CancellationToken token)
    {
        var (network, _) = await RoomAsync(harness, token).ConfigureAwait(false);
        return await harness.Administrator.CreatePortAsync(
            new() { NetworkId = network.Id, DeviceId = "server", DeviceOwner = "compute:nova", Binding = new() { HostId = "host-a" } }, token).ConfigureAwait(false);
    }
}
