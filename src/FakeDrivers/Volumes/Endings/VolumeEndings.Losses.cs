using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What is lost past all operations.</content>
internal static partial class VolumeEndings
{
    /// <summary>Removes a backup that nobody asked to be removed.</summary>
    public static void LoseBackup(Transaction tx, VolumeBackup backup)
    {
        var lost = new DriverException($"The backup '{backup.Id}' was lost.");
        Forsake(tx, backup, lost);
        foreach (var child in tx.Where(VolumeTables.BackupsByParent, backup.Id).ToList())
        {
            VolumeRules.Become(tx, child with { ParentId = null, FailReason = lost.Message }, child.Status == VolumeBackupStatus.Available ? VolumeBackupStatus.Error : null);
        }

        VolumeBook.Remove(tx, tx.Find(VolumeTables.Backups, backup.Id)!);
    }

    /// <summary>Ends what goes on with a backup that goes away, whatever status somebody wrote meanwhile: restores fail, and what it is made of is free.</summary>
    private static void Forsake(Transaction tx, VolumeBackup backup, DriverException reason)
    {
        foreach (var work in tx.Where(VolumeTables.WorkByBackup, backup.Id).ToList())
        {
            // One that was stopped by hand has nothing that is pending.
            var isRestored = tx.Cancel(VolumeTransitions.FinishRestore, work.VolumeId)
                || tx.Find(VolumeTables.Volumes, work.VolumeId)?.Status == VolumeStatusRules.Restore.During;
            if (isRestored || work.VolumeId != backup.VolumeId) RestoreFailed(tx, work.VolumeId, reason);
        }

        Release(tx, backup);
    }

    /// <summary>Ends what goes on with a volume when nothing that is pending will end it any more, because somebody stopped it.</summary>
    public static void EndStopped(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Work, volumeId) is not { } work) return;
        if (VolumeTransitions.OfWork.Any(transition => tx.IsPending(transition, volumeId))) return;
        if (work.BackupId is { } backupId && tx.IsPending(VolumeTransitions.FinishCreateBackup, backupId)) return;
        VolumeBook.End(tx, volumeId);
        Forsake(tx, work);
    }

    /// <summary>Gives back what a backup is made of when nothing that is pending will, because somebody stopped the making.</summary>
    public static void EndStopped(Transaction tx, VolumeBackup backup)
    {
        if (tx.IsPending(VolumeTransitions.FinishCreateBackup, backup.Id) || tx.IsPending(VolumeTransitions.FinishRestore, backup.VolumeId)) return;
        Release(tx, backup);
    }

    /// <summary>Removes a group that nobody asked to be removed.</summary>
    public static void LoseGroup(Transaction tx, VolumeGroup group)
    {
        if (group.Status == VolumeGroupStatusRules.Delete.During) DeleteGroupFailed(tx, group.Id, new DriverException($"The group '{group.Id}' was lost."));
        foreach (var volume in tx.Where(VolumeTables.VolumesByGroup, group.Id).ToList()) VolumeBook.Put(tx, volume with { GroupId = null });
        foreach (var snapshot in tx.Where(VolumeTables.GroupSnapshotsByGroup, group.Id).ToList()) DeleteGroupSnapshot(tx, snapshot.Id);
        VolumeBook.Remove(tx, group);
    }
}
