using System.Collections.Frozen;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Servers and key pairs of test data: made by the rules that everybody's are made by, then brought where they are wanted.</content>
internal static partial class ComputeRules
{
    private const string ServerKind = "server";

    private const string SeedFault = "The server was seeded in ERROR.";

    /// <summary>What leads to a status, and how it ends; nothing to end where a server is to stay on the way.</summary>
    private static readonly FrozenDictionary<ServerStatus, (Action<Transaction, string> Begin, Transition[] End)> WaysTo =
        new Dictionary<ServerStatus, (Action<Transaction, string> Begin, Transition[] End)>
        {
            [ServerStatus.Build] = (static (_, _) => { }, []),
            [ServerStatus.Active] = (static (_, _) => { }, []),
            [ServerStatus.Shutoff] = (static (tx, id) => StopServer(tx, new(id)), [ComputeTransitions.FinishStop]),
            [ServerStatus.Paused] = (static (tx, id) => PauseServer(tx, new(id)), [ComputeTransitions.FinishPause]),
            [ServerStatus.Suspended] = (static (tx, id) => SuspendServer(tx, new(id)), [ComputeTransitions.FinishSuspend]),
            [ServerStatus.Error] = (Break, []),
            [ServerStatus.Rescue] = (static (tx, id) => RescueServer(tx, new(id, null, null)), [ComputeTransitions.FinishRescue]),
            [ServerStatus.Shelved] = (static (tx, id) => ShelveServer(tx, new(id)), [ComputeTransitions.FinishShelve]),
            [ServerStatus.ShelvedOffloaded] = (
                static (tx, id) => ShelveServer(tx, new(id)),
                [ComputeTransitions.FinishShelve, ComputeTransitions.OffloadShelved, ComputeTransitions.FinishShelveOffload]),
            [ServerStatus.SoftDeleted] = (static (tx, id) => DeleteServer(tx, new(id)), [ComputeTransitions.FinishSoftDelete]),
            [ServerStatus.VerifyResize] = (static (tx, id) => SeedResize(tx, id), [ComputeTransitions.FinishResize]),
            [ServerStatus.Reboot] = (static (tx, id) => RebootServer(tx, new(id, RebootKind.Soft)), []),
            [ServerStatus.HardReboot] = (static (tx, id) => RebootServer(tx, new(id, RebootKind.Hard)), []),
            [ServerStatus.Rebuild] = (static (tx, id) => RebuildServer(tx, new() { ServerId = id, ImageId = Require(tx, id).ImageId ?? string.Empty }), []),
        }.ToFrozenDictionary();

    /// <summary>The statuses that need neither time nor an option to be seeded.</summary>
    private static readonly IReadOnlyList<ServerStatus> AlwaysReached =
    [
        ServerStatus.Active, ServerStatus.Shutoff, ServerStatus.Paused, ServerStatus.Suspended, ServerStatus.Error, ServerStatus.Rescue,
        ServerStatus.ShelvedOffloaded, ServerStatus.VerifyResize,
    ];

    public static Server SeedServer(Transaction tx, ServerSeed seed, bool force) => force
        ? tx.Meanwhile(ComputeTables.Quotas, Endless(tx), () => tx.Meanwhile(NetworkTables.Quotas, NetworkSeeding.Endless(tx), () => Seed(tx, seed, true)))
        : Seed(tx, seed, false);

    public static KeyPair SeedKeyPair(Transaction tx, string? name, string? publicKey)
    {
        name ??= tx.NextName("key");
        return ImportKeyPair(tx, new() { Name = name, PublicKey = publicKey ?? SshPublicKey.PlaceholderOf(name) });
    }

