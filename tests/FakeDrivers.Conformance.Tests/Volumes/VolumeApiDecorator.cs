using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <summary>Forwards every call to an honest driver, so that a liar says only what it lies about.</summary>
internal abstract partial class VolumeApiDecorator(IVolumeApi inner) : IVolumeApi
{
    protected IVolumeApi Inner { get; } = inner;

    public virtual Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateVolumeAsync(request, cancellationToken);

    public virtual Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        Inner.GetVolumeAsync(volumeId, cancellationToken);

    public virtual Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        Inner.FindVolumeAsync(nameOrId, cancellationToken);

    public virtual IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListVolumesAsync(query, cancellationToken);

    public virtual Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateVolumeAsync(request, cancellationToken);

    public virtual Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
        Inner.DeleteVolumeAsync(volumeId, cascade, cancellationToken);

    public virtual Task ExtendVolumeAsync(string volumeId, int newSizeGiB, CancellationToken cancellationToken = default) =>
        Inner.ExtendVolumeAsync(volumeId, newSizeGiB, cancellationToken);

    public virtual Task<VolumeSnapshot> CreateSnapshotAsync(
        CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) => Inner.CreateSnapshotAsync(request, cancellationToken);

    public virtual Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        Inner.GetSnapshotAsync(snapshotId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(
        VolumeSnapshotQuery? query = null, CancellationToken cancellationToken = default) => Inner.ListSnapshotsAsync(query, cancellationToken);

    public virtual Task DeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        Inner.DeleteSnapshotAsync(snapshotId, cancellationToken);

    public virtual Task ReserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        Inner.ReserveVolumeAsync(volumeId, cancellationToken);

    public virtual Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        Inner.UnreserveVolumeAsync(volumeId, cancellationToken);

    public virtual Task BeginDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
        Inner.BeginDetachingAsync(volumeId, cancellationToken);

    public virtual Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
        Inner.RollDetachingAsync(volumeId, cancellationToken);

    public virtual Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.AttachVolumeAsync(request, cancellationToken);

    public virtual Task DetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
        Inner.DetachVolumeAsync(volumeId, attachmentId, cancellationToken);

    public virtual Task<VolumeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        Inner.GetQuotaAsync(projectId, cancellationToken);

    public virtual Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateQuotaAsync(request, cancellationToken);

    public virtual Task<VolumeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        Inner.GetUsageAsync(projectId, cancellationToken);

    public virtual Task ForceDeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
        Inner.ForceDeleteVolumeAsync(volumeId, cascade, cancellationToken);

    public virtual Task ResetVolumeStatusAsync(string volumeId, VolumeStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetVolumeStatusAsync(volumeId, status, cancellationToken);

    public virtual Task ResetSnapshotStatusAsync(
        string snapshotId, VolumeSnapshotStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetSnapshotStatusAsync(snapshotId, status, cancellationToken);
}
