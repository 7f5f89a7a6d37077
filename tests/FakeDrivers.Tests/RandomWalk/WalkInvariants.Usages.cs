using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <content>What each project uses is the sum of what it has, in every service, and no project that has nothing has a row.</content>
internal static partial class WalkInvariants
{
    private static IEnumerable<string> Usages(WorldState state) =>
    [
        .. Differences(Rows(state, ComputeTables.Usages), ComputeSums(state), usage => usage.ProjectId),
        .. Differences(Rows(state, VolumeTables.Usages), VolumeSums(state), usage => usage.ProjectId),
        .. Differences(Rows(state, VolumeTables.PoolUses), PoolSums(state), use => use.PoolName),
        .. Differences(Rows(state, ImageTables.Usages), ImageSums(state), usage => usage.ProjectId),
        .. Differences(Rows(state, NetworkTables.Usages), NetworkSums(state), usage => usage.ProjectId),
    ];

    private static IEnumerable<string> Differences<TUsage>(IEnumerable<TUsage> counted, IEnumerable<TUsage> summed, Func<TUsage, string> project)
        where TUsage : class
    {
        var sums = summed.ToDictionary(project);
        foreach (var usage in counted)
        {
            if (!sums.Remove(project(usage), out var sum)) yield return $"{usage} is counted where there is nothing.";
            else if (!sum.Equals(usage)) yield return $"{usage} is counted and {sum} is there.";
        }

        foreach (var sum in sums.Values) yield return $"{sum} is there and nothing is counted.";
    }

    private static IEnumerable<ComputeUsage> ComputeSums(WorldState state)
    {
        var servers = Rows(state, ComputeTables.Servers)
            .Where(server => server.VmState != ServerVmState.SoftDeleted || server.TaskState == ServerTaskState.Restoring).ToLookup(server => server.ProjectId);
        var groups = Rows(state, ComputeTables.Groups).ToLookup(group => group.ProjectId);
        return servers.Select(each => each.Key).Union(groups.Select(each => each.Key)).Select(project => new ComputeUsage
        {
            ProjectId = project,
            Instances = servers[project].Count(),
            Cores = servers[project].Sum(server => (long)server.Flavor.Vcpus),
            MemoryMiB = servers[project].Sum(server => (long)server.Flavor.MemoryMiB),
            ServerGroups = groups[project].Count(),
        });
    }

    private static Dictionary<string, VolumeUsage>.ValueCollection VolumeSums(WorldState state)
    {
        var sums = new Dictionary<string, VolumeUsage>();
        foreach (var volume in Rows(state, VolumeTables.Volumes).Where(volume => volume.ConsumesQuota))
        {
            var work = Find(state, VolumeTables.Work, volume.Id);
            Add(volume.ProjectId, usage => usage with { Volumes = usage.Volumes + 1 }, 1, 0, work?.NewSizeGiB ?? volume.SizeGiB, volume.TypeName, work?.NewTypeName);
        }

        foreach (var snapshot in Rows(state, VolumeTables.Snapshots).Where(snapshot => snapshot.ConsumesQuota))
        {
            Add(snapshot.ProjectId, usage => usage with { Snapshots = usage.Snapshots + 1 }, 0, 1, snapshot.SizeGiB, snapshot.TypeName);
        }

        foreach (var backup in Rows(state, VolumeTables.Backups)) Add(backup.ProjectId, usage => usage with { Backups = usage.Backups + 1, BackupGiB = usage.BackupGiB + backup.SizeGiB }, 0, 0, 0);
        foreach (var group in Rows(state, VolumeTables.Groups)) Add(group.ProjectId, usage => usage with { Groups = usage.Groups + 1 }, 0, 0, 0);
        return sums.Values;

        void Add(string project, Func<VolumeUsage, VolumeUsage> more, int volumes, int snapshots, int gib, params string?[] types)
        {
            var usage = more(sums.GetValueOrDefault(project) ?? new() { ProjectId = project });
            var ofTypes = usage.Types.ToDictionary();
            foreach (var type in types.OfType<string>())
            {
                var old = ofTypes.GetValueOrDefault(type) ?? new();
                ofTypes[type] = new() { Volumes = old.Volumes + volumes, Snapshots = old.Snapshots + snapshots, TotalGiB = old.TotalGiB + gib };
            }

            sums[project] = usage with { TotalGiB = usage.TotalGiB + gib, Types = ofTypes };
        }
    }

