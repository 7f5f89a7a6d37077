using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>The compute service's part of a world file: its references are there, and what projects use and hosts hold is the sum of their servers.</summary>
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
        FileRows.DemandThere(tx, ComputeTables.Attachings, "volume", row => row.VolumeId, VolumeTables.Volumes);
        FileRows.DemandThere(tx, ComputeTables.Attachings, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.AwaitedDisks, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.ServerImages, "server", row => row.ServerId, ComputeTables.Servers);
        FileRows.DemandThere(tx, ComputeTables.ServerImages, "image", row => row.ImageId, ImageTables.Images);
        FileRows.DemandThere(tx, ComputeTables.KeptPorts, "port", row => row.PortId, NetworkTables.Ports);
        DemandHosts(tx);
        Recount(tx);
        ComputeRules.RaiseNumbers(tx);
    }

    private static void DemandHosts(StateView view)
    {
        var hosts = view.Rows(ComputeTables.Hypervisors).Select(host => host.HostName).ToHashSet(StringComparer.Ordinal);
        foreach (var server in view.Rows(ComputeTables.Servers))
        {
            if (server.Move is not { } move || new[] { move.SourceHost, move.TargetHost }.FirstOrDefault(host => !hosts.Contains(host)) is not { } missing) continue;
            throw FileRows.Wrong(ComputeTables.Servers, server, $"moves from or to the host '{missing}', which the file's '{ComputeTables.Hypervisors}' does not have.{NearMisses.Sentence(missing, hosts)}");
        }
    }

    /// <summary>Counts what projects use, and what hosts hold, from nothing.</summary>
    private static void Recount(Transaction tx)
    {
        foreach (var usage in tx.Rows(ComputeTables.Usages).ToList()) tx.Update(ComputeTables.Usages, new ComputeUsage { ProjectId = usage.ProjectId });
        foreach (var host in tx.Rows(ComputeTables.Hypervisors).ToList())
        {
            tx.Update(ComputeTables.Hypervisors, host with { VcpusUsed = 0, MemoryUsedMiB = 0, DiskUsedGiB = 0, RunningServers = 0 });
        }

        foreach (var server in tx.Rows(ComputeTables.Servers)) ComputeRules.Use(tx, server, 1);
        foreach (var group in tx.Rows(ComputeTables.Groups)) ComputeRules.UseGroup(tx, group.ProjectId, 1);
        foreach (var unused in tx.Rows(ComputeTables.Usages).Where(usage => usage == new ComputeUsage { ProjectId = usage.ProjectId }).ToList())
        {
            tx.Remove(ComputeTables.Usages, unused.ProjectId);
        }
    }
}
