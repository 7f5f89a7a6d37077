using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>What <see cref="FakeWorld.Edit"/> can change of the volume service. What projects use, and where attachments are found, follows.</summary>
public static partial class VolumeEdits
{
    /// <summary>
    /// Changes a volume as the outside world would. What is under way for it goes on, unless <see cref="WorldEdit.Stop"/> stopped it before: then it is
    /// over with the status that is written, and what it held is free. The name of its type is that of the type, for its snapshots too, whatever
    /// the change says of it.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="volumeId">The volume's id.</param>
    /// <param name="change">Gives the volume with the fields that differ.</param>
    /// <returns>The volume as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No volume has that id.</exception>
    /// <exception cref="ArgumentException">
    /// The change gives nothing, another id, a type or group that does not exist, or an attachment that is another's or has an id that is in use.
    /// </exception>
    public static Volume Volume(this WorldEdit edit, string volumeId, Func<Volume, Volume> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.Volumes, "volume", volumeId, change));
        var before = tx.Find(VolumeTables.Volumes, volumeId)!;
        Demand(tx, VolumeTables.Types, "volume type", after.TypeId);
        Demand(tx, VolumeTables.Groups, "group", after.GroupId);
        DemandAttachments(tx, after);
        after = after with { TypeName = after.TypeId is { } typeId ? tx.Find(VolumeTables.Types, typeId)!.Name : null };
        VolumeBook.Put(tx, after);
        foreach (var snapshot in tx.Where(VolumeTables.SnapshotsByVolume, volumeId).Where(snapshot => snapshot.TypeName != after.TypeName).ToList())
        {
            VolumeBook.Put(tx, snapshot with { TypeName = after.TypeName });
        }

        if ((after.Status, after.MigrationStatus) != (before.Status, before.MigrationStatus)) VolumeEndings.EndStopped(tx, volumeId);
        return after;
    }

    /// <summary>Takes a volume away, with its snapshots, attachments and offers, as a backend that lost it. Servers that had it list it no longer.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="volumeId">The volume's id.</param>
    /// <returns>The volume as it was.</returns>
    /// <exception cref="ResourceNotFoundException">No volume has that id.</exception>
    public static Volume RemoveVolume(this WorldEdit edit, string volumeId)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var volume = Changed(edit, VolumeTables.Volumes, "volume", volumeId, static volume => volume);
        VolumeEndings.Delete(edit.Transaction, volumeId);
        return volume;
    }

    /// <summary>Changes a snapshot as the outside world would. What is under way for it goes on. It is of the type of its volume, whatever the change says.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="snapshotId">The snapshot's id.</param>
    /// <param name="change">Gives the snapshot with the fields that differ.</param>
    /// <returns>The snapshot as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No snapshot has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a volume or group snapshot that does not exist.</exception>
    public static VolumeSnapshot VolumeSnapshot(this WorldEdit edit, string snapshotId, Func<VolumeSnapshot, VolumeSnapshot> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.Snapshots, "snapshot", snapshotId, change));
        Demand(tx, VolumeTables.Volumes, "volume", after.VolumeId);
        Demand(tx, VolumeTables.GroupSnapshots, "group snapshot", after.GroupSnapshotId);
        after = after with { TypeName = tx.Find(VolumeTables.Volumes, after.VolumeId)!.TypeName };
        VolumeBook.Put(tx, after);
        return after;
    }

    /// <summary>
    /// Changes a backup as the outside world would. What is under way for it goes on, unless <see cref="WorldEdit.Stop"/> stopped its making before:
    /// then what it is made of is free with the status that is written.
    /// </summary>
    /// <param name="edit">The edit.</param>
    /// <param name="backupId">The backup's id.</param>
    /// <param name="change">Gives the backup with the fields that differ.</param>
    /// <returns>The backup as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No backup has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a parent that does not exist or stands on the backup.</exception>
    public static VolumeBackup VolumeBackup(this WorldEdit edit, string backupId, Func<VolumeBackup, VolumeBackup> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.Backups, "backup", backupId, change));
        Demand(tx, VolumeTables.Backups, "backup", after.ParentId);
        for (var above = after.ParentId; above is not null; above = tx.Find(VolumeTables.Backups, above)?.ParentId)
        {
            if (above == backupId) throw VolumeErrors.EditedRing("backup", backupId);
        }

        var before = tx.Find(VolumeTables.Backups, backupId)!;
        VolumeBook.Put(tx, after);
        if (before.Status == VolumeBackupStatus.Creating && after.Status != before.Status) VolumeEndings.EndStopped(tx, after);
        return after;
    }

    /// <summary>Changes a group as the outside world would; which volumes it has, the volumes say.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="groupId">The group's id.</param>
    /// <param name="change">Gives the group with the fields that differ.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No group has that id.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, another id, or a group type or volume type that does not exist.</exception>
    public static VolumeGroup VolumeGroup(this WorldEdit edit, string groupId, Func<VolumeGroup, VolumeGroup> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        var (tx, after) = (edit.Transaction, Changed(edit, VolumeTables.Groups, "group", groupId, change));
        Demand(tx, VolumeTables.GroupTypes, "group type", after.GroupTypeId);
        foreach (var typeId in after.VolumeTypeIds) Demand(tx, VolumeTables.Types, "volume type", typeId);
        VolumeBook.Put(tx, after with { VolumeIds = [] });
        return after;
    }

    /// <summary>Changes a pool: it shrinks, moves to another zone, loses an ability. Its volumes stay.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="name">The pool's name, <c>host@backend#pool</c>.</param>
    /// <param name="change">Gives the pool with the fields that differ.</param>
    /// <returns>The pool as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">No pool has that name.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another name.</exception>
    public static VolumePool VolumePool(this WorldEdit edit, string name, Func<VolumePool, VolumePool> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(VolumeTables.Pools, "pool", name, change).After;
    }

    /// <summary>Changes a service: it goes down, or comes back.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="binary">What kind it is, such as <c>cinder-volume</c>.</param>
    /// <param name="host">Where it is: <c>host@backend</c> for one that keeps volumes.</param>
    /// <param name="change">Gives the service with the fields that differ.</param>
    /// <returns>The service as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">There is no such service.</exception>
    /// <exception cref="ArgumentException">The change gives nothing, or another binary or host.</exception>
    public static VolumeService VolumeService(this WorldEdit edit, string binary, string host, Func<VolumeService, VolumeService> change)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return edit.Change(VolumeTables.Services, "service", VolumeTables.ServiceKey(binary, host), change).After;
    }

    // Not written yet: the book counts from what is there to what will be.
    private static TRow Changed<TRow>(WorldEdit edit, Table<TRow> table, string kind, string id, Func<TRow, TRow> change)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(change);
        var before = edit.Change(table, kind, id, static row => row).Before;
        var after = change(before) ?? throw new ArgumentException($"The change of the {kind} '{id}' gives nothing; give the {kind} with the fields that differ.", nameof(change));
        return table.Key(after) == id
            ? after
            : throw new ArgumentException($"The change of the {kind} '{id}' gives another id, '{table.Key(after)}'; an id stays what it is.", nameof(change));
    }

    // As a world file demands them.
    private static void DemandAttachments(StateView view, Volume volume)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attachment in volume.Attachments)
        {
            if (attachment.VolumeId != volume.Id) throw VolumeErrors.EditedAttachment(attachment.Id, attachment.VolumeId);
            var isAnothers = view.Find(VolumeTables.Attachments, attachment.Id) is { } row && row.VolumeId != volume.Id;
            if (isAnothers || !ids.Add(attachment.Id)) throw VolumeErrors.EditedTwice("attachment", attachment.Id);
        }
    }

    private static void Demand<TRow>(StateView view, Table<TRow> table, string kind, string? id)
        where TRow : class
    {
        if (id is not null && !view.Contains(table, id)) throw VolumeErrors.EditedReference(kind, id, view.Rows(table).Select(table.Key));
    }

    private static void DemandFree<TRow>(StateView view, Index<TRow> index, IndexText text, Func<TRow, bool> isOther, string what, string name)
        where TRow : class
    {
        if (view.Where(index, text).Any(isOther)) throw VolumeErrors.EditedTwice(what, name);
    }
}
