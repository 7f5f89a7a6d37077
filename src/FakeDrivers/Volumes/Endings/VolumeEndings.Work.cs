using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What changes more of a volume than its status: growth, moves, types, images, reverting.</content>
internal static partial class VolumeEndings
{
    public static void Extend(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        Settle(tx, work.IsHopeless ? volume : volume with { SizeGiB = work.NewSizeGiB ?? volume.SizeGiB }, VolumeStatus.Extending);
    }

    public static void ExtendFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is var (volume, _)) VolumeRules.Become(tx, volume, VolumeStatusRules.Extend.Failure);
    }

    public static void Revert(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        var snapshot = Free(tx, work.SnapshotId, VolumeSnapshotStatusRules.Revert);
        VolumeRules.Become(tx, volume with { ContentId = snapshot?.ContentId ?? volume.ContentId }, VolumeStatusRules.Revert.After);
    }

    public static void RevertFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        Free(tx, work.SnapshotId, VolumeSnapshotStatusRules.Revert);
        VolumeRules.Become(tx, volume, VolumeStatusRules.Revert.Failure);
    }

    public static void Retype(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        // The pool that was chosen may be gone, and the type as well.
        var type = work.IsHopeless || work.NewTypeId is null ? null : tx.Find(VolumeTables.Types, work.NewTypeId);
        Settle(tx, type is null ? volume : VolumeRules.Retyped(tx, volume, type, work.NewHost), VolumeStatus.Retyping);
    }

    public static void RetypeFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is var (volume, _)) Settle(tx, volume, VolumeStatus.Retyping);
    }

    public static void Migrate(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        var moved = work.IsHopeless
            ? volume with { MigrationStatus = VolumeMigrationStatus.Error }
            : volume with { MigrationStatus = VolumeMigrationStatus.Success, Host = work.NewHost ?? volume.Host };
        Settle(tx, moved, VolumeStatus.Maintenance);
    }

    public static void MigrateFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is var (volume, _)) Settle(tx, volume with { MigrationStatus = VolumeMigrationStatus.Error }, VolumeStatus.Maintenance);
    }

    public static void Upload(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        if (work.ImageId is { } imageId) ImageRules.FinishFor(tx, imageId, volumeId);
        Settle(tx, volume, VolumeStatus.Uploading);
    }

    public static void UploadFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        if (work.ImageId is { } imageId) ImageRules.GiveUpFor(tx, imageId, volumeId);
        Settle(tx, volume, VolumeStatus.Uploading);
    }

    public static void Manage(Transaction tx, string volumeId) => Become(tx, volumeId, VolumeStatusRules.Manage.After);

    public static void ManageFailed(Transaction tx, string volumeId, Exception error) => Become(tx, volumeId, VolumeStatusRules.Manage.Failure);

    public static void UnmanageFailed(Transaction tx, string volumeId, Exception error) => Become(tx, volumeId, VolumeStatusRules.Unmanage.Failure);

    /// <summary>Ends what goes on with a volume.</summary>
    private static (Volume Volume, VolumeWork Work)? Take(Transaction tx, string volumeId) =>
        tx.Find(VolumeTables.Volumes, volumeId) is { } volume && VolumeBook.End(tx, volumeId) is { } work ? (volume, work) : null;

    /// <summary>Gives a volume the status that it has without what ended, unless it has another by now.</summary>
    private static void Settle(Transaction tx, Volume volume, VolumeStatus during) =>
        VolumeRules.Become(tx, volume, volume.Status == during ? VolumeRules.StatusOf(volume.Attachments) : null);

    private static VolumeSnapshot? Free(Transaction tx, string? snapshotId, StatusRule<VolumeSnapshotStatus> rule)
    {
        if (snapshotId is null || tx.Find(VolumeTables.Snapshots, snapshotId) is not { } snapshot) return null;
        if (snapshot.Status == rule.During) VolumeRules.Become(tx, snapshot, rule.After);
        return snapshot;
    }

    public static void Unmanage(Transaction tx, string volumeId)
    {
        if (tx.Find(VolumeTables.Volumes, volumeId) is not { } volume) return;
        if (volume.Host is { } host) tx.Put(VolumeTables.Unmanaged, new(host, VolumeNames.Of(volumeId), volume.SizeGiB, volume.ContentId, volume.IsBootable, null));
        Delete(tx, volumeId);
    }

    public static void UnmanageSnapshot(Transaction tx, string snapshotId)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is not { } snapshot) return;
        if (tx.Find(VolumeTables.Volumes, snapshot.VolumeId)?.Host is { } host)
        {
            tx.Put(VolumeTables.Unmanaged, new(host, VolumeNames.OfSnapshot(snapshotId), snapshot.SizeGiB, snapshot.ContentId, false, VolumeNames.Of(snapshot.VolumeId)));
        }

        VolumeBook.Remove(tx, snapshot);
    }

    public static void UnmanageSnapshotFailed(Transaction tx, string snapshotId, Exception error)
    {
        if (tx.Find(VolumeTables.Snapshots, snapshotId) is { } snapshot) VolumeRules.Become(tx, snapshot, VolumeSnapshotStatusRules.Unmanage.Failure);
    }

    public static void Reimage(Transaction tx, string volumeId)
    {
        if (Take(tx, volumeId) is not var (volume, work)) return;
        // The image may be gone by now; its content was on the way.
        var image = tx.Find(ImageTables.Images, work.ImageId!);
        var written = volume with
        {
            ContentId = ImageRules.ContentIdOf(tx, work.ImageId!),
            ImageId = work.ImageId,
            IsBootable = true,
            ImageMetadata = image is null ? volume.ImageMetadata : VolumeRules.MetadataOf(image),
        };
        // An attachment may be reserved by now.
        VolumeRules.Become(tx, written, volume.Status == VolumeStatusRules.Reimage.During ? work.Former : null);
    }

    public static void ReimageFailed(Transaction tx, string volumeId, Exception error)
    {
        if (Take(tx, volumeId) is var (volume, _)) VolumeRules.Become(tx, volume, VolumeStatusRules.Reimage.Failure);
    }

    /// <summary>Frees whoever waits for what goes on with a volume and will not end: a snapshot, a backup, an image.</summary>
    public static void Forsake(Transaction tx, VolumeWork work)
    {
        Free(tx, work.SnapshotId, VolumeSnapshotStatusRules.Revert);
        if (work.BackupId is { } backupId && tx.Find(VolumeTables.Backups, backupId) is { Status: VolumeBackupStatus.Restoring } backup)
        {
            VolumeRules.Become(tx, backup, VolumeBackupStatusRules.Restore.Failure);
        }

        // One that a volume is written over with is somebody's; one that it is copied to is nobody's yet.
        if (work is { Former: null, ImageId: { } imageId }) ImageRules.GiveUpFor(tx, imageId, work.VolumeId);
    }
}
