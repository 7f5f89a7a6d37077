using FakeDrivers.Networking;
using FakeDrivers.Tests.RandomWalk;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>
/// Write operations of identity, images and networks, each as a rule accepts it and as its rule refuses it: found on a walk, in a world that is
/// full of what they need.
/// </summary>
internal static class WalkedWriteCalls
{
    private const int Seed = 12;
    private const int Longest = 12_000;
    private const int Worlds = 20;

    private static readonly Lazy<(Dictionary<Operation, WalkedCall> Accepted, Dictionary<Operation, WalkedCall> Refused)> Found = new(Walk);

    public static IReadOnlyList<Operation> Operations { get; } =
        [.. OperationCatalog.All.Where(operation => operation is { Kind: OperationKind.Write, Domain: "identity" or "images" or "networking" })];

    public static IReadOnlyDictionary<Operation, WalkedCall> Accepted => Found.Value.Accepted;

    public static IReadOnlyDictionary<Operation, WalkedCall> Refused => Found.Value.Refused;

    private static (Dictionary<Operation, WalkedCall> Accepted, Dictionary<Operation, WalkedCall> Refused) Walk()
    {
        Dictionary<Operation, WalkedCall> accepted = [], refused = [];
        var missing = WalkCalls.All.Where(call => Operations.Contains(call.Operation)).ToList();
        foreach (var staged in PortForwardings()) Keep(staged);

        // What one world has used up, another still has. In each of these nothing is slow and nothing fails.
        for (var seed = Seed; missing.Count > 0 && seed < Seed + (4 * Worlds); seed += 4)
        {
            using var world = WalkWorld.Make(seed);
            var walker = new Walker(world, seed, new(seed), new()) { Keeps = missing.Contains, Kept = Keep, Prefers = () => missing };
            while (missing.Count > 0 && walker.Steps < Longest) walker.Step();
        }

        return (accepted, refused);

        void Keep(WalkedCall walked)
        {
            var operation = walked.Call.Operation;
            var isOfRule = walked.Error is null ? walked.IsChange : !walked.IsChange && !walked.Error.Message.StartsWith($"{operation.FullName} needs the role", StringComparison.Ordinal);
            if (!isOfRule || !(walked.Error is null ? accepted : refused).TryAdd(operation, walked)) walked.Before.Dispose();
            if (accepted.ContainsKey(operation) && refused.ContainsKey(operation)) missing.RemoveAll(call => call.Operation == operation);
        }
    }

    /// <summary>Forwardings need more to be there than a walk comes by in a while.</summary>
    private static IEnumerable<WalkedCall> PortForwardings()
    {
        var user = new RequestContext { ProjectId = "shop", UserId = "ann" };
        using var world = WalkWorld.Make(Seed);
        var network = world.As(user).Network;
        var external = world.Snapshot().Rows(NetworkTables.Networks).Single(each => each.IsExternal).Id;
        var room = network.CreateNetworkAsync(new() { Name = "room" }).Ended();
        var subnet = network.CreateSubnetAsync(new() { NetworkId = room.Id, Cidr = "10.9.0.0/24" }).Ended();
        var router = network.CreateRouterAsync(new() { Name = "r", Gateway = new() { NetworkId = external } }).Ended();
        network.AddRouterInterfaceAsync(new() { RouterId = router.Id, SubnetId = subnet.Id }).Ended();
        var port = network.CreatePortAsync(new() { NetworkId = room.Id }).Ended();
        var floating = network.CreateFloatingIpAsync(new() { FloatingNetworkId = external }).Ended();
        var request = new CreatePortForwardingRequest { FloatingIpId = floating.Id, Protocol = "tcp", ExternalPort = 80, InternalPort = 80, InternalPortId = port.Id };
        var (create, update, delete) = (Named("CreatePortForwarding"), Named("UpdatePortForwarding"), Named("DeletePortForwarding"));
        var before = world.Fork();
        var forwarding = network.CreatePortForwardingAsync(request).Ended();
        yield return new(before, create, user, [request, CancellationToken.None], null, world.Kernel.State);
        before = world.Fork();
        var change = new UpdatePortForwardingRequest { FloatingIpId = floating.Id, Id = forwarding.Id, ExternalPort = 81 };
        network.UpdatePortForwardingAsync(change).Ended();
        yield return new(before, update, user, [change, CancellationToken.None], null, world.Kernel.State);
        before = world.Fork();
        network.DeletePortForwardingAsync(floating.Id, forwarding.Id).Ended();
        yield return new(before, delete, user, [floating.Id, forwarding.Id, CancellationToken.None], null, world.Kernel.State);

        static WalkCall Named(string name) => WalkCalls.All.Single(call => call.Name == name);
    }
}
