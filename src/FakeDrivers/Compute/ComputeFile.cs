using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The compute service's part of a world file: its references are there, and what projects use is the sum of their servers and groups.</summary>
internal static class ComputeFile
{
    public static void Complete(Transaction tx)
    {
        FileRows.DemandThere(tx, ComputeTables.Servers, "migration", server => server.Move?.MigrationId, ComputeTables.Migrations);
        FileRows.DemandThere(tx, ComputeTables.FlavorAccess, "flavor", row => row.FlavorId, ComputeTables.Flavors);
        FileRows.DemandThere(tx, ComputeTables.Consoles, "server", console => console.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.ConsoleLogs, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.KeptPorts, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.InterfaceTags, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.InterfaceTags, "port", row => row.PortId, NetworkTables.Ports);
        FileRows.DemandThere(tx, ComputeTables.GuestPasswords, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.Reimages, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.Detachments, "volume", row => row.VolumeId, VolumeTables.Volumes);
        FileRows.Balance(tx, ComputeTables.Usages, Sums(tx));
    }

    private static IEnumerable<ComputeUsage> Sums(StateView view)
    {
        var servers = view.Rows(ComputeTables.Servers)
            .Where(server => server.VmState != ServerVmState.SoftDeleted || server.TaskState == ServerTaskState.Restoring).ToLookup(server => server.ProjectId);
        var groups = view.Rows(ComputeTables.Groups).ToLookup(group => group.ProjectId);
        return servers.Select(each => each.Key).Union(groups.Select(each => each.Key)).Select(project => new ComputeUsage
        {
            ProjectId = project,
            Instances = servers[project].Count(),
            Cores = servers[project].Sum(server => (long)server.Flavor.Vcpus),
            MemoryMiB = servers[project].Sum(server => (long)server.Flavor.MemoryMiB),
            ServerGroups = groups[project].Count(),
        });
    }
}
