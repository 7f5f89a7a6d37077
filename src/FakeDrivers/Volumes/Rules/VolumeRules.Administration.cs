using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What only an administrator may do.</content>
internal static partial class VolumeRules
{
    public static NoResult ForceDelete(Transaction tx, DeleteVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.ForceDelete);
        DemandDetached(volume, VolumeStatusRules.ForceDelete);
        if (!request.Cascade) DemandNoSnapshots(tx, volume, VolumeStatusRules.ForceDelete);
        var abandoned = Abandon(tx, volume);
        if (request.Cascade) Cascade(tx, volume, VolumeSnapshotStatusRules.ForceCascade);
        BeginDelete(tx, abandoned);
        return NoResult.Value;
    }

    public static NoResult ResetStatus(Transaction tx, ResetVolumeStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var volume = Require(tx, request.VolumeId);
        if (request.Status is VolumeStatus.Deleting or VolumeStatus.Reverting) throw VolumeErrors.NoReset(request.Status);
        if (request.Status == VolumeStatus.InUse && volume.Attachments.Count == 0) throw VolumeErrors.NoAttachment(nameof(request.Status), volume);
        var abandoned = Abandon(tx, volume);
        if (abandoned != volume || volume.Status != request.Status) Become(tx, abandoned, request.Status);
        return NoResult.Value;
    }

    public static NoResult ResetMigrationStatus(Transaction tx, ResetVolumeMigrationStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var volume = Require(tx, request.VolumeId);
        if (tx.Find(VolumeTables.Work, volume.Id) is { IsMigration: true })
        {
            tx.Cancel(VolumeTransitions.FinishMigrate, volume.Id);
            VolumeBook.End(tx, volume.Id);
            if (volume.Status == VolumeStatus.Maintenance) volume = volume with { Status = VolumeStatus.Available };
        }

        var changed = volume with { MigrationStatus = request.Status };
        if (changed != Require(tx, volume.Id)) Become(tx, changed, null);
        return NoResult.Value;
    }

    public static NoResult ResetSnapshotStatus(Transaction tx, ResetVolumeSnapshotStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        tx.CancelAll(snapshot.Id);
        if (snapshot.Status != request.Status) Become(tx, snapshot, request.Status);
        return NoResult.Value;
    }

    public static NoResult ResetAttachStatus(Transaction tx, ResetVolumeAttachStatusRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        switch (request.Status)
        {
            case VolumeAttachStatus.Detached when volume.Attachments.Count == 0: break;
            case VolumeAttachStatus.Detached:
                foreach (var attachment in volume.Attachments) DemandFree(tx, attachment);
                Settle(tx, volume, []);
                break;
            case VolumeAttachStatus.Attached when volume.Attachments.Count == 0: throw VolumeErrors.NoAttachment(nameof(request.Status), volume);
            case VolumeAttachStatus.Attached:
                Settle(tx, volume, [.. volume.Attachments.Select(each => each.Status == VolumeAttachStatus.Attached ? each : Attached(tx, each))]);
                break;
            default: throw VolumeErrors.NoAttachStatus(request.Status);
        }

        return NoResult.Value;
    }

    public static NoResult ForceDetach(Transaction tx, DetachVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        if (request.AttachmentId is { } id && volume.Attachments.All(each => each.Id != id)) throw VolumeErrors.AttachmentNotFound(volume, id);
        if (request.AttachmentId is null && volume.Attachments.Count > 1) throw VolumeErrors.WhichAttachment(volume);
        var gone = volume.Attachments.Where(each => request.AttachmentId is null || each.Id == request.AttachmentId).ToList();
        foreach (var attachment in gone) DemandFree(tx, attachment);
        if (gone.Count == 0) Disconnect(tx, request);
        else Settle(tx, volume, [.. volume.Attachments.Except(gone)]);
        return NoResult.Value;
    }

    public static NoResult ForceDeleteSnapshot(Transaction tx, VolumeSnapshotReference request)
    {
        var snapshot = RequireSnapshot(tx, request.SnapshotId);
        Demand(snapshot, VolumeSnapshotStatusRules.ForceDelete);
        tx.CancelAll(snapshot.Id);
        Become(tx, snapshot, VolumeSnapshotStatusRules.ForceDelete.During);
        tx.Begin(VolumeTransitions.FinishDeleteSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().DeleteSnapshot);
        return NoResult.Value;
    }

    public static NoResult ForceDeleteBackup(Transaction tx, VolumeBackupReference request)
    {
        var backup = RequireBackup(tx, request.BackupId);
        Demand(backup, VolumeBackupStatusRules.ForceDelete);
        BeginDelete(tx, backup, VolumeBackupStatusRules.ForceDelete);
        return NoResult.Value;
    }

    public static NoResult ResetGroupStatus(Transaction tx, ResetVolumeGroupStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var group = RequireGroup(tx, request.GroupId);
        // What went with it has failed to.
        if (tx.CancelAll(group.Id) && group.Status == VolumeGroupStatus.Deleting) VolumeEndings.DeleteGroupFailed(tx, group.Id, Abandoned);
        if (RequireGroup(tx, group.Id).Status != request.Status) Become(tx, group, request.Status);
        return NoResult.Value;
    }

    public static NoResult ResetGroupSnapshotStatus(Transaction tx, ResetVolumeGroupSnapshotStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var group = RequireGroupSnapshot(tx, request.GroupSnapshotId);
        if (tx.CancelAll(group.Id))
        {
            if (group.Status == VolumeGroupStatus.Deleting) VolumeEndings.DeleteGroupSnapshotFailed(tx, group.Id, Abandoned);
            else VolumeEndings.CreateGroupSnapshotFailed(tx, group.Id, Abandoned);
        }

        if (RequireGroupSnapshot(tx, group.Id).Status != request.Status) Become(tx, group, request.Status);
        return NoResult.Value;
    }

    private static DriverException Abandoned => new("The status was reset.");

    /// <summary>The volume with other attachments, and nothing on the way to or from one.</summary>
    private static void Settle(Transaction tx, Volume volume, IReadOnlyList<VolumeAttachment> attachments)
    {
        if (attachments.All(each => each.Status != VolumeAttachStatus.Attaching)) tx.Cancel(VolumeTransitions.FinishAttach, volume.Id);
        if (attachments.All(each => each.Status != VolumeAttachStatus.Detaching)) tx.Cancel(VolumeTransitions.FinishDetach, volume.Id);
        Become(tx, With(tx, volume, attachments), null);
    }

    // Not even an administrator: the server would go on as if it had the volume.
    private static void DemandFree(StateView view, VolumeAttachment attachment)
    {
        if (view.Find(VolumeTables.Attachments, attachment.Id) is { IsOfServer: true }) throw VolumeErrors.HeldByServer(attachment);
    }
}