    /// <summary>Lets a project make exactly so many more.</summary>
    public static ComputeQuota SetHeadroom(Transaction tx, ComputeHeadroom headroom)
    {
        var used = UsageOf(tx, tx.Caller.ProjectId);
        return UpdateQuota(tx, new()
        {
            ProjectId = tx.Caller.ProjectId,
            Instances = headroom.Instances is { } instances ? checked((int)(used.Instances + instances)) : null,
            Cores = headroom.Cores is { } cores ? checked((int)(used.Cores + cores)) : null,
            MemoryMiB = headroom.MemoryMiB is { } memory ? checked((int)(used.MemoryMiB + memory)) : null,
        });
    }

    private static Server Seed(Transaction tx, ServerSeed seed, bool force)
    {
        var name = seed.Name ?? tx.NextName(ServerKind);
        SeedRules.DemandPast(tx, ServerKind, name, seed.CreatedAt);
        var id = SeedRules.IdFor(tx, ComputeTables.Servers, ServerKind, seed.Id, name);
        CreateServer(tx, RequestFor(tx, seed, name, id));
        if (seed.Status != ServerStatus.Build) tx.EndNow(ComputeTransitions.FinishBuild, id);
        foreach (var port in PortsOf(tx, id)) tx.EndNow(NetworkTransitions.FinishPortUp, port.Id);
        if (Require(tx, id).Fault is { } fault) throw SeedErrors.Failed(ServerKind, name, fault.Message);
        if (WaysTo.TryGetValue(seed.Status, out var way))
        {
            way.Begin(tx, id);
            foreach (var transition in way.End) tx.EndNow(transition, id);
        }

        Settle(tx, id, name, seed, force);
        var server = Require(tx, id);
        if (seed.CreatedAt?.ToUniversalTime() is { } createdAt)
        {
            tx.Update(ComputeTables.Servers, server with { CreatedAt = createdAt, UpdatedAt = createdAt, LaunchedAt = server.LaunchedAt is null ? null : createdAt });
        }

        return Shown(tx, Require(tx, id));
    }

    /// <summary>Sees that the server is as it should be, or writes it so by force.</summary>
    private static void Settle(Transaction tx, string id, string name, ServerSeed seed, bool force)
    {
        var server = tx.Find(ComputeTables.Servers, id);
        if (server?.Status == seed.Status) return;
        if (!force || server is null)
        {
            throw SeedErrors.Status(
                ServerKind, name, seed.Status.ToText(), server?.Status.ToText() ?? "deleted", AlwaysReached.Select(status => status.ToText()),
                "Others need time or an option: Compute.Build, Compute.Reboot and the like, Compute.KeepShelved for SHELVED, Compute.ReclaimInterval for SOFT_DELETED.");
        }

        var (vmState, taskState) = StatesOf(seed.Status);
        Become(tx, server with
        {
            VmState = vmState,
            TaskState = taskState,
            PowerState = ServerActions.PowerOf(vmState) ?? server.PowerState,
            Metadata = SeedRules.Forced(server.Metadata, seed.Status.ToText()),
        });
    }

    private static CreateServerRequest RequestFor(Transaction tx, ServerSeed seed, string name, string id)
    {
        var networks = NetworksFor(tx, seed, id);
        var flavorId = seed.FlavorId ?? (tx.Rows(ComputeTables.Flavors).FirstOrDefault(flavor => flavor.IsPublic)?.Id
            ?? throw SeedErrors.Failed(ServerKind, name, "the world has no public flavor. Make one with CreateFlavorAsync, or begin with WorldSeeds.Default or WorldSeeds.DevStack."));
        return new()
        {
            Name = name,
            FlavorId = flavorId,
            ImageId = seed.ImageId ?? (tx.Rows(ImageTables.Images).FirstOrDefault(image => image.Status == ImageStatus.Active)?.Id
                ?? throw SeedErrors.Failed(ServerKind, name, "the world has no active image. Seed one with world.Images.SeedImage(), or begin with WorldSeeds.Default or WorldSeeds.DevStack.")),
            KeyName = seed.KeyName,
            SecurityGroups = seed.SecurityGroups,
            Volumes = [.. seed.VolumeIds.Select(volumeId => new ServerVolumeRequest { VolumeId = volumeId })],
            Networks = networks,
            NetworkAllocation = networks.Count == 0 ? ServerNetworkAllocation.None : ServerNetworkAllocation.OnlyNetwork,
            AvailabilityZone = seed.AvailabilityZone,
            Host = seed.Host ?? HostFor(tx, UsableFlavor(tx, flavorId), seed.AvailabilityZone, id),
            Description = seed.Description,
            Tags = seed.Tags,
            Metadata = seed.Metadata,
        };
    }

