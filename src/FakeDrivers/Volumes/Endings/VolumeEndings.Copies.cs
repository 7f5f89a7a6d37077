using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Backups, groups and group snapshots.</content>
internal static partial class VolumeEndings
{
    public static void CreateBackup(Transaction tx, string backupId)
    {
        if (tx.Find(VolumeTables.Backups, backupId) is not { } backup) return;
        Release(tx, backup);
        VolumeRules.Become(tx, backup, VolumeBackupStatusRules.Create.After);
    }

    public static void CreateBackupFailed(Transaction tx, string backupId, Exception error)
    {
        if (tx.Find(VolumeTables.Backups, backupId) is not { } backup) return;
        Release(tx, backup);
        VolumeRules.Become(tx, backup with { FailReason = error.Message }, VolumeBackupStatusRules.Create.Failure);
    }

    /// <summary>Gives the volume or snapshot that a backup is made of its status back.</summary>
    public static void Release(Transaction tx, VolumeBackup backup)
    {
        Free(tx, backup.SnapshotId, VolumeSnapshotStatusRules.Backup);
        if (tx.Find(VolumeTables.Work, backup.VolumeId) is not { } work || work.BackupId != backup.Id) return;
        if (Take(tx, backup.VolumeId) is var (volume, _)) Settle(tx, volume, VolumeStatus.BackingUp);
    }

    public static void DeleteBackup(Transaction tx, string backupId)
    {
        if (tx.Find(VolumeTables.Backups, backupId) is not { } backup) return;
        if (tx.Where(VolumeTables.BackupsByParent, backupId).Count() is > 0 and var children)
        {
            // They came meanwhile.
            DeleteBackupFailed(tx, backupId, VolumeErrors.HasDependents(backup, children));
            return;
        }

        Forsake(tx, backup, new($"The backup '{backup.Id}' was deleted."));
        VolumeBook.Remove(tx, backup);
    }

    public static void DeleteBackupFailed(Transaction tx, string backupId, Exception error)
    {
        if (tx.Find(VolumeTables.Backups, backupId) is not { } backup) return;
        VolumeRules.Become(tx, backup with { FailReason = error.Message }, VolumeBackupStatusRules.Delete.Failure);
    }

    public static void Restore(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        var backup = work.BackupId is { } id ? tx.Find(VolumeTables.Backups, id) : null;
        if (backup is { Status: VolumeBackupStatus.Restoring }) VolumeRules.Become(tx, backup, VolumeBackupStatusRules.Restore.After);
        // One that no backend took cannot be restored to.
        if (volume.Host is null) VolumeRules.Become(tx, volume, VolumeStatusRules.Create.Failure);
        else VolumeRules.Become(tx, volume with { ContentId = backup?.ContentId ?? volume.ContentId }, VolumeStatusRules.Restore.After);
    }

    public static void RestoreFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        if (work.BackupId is { } id && tx.Find(VolumeTables.Backups, id) is { Status: VolumeBackupStatus.Restoring } backup)
        {
            VolumeRules.Become(tx, backup, VolumeBackupStatusRules.Restore.Failure);
        }

        VolumeRules.Become(tx, volume, VolumeStatusRules.Restore.Failure);
    }

    public static void CreateGroup(Transaction tx, string groupId) => Become(tx, groupId, VolumeGroupStatusRules.Create.After);

    public static void CreateGroupFailed(Transaction tx, string groupId, Exception error) => Become(tx, groupId, VolumeGroupStatusRules.Create.Failure);

    public static void UpdateGroup(Transaction tx, string groupId) => Become(tx, groupId, VolumeGroupStatusRules.Update.After);

    public static void UpdateGroupFailed(Transaction tx, string groupId, Exception error) => Become(tx, groupId, VolumeGroupStatusRules.Update.Failure);

    public static void DeleteGroup(Transaction tx, string groupId)
    {
        if (tx.Find(VolumeTables.Groups, groupId) is not { } group) return;
        var volumes = tx.Where(VolumeTables.VolumesByGroup, groupId).ToList();
        foreach (var volume in volumes.Where(volume => volume.Status == VolumeStatusRules.DeleteWithGroup.During)) Delete(tx, volume.Id);
        // One whose status was written by hand meanwhile stays, and the group with it.
        if (tx.Where(VolumeTables.VolumesByGroup, groupId).Any()) VolumeRules.Become(tx, group, VolumeGroupStatusRules.Delete.Failure);
        else VolumeBook.Remove(tx, group);
    }

    public static void DeleteGroupFailed(Transaction tx, string groupId, Exception error)
    {
        foreach (var volume in tx.Where(VolumeTables.VolumesByGroup, groupId).ToList())
        {
            if (volume.Status == VolumeStatusRules.DeleteWithGroup.During) VolumeRules.Become(tx, volume, VolumeStatusRules.DeleteWithGroup.Failure);
        }

        Become(tx, groupId, VolumeGroupStatusRules.Delete.Failure);
    }

    public static void CreateGroupSnapshot(Transaction tx, string groupSnapshotId)
    {
        if (tx.Find(VolumeTables.GroupSnapshots, groupSnapshotId) is not { } group) return;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByGroupSnapshot, groupSnapshotId).ToList()) CreateSnapshot(tx, snapshot.Id);
        VolumeRules.Become(tx, group, VolumeGroupStatusRules.Create.After);
    }

    public static void CreateGroupSnapshotFailed(Transaction tx, string groupSnapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.GroupSnapshots, groupSnapshotId) is not { } group) return;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByGroupSnapshot, groupSnapshotId).ToList()) CreateSnapshotFailed(tx, snapshot.Id, error);
        VolumeRules.Become(tx, group, VolumeGroupStatusRules.Create.Failure);
    }

    public static void DeleteGroupSnapshot(Transaction tx, string groupSnapshotId)
    {
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByGroupSnapshot, groupSnapshotId).ToList()) VolumeBook.Remove(tx, snapshot);
        tx.Remove(VolumeTables.GroupSnapshots, groupSnapshotId);
        tx.CancelAll(groupSnapshotId);
    }

    public static void DeleteGroupSnapshotFailed(Transaction tx, string groupSnapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.GroupSnapshots, groupSnapshotId) is not { } group) return;
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByGroupSnapshot, groupSnapshotId).ToList())
        {
            if (snapshot.Status == VolumeSnapshotStatusRules.DeleteWithGroup.During) VolumeRules.Become(tx, snapshot, VolumeSnapshotStatusRules.DeleteWithGroup.Failure);
        }

        VolumeRules.Become(tx, group, VolumeGroupStatusRules.Delete.Failure);
    }

    private static void Become(Transaction tx, string groupId, VolumeGroupStatus? status)
    {
        if (tx.Find(VolumeTables.Groups, groupId) is { } group) VolumeRules.Become(tx, group, status);
    }
}
