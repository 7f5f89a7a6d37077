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
        FileRows.Balance(tx, VolumeTables.Usages, VolumeBook.SumsOfProjects(tx));
        FileRows.Balance(tx, VolumeTables.PoolUses, VolumeBook.SumsOfPools(tx));
    }
}
