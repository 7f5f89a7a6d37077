namespace FakeDrivers.Volumes;

/// <content>What backends hold.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task<VolumeSnapshot> ManageSnapshotAsync(ManageVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ManageSnapshot, request, VolumeRules.ManageSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task UnmanageSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnmanageSnapshot, new(snapshotId), VolumeRules.UnmanageSnapshot, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ManageableVolume> ListManageableVolumesAsync(string host, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListManageableVolumes, new() { OfId = host }, VolumeRules.ListManageableVolumes, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static each => each.SourceName, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ManageableVolume> ListManageableSnapshotsAsync(string host, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListManageableSnapshots, new() { OfId = host }, VolumeRules.ListManageableSnapshots, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static each => each.SourceName, cancellationToken);
}
