using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Putting one volume in the place of another. Both sides of both change at once.</content>
internal static partial class ComputeRules
{
    public static ServerVolume SwapVolume(Transaction tx, SwapVolumeRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.SwapVolume);
        var old = server.Volumes.FirstOrDefault(volume => volume.VolumeId == request.VolumeId) ?? throw ComputeErrors.VolumeNotOnServer(server, request.VolumeId);
        if (tx.Find(VolumeTables.Volumes, request.NewVolumeId) is not { } next || next.ProjectId != server.ProjectId) throw ComputeErrors.VolumeNotFound(request.NewVolumeId);
        if (server.Volumes.FirstOrDefault(volume => volume.VolumeId == next.Id) is { } known) throw ComputeErrors.VolumeOnServer(known);
        if (tx.Find(VolumeTables.Volumes, old.VolumeId) is { } before && next.SizeGiB < before.SizeGiB) throw ComputeErrors.SmallerVolume(before, next);
        if (InBook(tx, old) is { Status: not VolumeAttachStatus.Attached } || tx.IsPending(ComputeTransitions.FinishDetachVolume, old.VolumeId)) throw ComputeErrors.VolumeBusy(old);

        DemandZone(next, server.AvailabilityZone, tx.Options<FakeComputeOptions>());
        if (old.IsBootVolume && !next.IsBootable) throw ComputeErrors.SwapNotBootable(next);

        NoteDone(tx, server, ServerActions.SwapVolume);
        var swapped = TakeVolume(tx, server, new()
        {
            VolumeId = next.Id,
            Device = old.Device,
            DeleteOnTermination = old.DeleteOnTermination,
            IsBootVolume = old.IsBootVolume,
            Tag = old.Tag,
        });
        VolumeEndings.AttachOne(tx, next.Id, swapped.AttachmentId);
        Become(tx, server with { Volumes = [.. server.Volumes.Select(volume => volume == old ? swapped : volume)] });
        if (IsInBook(tx, old)) VolumeRules.DetachAtOnce(tx, new(old.VolumeId, old.AttachmentId));
        return swapped;
    }
}
