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
        Abandon(tx, volume);
        BeginDelete(tx, volume);
        return NoResult.Value;
    }

    public static NoResult ResetStatus(Transaction tx, ResetVolumeStatusRequest request)
    {
        if (!Enum.IsDefined(request.Status)) throw VolumeErrors.NoStatus(nameof(request.Status), (int)request.Status);
        var volume = Require(tx, request.VolumeId);
        Abandon(tx, volume);
        if (volume.Status != request.Status) Become(tx, volume, request.Status);
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
