using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The volume service's part of a world file: its references are there, and what projects use is the sum of what they have.</summary>
internal static class VolumeFile
{
    public static void Complete(Transaction tx)
    {
        FileRows.DemandThere(tx, VolumeTables.Volumes, "type", volume => volume.TypeId, VolumeTables.Types);
        FileRows.DemandThere(tx, VolumeTables.Volumes, "group", volume => volume.GroupId, VolumeTables.Groups);
        FileRows.DemandThere(tx, VolumeTables.Attachments, "volume", row => row.VolumeId, VolumeTables.Volumes);
        FileRows.DemandThere(tx, VolumeTables.Snapshots, "volume", snapshot => snapshot.VolumeId, VolumeTables.Volumes);
        FileRows.DemandThere(tx, VolumeTables.Snapshots, "group snapshot", snapshot => snapshot.GroupSnapshotId, VolumeTables.GroupSnapshots);
        FileRows.DemandThere(tx, VolumeTables.GroupSnapshots, "group", snapshot => snapshot.GroupId, VolumeTables.Groups);
        FileRows.DemandThere(tx, VolumeTables.Groups, "group type", group => group.GroupTypeId, VolumeTables.GroupTypes);
        FileRows.DemandEach(tx, VolumeTables.Groups, "type", group => group.VolumeTypeIds, VolumeTables.Types);
        FileRows.DemandThere(tx, VolumeTables.Backups, "parent", backup => backup.ParentId, VolumeTables.Backups);
        FileRows.DemandNoRing(tx, VolumeTables.Backups, "parents", backup => backup.ParentId);
        FileRows.DemandThere(tx, VolumeTables.Transfers, "volume", row => row.Transfer.VolumeId, VolumeTables.Volumes);
        FileRows.DemandThere(tx, VolumeTables.Types, "QoS specs", type => type.QosSpecsId, VolumeTables.QosSpecs);
        FileRows.DemandThere(tx, VolumeTables.DefaultTypes, "type", own => own.TypeId, VolumeTables.Types);
        FileRows.DemandThere(tx, VolumeTables.Work, "volume", work => work.VolumeId, VolumeTables.Volumes);
        FileRows.Balance(tx, VolumeTables.Usages, Sums(tx));
        FileRows.Balance(tx, VolumeTables.PoolUses, VolumeBook.SumsOfPools(tx));
    }

    private static Dictionary<string, VolumeUsage>.ValueCollection Sums(StateView view)
    {
        var sums = new Dictionary<string, VolumeUsage>(StringComparer.Ordinal);
        foreach (var volume in view.Rows(VolumeTables.Volumes).Where(volume => volume.ConsumesQuota))
        {
            var work = view.Find(VolumeTables.Work, volume.Id);
            Add(volume.ProjectId, usage => usage with { Volumes = usage.Volumes + 1 }, 1, 0, work?.NewSizeGiB ?? volume.SizeGiB, volume.TypeName, work?.NewTypeName);
        }

        foreach (var snapshot in view.Rows(VolumeTables.Snapshots).Where(snapshot => snapshot.ConsumesQuota))
        {
            Add(snapshot.ProjectId, usage => usage with { Snapshots = usage.Snapshots + 1 }, 0, 1, snapshot.SizeGiB, snapshot.TypeName);
        }

        foreach (var backup in view.Rows(VolumeTables.Backups))
        {
            Add(backup.ProjectId, usage => usage with { Backups = usage.Backups + 1, BackupGiB = usage.BackupGiB + backup.SizeGiB }, 0, 0, 0);
        }

        foreach (var group in view.Rows(VolumeTables.Groups)) Add(group.ProjectId, usage => usage with { Groups = usage.Groups + 1 }, 0, 0, 0);
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
}
