using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The volume service's part of a world file: its references are there, and what follows from its rows is made of them.</summary>
internal static class VolumeFile
{
    public static void Complete(Transaction tx)
    {
        FileRows.DemandThere(tx, VolumeTables.Volumes, "type", volume => volume.TypeId, VolumeTables.Types);
        FileRows.DemandThere(tx, VolumeTables.Volumes, "group", volume => volume.GroupId, VolumeTables.Groups);
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
        FileRows.DemandThere(tx, VolumeTables.Work, "type", work => work.NewTypeId, VolumeTables.Types);
        FileRows.DemandThere(tx, VolumeTables.Work, "snapshot", work => work.SnapshotId, VolumeTables.Snapshots);
        FileRows.DemandThere(tx, VolumeTables.Work, "backup", work => work.BackupId, VolumeTables.Backups);
        FileRows.DemandThere(tx, VolumeTables.Targets, "volume", row => row.VolumeId, VolumeTables.Volumes);
        DemandPlaces(tx);
        FileRows.Balance(tx, VolumeTables.Attachments, AttachmentsOf(tx));
        FileRows.Balance(tx, VolumeTables.Usages, VolumeBook.SumsOfProjects(tx));
        FileRows.Balance(tx, VolumeTables.PoolUses, VolumeBook.SumsOfPools(tx));
    }

    private static void DemandPlaces(StateView view)
    {
        foreach (var row in view.Rows(VolumeTables.Targets))
        {
            if (row.Place < 0) throw FileRows.Wrong(VolumeTables.Targets, row, "is no place; places go from 0 on.");
            if (row.VolumeId is not { } volumeId || view.Where(VolumeTables.TargetsByVolume, volumeId).Count() == 1) continue;
            throw FileRows.Wrong(VolumeTables.Targets, row, $"is of the volume '{volumeId}', which has another place too.");
        }
    }

    // The volumes say which there are; which of them servers hold, the file alone says.
    private static IEnumerable<AttachmentRow> AttachmentsOf(StateView view)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in view.Rows(VolumeTables.Volumes))
        {
            foreach (var attachment in volume.Attachments)
            {
                if (attachment.VolumeId != volume.Id) throw FileRows.Wrong(VolumeTables.Volumes, volume, $"has the attachment '{attachment.Id}', which names the volume '{attachment.VolumeId}'.");
                if (!ids.Add(attachment.Id)) throw FileRows.Wrong(VolumeTables.Volumes, volume, $"has the attachment '{attachment.Id}', which is there twice.");
                var isOfServer = attachment.ServerId is not null && view.Find(VolumeTables.Attachments, attachment.Id) is { IsOfServer: true };
                yield return new(attachment.Id, volume.Id, volume.ProjectId, attachment.ServerId, isOfServer);
            }
        }
    }
}
