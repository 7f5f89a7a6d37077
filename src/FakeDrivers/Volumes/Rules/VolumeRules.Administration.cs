using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What only an administrator may do.</content>
internal static partial class VolumeRules
{
    public static NoResult ForceDelete(Transaction tx, VolumeReference request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.ForceDelete);
        DemandDetached(volume, VolumeStatusRules.ForceDelete);
        DemandNoSnapshots(tx, volume, VolumeStatusRules.ForceDelete);
        BeginDelete(tx, Abandon(tx, volume));
        return NoResult.Value;
    }

    public static NoResult ResetStatus(Transaction tx, ResetVolumeStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var volume = Require(tx, request.VolumeId);
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
}
