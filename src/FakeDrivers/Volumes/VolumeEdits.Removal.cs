using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What is lost.</content>
public static partial class VolumeEdits
{
    /// <summary>Takes a snapshot away, as a backend that lost it. Who was at work with it goes on without.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="snapshotId">The snapshot's id.</param>
    /// <returns>The snapshot as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No snapshot has that id.</exception>
    public static VolumeSnapshot RemoveVolumeSnapshot(this WorldEdit edit, string snapshotId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var snapshot = Changed(edit, VolumeTables.Snapshots, "snapshot", snapshotId, static snapshot => snapshot);
        VolumeBook.Remove(edit.Transaction, snapshot);
        return snapshot;
    }

    /// <summary>
    /// Takes a backup away, as a store that lost it. What was under way with it has failed, and the incremental backups that stood on it are in error,
    /// and stand on nothing.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="backupId">The backup's id.</param>
    /// <returns>The backup as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No backup has that id.</exception>
    public static VolumeBackup RemoveVolumeBackup(this WorldEdit edit, string backupId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var backup = Changed(edit, VolumeTables.Backups, "backup", backupId, static backup => backup);
        VolumeEndings.LoseBackup(edit.Transaction, backup);
        return backup;
    }

    /// <summary>Takes a group away, with its group snapshots. Its volumes stay, and are in no group.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupId">The group's id.</param>
    /// <returns>The group as it was; which volumes it had, it does not tell.</returns>
    /// <exception cref="ResourceNotFoundException">No group has that id.</exception>
    public static VolumeGroup RemoveVolumeGroup(this WorldEdit edit, string groupId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var group = Changed(edit, VolumeTables.Groups, "group", groupId, static group => group);
        VolumeEndings.LoseGroup(edit.Transaction, group);
        return group;
    }
}
