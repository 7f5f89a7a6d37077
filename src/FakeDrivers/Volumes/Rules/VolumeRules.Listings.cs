namespace FakeDrivers.Volumes;

/// <content>The ways to what listings give.</content>
internal static partial class VolumeRules
{
    private static readonly ListingIndexes<Volume> VolumeListing = new(
        VolumeTables.Volumes, VolumeTables.VolumesByProject, VolumeTables.VolumesByName, VolumeTables.VolumesByStatus,
        VolumeTables.VolumesByNameAlone, VolumeTables.VolumesByStatusAlone);

    private static readonly ListingIndexes<VolumeSnapshot> SnapshotListing = new(
        VolumeTables.Snapshots, VolumeTables.SnapshotsByProject, VolumeTables.SnapshotsByName, VolumeTables.SnapshotsByStatus,
        VolumeTables.SnapshotsByNameAlone, VolumeTables.SnapshotsByStatusAlone);

    private static readonly ListingIndexes<VolumeBackup> BackupListing = new(
        VolumeTables.Backups, VolumeTables.BackupsByProject, VolumeTables.BackupsByName, VolumeTables.BackupsByStatus,
        VolumeTables.BackupsByNameAlone, VolumeTables.BackupsByStatusAlone);

    private static readonly ListingIndexes<VolumeGroup> GroupListing = new(
        VolumeTables.Groups, VolumeTables.GroupsByProject, VolumeTables.GroupsByName, VolumeTables.GroupsByStatus,
        VolumeTables.GroupsByNameAlone, VolumeTables.GroupsByStatusAlone);

    private static readonly ListingIndexes<VolumeGroupSnapshot> GroupSnapshotListing = new(
        VolumeTables.GroupSnapshots, VolumeTables.GroupSnapshotsByProject, VolumeTables.GroupSnapshotsByName, VolumeTables.GroupSnapshotsByStatus,
        VolumeTables.GroupSnapshotsByNameAlone, VolumeTables.GroupSnapshotsByStatusAlone);
}
