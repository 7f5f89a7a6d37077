using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars that say yes where the contract says no.</content>
internal static partial class VolumeLiars
{
    /// <summary>Says yes in place of one kind of error, and does nothing.</summary>
    internal sealed partial class Swallows<TError>(IVolumeApi inner) : VolumeApiDecorator(inner)
        where TError : DriverException
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateVolumeAsync(request, cancellationToken), () => SomeVolume("none"));

        public override Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.UpdateVolumeAsync(request, cancellationToken), () => SomeVolume(request.VolumeId));

        public override Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteVolumeAsync(volumeId, cascade, cancellationToken));

        public override Task ExtendVolumeAsync(string volumeId, int newSizeGiB, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ExtendVolumeAsync(volumeId, newSizeGiB, cancellationToken));

        public override Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateSnapshotAsync(request, cancellationToken), () => SomeSnapshot("none"));

        public override Task DeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteSnapshotAsync(snapshotId, cancellationToken));

        public override Task ReserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ReserveVolumeAsync(volumeId, cancellationToken));

        public override Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.UnreserveVolumeAsync(volumeId, cancellationToken));

        public override Task BeginDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.BeginDetachingAsync(volumeId, cancellationToken));

        public override Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.RollDetachingAsync(volumeId, cancellationToken));

        public override Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(
                () => Inner.AttachVolumeAsync(request, cancellationToken),
                () => new() { Id = "none", VolumeId = request.VolumeId, Device = request.Device, Status = VolumeAttachStatus.Attached });

        public override Task DetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DetachVolumeAsync(volumeId, attachmentId, cancellationToken));

        public override Task<VolumeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.GetQuotaAsync(projectId, cancellationToken), () => new() { ProjectId = "any" });

        public override Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.UpdateQuotaAsync(request, cancellationToken), () => new() { ProjectId = "any" });

        public override Task ForceDeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ForceDeleteVolumeAsync(volumeId, cascade, cancellationToken));

        public override Task ResetVolumeStatusAsync(string volumeId, VolumeStatus status, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ResetVolumeStatusAsync(volumeId, status, cancellationToken));

        public override Task ResetSnapshotStatusAsync(
            string snapshotId, VolumeSnapshotStatus status, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ResetSnapshotStatusAsync(snapshotId, status, cancellationToken));

        private static async Task TryAsync(Func<Task> call)
        {
            try
            {
                await call();
            }
            catch (TError)
            {
                // This is the lie.
            }
        }

        private static async Task<TResult> TryAsync<TResult>(Func<Task<TResult>> call, Func<TResult> otherwise)
        {
            try
            {
                return await call();
            }
            catch (TError)
            {
                return otherwise();
            }
        }
    }
}
