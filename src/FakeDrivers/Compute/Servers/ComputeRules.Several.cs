using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Compute;

/// <content>Several servers with one request.</content>
internal static partial class ComputeRules
{
    private const int MostServers = 1000;

    public static CreatedServers CreateServers(Transaction tx, CreateServersRequest request)
    {
        var (min, max) = (request.MinCount, request.MaxCount ?? request.MinCount);
        if (min < 1 || max < min || max > MostServers) throw ComputeErrors.Counts(min, max, MostServers);
        var server = request.Server;
        DemandName(server.Name);
        if (max > 1 && (server.Volumes.Count > 0 || server.BlockDevices.Any(device => device.Source == BlockDeviceSource.Volume))) throw ComputeErrors.VolumeOfSeveral();
        if (max > 1 && server.Networks.Any(network => network.PortId is not null || network.FixedIp is not null)) throw ComputeErrors.PortOfSeveral();
        var count = FittingCount(tx, FlavorFor(tx, server), min, max);
        var reservation = $"r-{tx.NewId("reservation", server.Name).Replace("-", "", StringComparison.Ordinal)[..8]}";
        var made = new List<Server>(count);
        for (var index = 0; index < count; index++)
        {
            var suffix = FormattableString.Invariant($"-{index + 1}");
            var one = count == 1 ? server : server with
            {
                Name = server.Name + suffix,
                HostName = server.HostName is { } hostName ? hostName + suffix : null,
            };
            made.Add(CreateServer(tx, one, reservation, index));
        }

        return new() { ReservationId = reservation, AdminPassword = server.AdminPassword ?? NewPassword(tx, server.Name), Servers = made };
    }

    /// <summary>As many as the quota has room for, at most the most; fewer than the least are none.</summary>
    private static int FittingCount(StateView view, Flavor flavor, int min, int max)
    {
        var (quota, used) = (QuotaOf(view, view.Caller.ProjectId), UsageOf(view, view.Caller.ProjectId));
        long count = max;
        count = Math.Min(count, Room(quota.Instances, used.Instances, 1));
        count = Math.Min(count, Room(quota.Cores, used.Cores, flavor.Vcpus));
        count = Math.Min(count, Room(quota.MemoryMiB, used.MemoryMiB, flavor.MemoryMiB));
        if (count >= min) return (int)count;
        DemandRoom("instances", min, used.Instances, quota.Instances);
        DemandRoom("cores", (long)min * flavor.Vcpus, used.Cores, quota.Cores);
        DemandRoom("ram", (long)min * flavor.MemoryMiB, used.MemoryMiB, quota.MemoryMiB);
        return min;
    }

    private static long Room(int limit, long used, int size) =>
        limit == ComputeQuota.Unlimited || size == 0 ? long.MaxValue : Math.Max(0, (limit - used) / size);
}
