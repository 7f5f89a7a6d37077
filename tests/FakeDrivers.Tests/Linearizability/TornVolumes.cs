using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Linearizability;

/// <summary>
/// Wrong on purpose: reserving looks at the status, lets the other callers look too, and then writes what it made of it. All else is the
/// service's own.
/// </summary>
internal sealed partial class TornVolumes(IVolumeApi inner, IVolumeAdministration administration, int callers) : IVolumeApi, IDisposable
{
    private readonly Barrier _allHaveLooked = new(callers);

    public async Task ReserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default)
    {
        var volume = await inner.GetVolumeAsync(volumeId, cancellationToken);
        _allHaveLooked.SignalAndWait(cancellationToken);
        if (volume.Status != VolumeStatus.Available) throw new InvalidStateException("volume", volumeId, volume.Status.ToText(), ["available"]);
        await administration.ResetVolumeStatusAsync(volumeId, VolumeStatus.Attaching, cancellationToken);
    }

    public Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateVolumeAsync(request, cancellationToken);

    public Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        inner.GetVolumeAsync(volumeId, cancellationToken);

    public Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        inner.FindVolumeAsync(nameOrId, cancellationToken);

    public IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListVolumesAsync(query, cancellationToken);

    public Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateVolumeAsync(request, cancellationToken);

    public Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
        inner.DeleteVolumeAsync(volumeId, cascade, cancellationToken);

    public Task ExtendVolumeAsync(string volumeId, int newSizeGiB, CancellationToken cancellationToken = default) =>
        inner.ExtendVolumeAsync(volumeId, newSizeGiB, cancellationToken);

    public Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateSnapshotAsync(request, cancellationToken);

    public Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        inner.GetSnapshotAsync(snapshotId, cancellationToken);

    public IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(VolumeSnapshotQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListSnapshotsAsync(query, cancellationToken);

    public Task DeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        inner.DeleteSnapshotAsync(snapshotId, cancellationToken);

    public Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        inner.UnreserveVolumeAsync(volumeId, cancellationToken);

    public Task BeginDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
        inner.BeginDetachingAsync(volumeId, cancellationToken);

    public Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
        inner.RollDetachingAsync(volumeId, cancellationToken);

    public Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.AttachVolumeAsync(request, cancellationToken);

    public Task DetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
        inner.DetachVolumeAsync(volumeId, attachmentId, cancellationToken);

    public Task<VolumeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        inner.GetQuotaAsync(projectId, cancellationToken);

    public Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateQuotaAsync(request, cancellationToken);

    public Task<VolumeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        inner.GetUsageAsync(projectId, cancellationToken);

    public Task ForceDeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
        inner.ForceDeleteVolumeAsync(volumeId, cascade, cancellationToken);

    public Task ResetVolumeStatusAsync(string volumeId, VolumeStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetVolumeStatusAsync(volumeId, status, cancellationToken);

    public Task ResetSnapshotStatusAsync(string snapshotId, VolumeSnapshotStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetSnapshotStatusAsync(snapshotId, status, cancellationToken);

    public void Dispose() => _allHaveLooked.Dispose();
}
