using FakeDrivers.Identity;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>
/// Many servers with their ports, addresses and volumes, put together at once: rows and indexes are sorted and not inserted one after the other.
/// What it makes is what so many creations would have made.
/// </summary>
internal static class LargeWorld
{
    private const int MostProjects = 10;

    public static void Seed(Transaction tx, int servers)
    {
        if (servers == 0) return;
        var projects = new string[Math.Min(MostProjects, servers)];
        for (var i = 0; i < projects.Length; i++) projects[i] = AddProject(tx, FormattableString.Invariant($"large-{i + 1}"));
        var maker = new LargeWorldMaker(tx, projects, servers);
        maker.Make();
        maker.Fill();
    }

    private static string AddProject(Transaction tx, string name)
    {
        tx.Add(IdentityTables.Projects, IdentityDefaults.Project(name));
        tx.Add(IdentityTables.Assignments, new() { RoleId = "member", UserId = "demo", ProjectId = name });
        tx.Add(ComputeTables.Quotas, new() { ProjectId = name, Instances = ComputeQuota.Unlimited, Cores = ComputeQuota.Unlimited, MemoryMiB = ComputeQuota.Unlimited });
        tx.Add(VolumeTables.Quotas, new() { ProjectId = name, Volumes = VolumeQuota.Unlimited, TotalGiB = VolumeQuota.Unlimited });
        tx.Add(NetworkTables.Quotas, NetworkQuotaRules.Get(tx, new(name)) with { Ports = NetworkQuota.Unlimited });
        return name;
    }
}