    private static IEnumerable<PoolUse> PoolSums(WorldState state)
    {
        var held = Rows(state, VolumeTables.Volumes).SelectMany(volume =>
        {
            var work = Find(state, VolumeTables.Work, volume.Id);
            var size = work is { IsHopeless: false, NewSizeGiB: { } grown } ? grown : volume.SizeGiB;
            return new[] { (Pool: volume.Host, GiB: size, Count: 1), (Pool: work?.NewHost, GiB: volume.SizeGiB, Count: 0) };
        });
        return held.Where(each => each.Pool is not null).GroupBy(each => each.Pool!)
            .Select(pool => new PoolUse(pool.Key, pool.Sum(each => (long)each.GiB), pool.Sum(each => each.Count)));
    }

    private static IEnumerable<ImageUsage> ImageSums(WorldState state) => Rows(state, ImageTables.Images)
        .Where(image => image.Owner is not null).GroupBy(image => image.Owner!).Select(images => new ImageUsage
        {
            ProjectId = images.Key,
            Images = images.Count(IsCounted),
            Uploading = images.Count(image => image.Status is ImageStatus.Saving or ImageStatus.Uploading or ImageStatus.Importing),
            StoredBytes = images.Where(IsCounted).Sum(image => (image.SizeBytes ?? 0) * image.Locations.Count),
            StagedBytes = images.Where(image => image.Status is ImageStatus.Uploading or ImageStatus.Importing || IsBeingCopied(image)).Sum(image => image.SizeBytes ?? 0),
        }).Where(usage => usage is not { Images: 0, Uploading: 0, StoredBytes: 0, StagedBytes: 0 });

    private static bool IsCounted(Image image) => image.Status is not (ImageStatus.Killed or ImageStatus.Deleted);

    private static bool IsBeingCopied(Image image) => image.Status == ImageStatus.Active && image.Properties.GetValueOrDefault("os_glance_importing_to_stores") is { Length: > 0 };

    private static Dictionary<string, NetworkUsage>.ValueCollection NetworkSums(WorldState state)
    {
        var sums = new Dictionary<string, NetworkUsage>();
        Add(NetworkTables.Networks, usage => usage with { Networks = usage.Networks + 1 });
        Add(NetworkTables.Subnets, usage => usage with { Subnets = usage.Subnets + 1 });
        Add(NetworkTables.Ports, usage => usage with { Ports = usage.Ports + 1 });
        Add(NetworkTables.Routers, usage => usage with { Routers = usage.Routers + 1 });
        Add(NetworkTables.FloatingIps, usage => usage with { FloatingIps = usage.FloatingIps + 1 });
        Add(NetworkTables.SecurityGroups, usage => usage with { SecurityGroups = usage.SecurityGroups + 1 });
        Add(NetworkTables.SecurityGroupRules, usage => usage with { SecurityGroupRules = usage.SecurityGroupRules + 1 });
        Add(NetworkTables.SubnetPools, usage => usage with { SubnetPools = usage.SubnetPools + 1 });
        Add(NetworkTables.RbacPolicies, usage => usage with { RbacPolicies = usage.RbacPolicies + 1 });
        Add(NetworkTables.Trunks, usage => usage with { Trunks = usage.Trunks + 1 });
        return sums.Values;

        void Add<TRow>(Table<TRow> table, Func<NetworkUsage, NetworkUsage> more)
            where TRow : NetworkResource
        {
            foreach (var row in Rows(state, table).Where(row => row.ProjectId.Length > 0)) sums[row.ProjectId] = more(sums.GetValueOrDefault(row.ProjectId) ?? new() { ProjectId = row.ProjectId });
        }
    }
}
