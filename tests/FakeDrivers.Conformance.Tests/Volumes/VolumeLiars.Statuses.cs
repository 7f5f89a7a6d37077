using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about statuses.</content>
internal static partial class VolumeLiars
{
    /// <summary>Shows every status on the way as the one that it leads to.</summary>
    internal sealed class HidesTheWay(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Hide(await Inner.CreateVolumeAsync(request, cancellationToken));

        public override async Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            Hide(await Inner.GetVolumeAsync(volumeId, cancellationToken));

        public override async Task<VolumeSnapshot> CreateSnapshotAsync(
            CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            Hide(await Inner.CreateSnapshotAsync(request, cancellationToken));

        public override async Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
            Hide(await Inner.GetSnapshotAsync(snapshotId, cancellationToken));

        public override async Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
            (await Inner.AttachVolumeAsync(request, cancellationToken)) with { Status = VolumeAttachStatus.Attached };

        private static Volume Hide(Volume volume) => volume.Status switch
        {
            VolumeStatus.Creating or VolumeStatus.Extending or VolumeStatus.Deleting or VolumeStatus.Detaching =>
                volume with { Status = VolumeStatus.Available },
            VolumeStatus.Attaching => volume with { Status = VolumeStatus.InUse },
            _ => volume,
        };

        private static VolumeSnapshot Hide(VolumeSnapshot snapshot) =>
            snapshot.Status is VolumeSnapshotStatus.Creating or VolumeSnapshotStatus.Deleting
                ? snapshot with { Status = VolumeSnapshotStatus.Available }
                : snapshot;
    }

    /// <summary>Shows everything that went wrong as fine.</summary>
    internal sealed class HidesFailures(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default)
        {
            var volume = await Inner.GetVolumeAsync(volumeId, cancellationToken);
            return volume.Status is VolumeStatus.Error or VolumeStatus.ErrorDeleting or VolumeStatus.ErrorExtending
                ? volume with { Status = VolumeStatus.Available }
                : volume;
        }

        public override async Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default)
        {
            var snapshot = await Inner.GetSnapshotAsync(snapshotId, cancellationToken);
            return snapshot.Status is VolumeSnapshotStatus.Error or VolumeSnapshotStatus.ErrorDeleting
                ? snapshot with { Status = VolumeSnapshotStatus.Available }
                : snapshot;
        }
    }

    /// <summary>Accepts removals and forgets them.</summary>
    internal sealed class NeverDeletes(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task DeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
            Inner.GetSnapshotAsync(snapshotId, cancellationToken);

        public override Task ForceDeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);
    }

    /// <summary>Leaves the snapshots out of a cascade.</summary>
    internal sealed class ForgetsCascades(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
            Inner.DeleteVolumeAsync(volumeId, cascade: false, cancellationToken);
    }

    /// <summary>Accepts growth and forgets it.</summary>
    internal sealed class NeverExtends(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task ExtendVolumeAsync(string volumeId, int newSizeGiB, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);
    }

    /// <summary>Takes every snapshot by force.</summary>
    internal sealed class AlwaysForces(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateSnapshotAsync(request with { Force = true }, cancellationToken);
    }

    /// <summary>Takes no snapshot by force.</summary>
    internal sealed class NeverForces(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateSnapshotAsync(request with { Force = false }, cancellationToken);
    }

    /// <summary>Shows snapshots as large as their volume is now.</summary>
    internal sealed class GrowsSnapshots(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default)
        {
            var snapshot = await Inner.GetSnapshotAsync(snapshotId, cancellationToken);
            return snapshot with { SizeGiB = (await Inner.GetVolumeAsync(snapshot.VolumeId, cancellationToken)).SizeGiB };
        }
    }

    /// <summary>Accepts resets and forgets them.</summary>
    internal sealed class NeverResets(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task ResetVolumeStatusAsync(string volumeId, VolumeStatus status, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        public override Task ResetSnapshotStatusAsync(
            string snapshotId, VolumeSnapshotStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
