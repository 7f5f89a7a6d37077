using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Networking;

// Removal in the wrong order: a table of what is removed while something needs it, and how the service calls the refusal.
public sealed partial class NetworkSuite
{
    private static readonly (string Title, string ErrorType, string? Capability, Func<NetworkHarness, CancellationToken, Task<Func<Task>>> Build)[] Orders =
    [
        ("A network with a port", "NetworkInUse", null, async (h, t) =>
        {
            var port = await PlaceAsync(h, t).ConfigureAwait(false);
            return () => h.Network.DeleteNetworkAsync(port.NetworkId, t);
        }),
        ("A subnet with a port's address", "SubnetInUse", null, async (h, t) =>
        {
            var port = await PlaceAsync(h, t).ConfigureAwait(false);
            return () => h.Network.DeleteSubnetAsync(port.FixedIps[0].SubnetId, t);
        }),
        ("A router with an interface", "RouterInUse", null, async (h, t) =>
        {
            var (router, _) = await JoinedAsync(h, t).ConfigureAwait(false);
            return () => h.Network.DeleteRouterAsync(router.Id, t);
        }),
        ("A port of a router", "ServicePortInUse", null, async (h, t) =>
        {
            var (_, joint) = await JoinedAsync(h, t).ConfigureAwait(false);
            return () => h.Network.DeletePortAsync(joint.PortId, t);
        }),
        ("A subnet with a router's interface", "SubnetInUse", null, async (h, t) =>
        {
            var (_, joint) = await JoinedAsync(h, t).ConfigureAwait(false);
            return () => h.Network.DeleteSubnetAsync(joint.SubnetIds[0], t);
        }),
        ("An interface that a floating IP needs", "RouterInterfaceInUseByFloatingIP", NetworkCapabilities.External, async (h, t) =>
        {
            var (router, subnet, port) = await ReachedAsync(h, t).ConfigureAwait(false);
            await FloatAsync(h, t, port.Id).ConfigureAwait(false);
            return () => h.Network.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, t);
        }),
        ("A gateway that a floating IP needs", "RouterExternalGatewayInUseByFloatingIp", NetworkCapabilities.External, async (h, t) =>
        {
            var (router, _, port) = await ReachedAsync(h, t).ConfigureAwait(false);
            await FloatAsync(h, t, port.Id).ConfigureAwait(false);
            return () => h.Network.UpdateRouterAsync(new() { Id = router.Id, ClearGateway = true }, t);
        }),
        ("An interface that a route needs", "RouterInterfaceInUseByRoute", null, async (h, t) =>
        {
            var (router, joint) = await JoinedAsync(h, t).ConfigureAwait(false);
            await h.Network.UpdateRouterAsync(new() { Id = router.Id, Routes = [new("10.20.0.0/16", "10.9.0.9")] }, t).ConfigureAwait(false);
            return () => h.Network.RemoveRouterInterfaceAsync(new() { RouterId = router.Id, PortId = joint.PortId }, t);
        }),
        ("A security group on a port", "SecurityGroupInUse", null, async (h, t) =>
        {
            var (network, _) = await RoomAsync(h, t).ConfigureAwait(false);
            var group = await h.Network.CreateSecurityGroupAsync(new() { Name = "used" }, t).ConfigureAwait(false);
            await h.Network.CreatePortAsync(new() { NetworkId = network.Id, SecurityGroups = [group.Id] }, t).ConfigureAwait(false);
            return () => h.Network.DeleteSecurityGroupAsync(group.Id, t);
        }),
        ("A project's default security group", "SecurityGroupCannotRemoveDefault", null, async (h, t) =>
        {
            var groups = await ReadAllAsync(h.Network.ListSecurityGroupsAsync(new() { Name = SecurityGroup.DefaultName }, t)).ConfigureAwait(false);
            return () => h.Network.DeleteSecurityGroupAsync(groups[0].Id, t);
        }),
        ("An address group in a rule", "AddressGroupInUse", null, async (h, t) =>
        {
            var addresses = await h.Network.CreateAddressGroupAsync(new() { Name = "used" }, t).ConfigureAwait(false);
            var ssh = await SshAsync(h, t).ConfigureAwait(false);
            await h.Network.CreateSecurityGroupRuleAsync(ssh with { RemoteAddressGroupId = addresses.Id }, t).ConfigureAwait(false);
            return () => h.Network.DeleteAddressGroupAsync(addresses.Id, t);
        }),
        ("A pool with a subnet", "SubnetPoolDeleteError", null, async (h, t) =>
        {
            var pool = await h.Network.CreateSubnetPoolAsync(new() { Name = "used", Prefixes = ["10.64.0.0/16"], DefaultPrefixLength = 24 }, t).ConfigureAwait(false);
            var network = await h.Network.CreateNetworkAsync(new(), t).ConfigureAwait(false);
            await h.Network.CreateSubnetAsync(new() { NetworkId = network.Id, SubnetPoolId = pool.Id }, t).ConfigureAwait(false);
            return () => h.Network.DeleteSubnetPoolAsync(pool.Id, t);
        }),
        ("An address scope with a pool", "AddressScopeInUse", null, async (h, t) =>
        {
            var scope = await h.Network.CreateAddressScopeAsync(new() { Name = "used" }, t).ConfigureAwait(false);
            await h.Network.CreateSubnetPoolAsync(new() { Name = "in it", Prefixes = ["10.64.0.0/16"], AddressScopeId = scope.Id }, t).ConfigureAwait(false);
            return () => h.Network.DeleteAddressScopeAsync(scope.Id, t);
        }),
        ("A trunk's parent port", "PortInUseAsTrunkParent", null, async (h, t) =>
        {
            var port = await PlaceAsync(h, t).ConfigureAwait(false);
            await h.Network.CreateTrunkAsync(new() { PortId = port.Id }, t).ConfigureAwait(false);
            return () => h.Network.DeletePortAsync(port.Id, t);
        }),
        ("A port that comes through a trunk", "PortInUseAsSubPort", null, async (h, t) =>
        {
            var (parent, child) = (await PlaceAsync(h, t).ConfigureAwait(false), await PlaceAsync(h, t).ConfigureAwait(false));
            await h.Network.CreateTrunkAsync(new() { PortId = parent.Id, SubPorts = [new(child.Id, 7)] }, t).ConfigureAwait(false);
            return () => h.Network.DeletePortAsync(child.Id, t);
        }),
        ("A policy on a network", "QosPolicyInUse", NetworkCapabilities.Administration, async (h, t) =>
        {
            var policy = await h.Administrator.CreateQosPolicyAsync(new() { Name = "used" }, t).ConfigureAwait(false);
            await h.Administrator.CreateNetworkAsync(new() { QosPolicyId = policy.Id }, t).ConfigureAwait(false);
            return () => h.Administrator.DeleteQosPolicyAsync(policy.Id, t);
        }),
    ];

    private static IEnumerable<ConformanceCase<NetworkHarness>> OrderCases() => Orders.Select((order, place) => Case(
        FormattableString.Invariant($"NET-DEL-{place + 1:000}"), $"{order.Title} stays ({order.ErrorType})",
        async (harness, token) =>
        {
            var refusal = await Expect.ThrowsAsync<DriverException>(await order.Build(harness, token).ConfigureAwait(false), "the call").ConfigureAwait(false);
            Expect.Equal(order.ErrorType, refusal.ErrorType, "the error's name");
        },
        order.Capability));

    private static async Task<(Router Router, RouterInterface Joint)> JoinedAsync(NetworkHarness harness, CancellationToken token)
    {
        var (_, subnet) = await RoomAsync(harness, token).ConfigureAwait(false);
        var router = await harness.Network.CreateRouterAsync(new(), token).ConfigureAwait(false);
        return (router, await harness.Network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }, token).ConfigureAwait(false));
    }
}
