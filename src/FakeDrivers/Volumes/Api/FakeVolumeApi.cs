using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The volume service of a world, as one caller sees it.</summary>
/// <remarks>
/// <para>Simulates: the statuses of volumes, snapshots, attachments, backups and groups and the rules between them; types, QoS specs and the pools
/// that have room and what a type asks for; copies of snapshots, volumes, images and backups with the content that they share; cascades,
/// transfers, moves; limits per project and type and what is used of them; projects that do not see each other; and operations that take time
/// (<see cref="FakeVolumeOptions"/>) or fail at their end (a fault rule on one of <see cref="VolumeTransitions"/>).</para>
/// <para>Accepts without effect: servers, hosts and projects that do not exist, which are other services' business; an attachment's mode is kept
/// and shown, but nothing is written that it could protect.</para>
/// <para>Refuses: replication, clusters, user messages, quota classes, scheduler hints.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed partial class FakeVolumeApi : IVolumeApi, IFakeDriver
{
    private readonly Gate _gate;

    internal FakeVolumeApi(Gate gate) => _gate = gate;

    /// <inheritdoc/>
    public Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Create, request, VolumeRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> GetVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.Get, new(volumeId), VolumeRules.Get, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> FindVolumeAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.Find, new(nameOrId), VolumeRules.Find, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Volume> ListVolumesAsync(VolumeQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.List, query ?? new(), VolumeRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static volume => volume.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Update, request, VolumeRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Delete, new(volumeId, cascade), VolumeRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task ExtendVolumeAsync(string volumeId, int newSizeGiB, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Extend, new(volumeId, newSizeGiB), VolumeRules.Extend, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateSnapshot, request, VolumeRules.CreateSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeSnapshot> GetSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetSnapshot, new(snapshotId), VolumeRules.GetSnapshot, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeSnapshot> ListSnapshotsAsync(VolumeSnapshotQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListSnapshots, query ?? new(), VolumeRules.ListSnapshots, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static snapshot => snapshot.Id, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteSnapshot, new(snapshotId), VolumeRules.DeleteSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task ReserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Reserve, new(volumeId), VolumeRules.Reserve, cancellationToken);

    /// <inheritdoc/>
    public Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Unreserve, new(volumeId), VolumeRules.Unreserve, cancellationToken);

    /// <inheritdoc/>
    public Task BeginDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.BeginDetaching, new(volumeId), VolumeRules.BeginDetaching, cancellationToken);

    /// <inheritdoc/>
    public Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.RollDetaching, new(volumeId), VolumeRules.RollDetaching, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Attach, request, VolumeRules.Attach, cancellationToken);

    /// <inheritdoc/>
    public Task DetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Detach, new(volumeId, attachmentId), VolumeRules.Detach, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetQuota, new(projectId), VolumeRules.GetQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQuota> UpdateQuotaAsync(UpdateVolumeQuotaRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateQuota, request, VolumeRules.UpdateQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetUsage, new(projectId), VolumeRules.GetUsage, cancellationToken);

    /// <inheritdoc/>
    public Task ForceDeleteVolumeAsync(string volumeId, bool cascade = false, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ForceDelete, new(volumeId, cascade), VolumeRules.ForceDelete, cancellationToken);

    /// <inheritdoc/>
    public Task ResetVolumeStatusAsync(string volumeId, VolumeStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetStatus, new(volumeId, status), VolumeRules.ResetStatus, cancellationToken);

    /// <inheritdoc/>
    public Task ResetSnapshotStatusAsync(string snapshotId, VolumeSnapshotStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetSnapshotStatus, new(snapshotId, status), VolumeRules.ResetSnapshotStatus, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeSummary> GetVolumeSummaryAsync(bool allProjects = false, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetSummary, new(allProjects), VolumeRules.GetSummary, cancellationToken);
}