    /// <summary>The networks that are wished for, or the oldest that can be used; each with an address that follows from the server's id.</summary>
    private static IReadOnlyList<ServerNetworkRequest> NetworksFor(Transaction tx, ServerSeed seed, string id)
    {
        IReadOnlyList<ServerNetworkRequest> wanted = seed.Networks.Count > 0
            ? seed.Networks
            : NetworkRules.Usable(tx, withShared: true).FirstOrDefault(network => HasSubnet(tx, network)) is { } first ? [new() { Network = first.Id }] : [];
        return
        [
            .. wanted.Select(each => each is { Network: { } nameOrId, FixedIp: null, PortId: null } && NetworkRules.Find(tx, nameOrId) is [var network]
                ? each with { FixedIp = NetworkSeeding.AddressFor(tx, network, id) }
                : each),
        ];
    }

    /// <summary>A host with room that follows from the server's id: other servers do not move this one, as long as there is room.</summary>
    private static string? HostFor(StateView view, Flavor? flavor, string? zone, string id)
    {
        var hosts = view.Rows(ComputeTables.Hypervisors).ToList();
        if (flavor is null || hosts.Count == 0) return null;
        var wish = new HostWish(flavor, true, zone, null, null, null, id);
        var first = (int)SeedRules.Spread(id, (uint)hosts.Count);
        return hosts.Skip(first).Concat(hosts.Take(first))
            .FirstOrDefault(host => IsUsable(host) && (zone is null || host.AvailabilityZone == zone) && HasRoom(host, wish, view.Options<FakeComputeOptions>()))?.HostName;
    }

    private static void Break(Transaction tx, string id)
    {
        var server = Require(tx, id);
        Become(tx, server with { VmState = ServerVmState.Error, TaskState = ServerTaskState.None, Fault = new(500, SeedFault, tx.Now) });
    }

    /// <summary>Resizes to the smallest flavor that is no smaller, so that a resize can be confirmed or reverted.</summary>
    private static void SeedResize(Transaction tx, string id)
    {
        var server = Require(tx, id);
        var bigger = tx.Rows(ComputeTables.Flavors).FirstOrDefault(flavor => flavor.IsPublic && flavor.Id != server.Flavor.Id && flavor.DiskGiB >= server.Flavor.DiskGiB)
            ?? throw SeedErrors.Failed(ServerKind, server.Name, $"no other flavor has as much disk as {server.Flavor.Name}, so that it cannot have been resized.");
        ResizeServer(tx, new(id, bigger.Id));
    }

    private static (ServerVmState VmState, ServerTaskState TaskState) StatesOf(ServerStatus status)
    {
        var all =
            from vmState in Enum.GetValues<ServerVmState>()
            from taskState in Enum.GetValues<ServerTaskState>()
            select (vmState, taskState);
        return all.First(states => ServerStateText.StatusOf(states.vmState, states.taskState) == status);
    }

    private static ComputeQuota Endless(StateView view) => QuotaOf(view, view.Caller.ProjectId) with
    {
        Instances = ComputeQuota.Unlimited,
        Cores = ComputeQuota.Unlimited,
        MemoryMiB = ComputeQuota.Unlimited,
        MetadataItems = ComputeQuota.Unlimited,
    };
}
