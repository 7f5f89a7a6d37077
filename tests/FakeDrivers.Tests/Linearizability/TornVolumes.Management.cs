using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Linearizability;

/// <content>What administrators do, and what backends hold.</content>
internal sealed partial class TornVolumes
{
    public Task<VolumeSummary> GetVolumeSummaryAsync(bool allProjects = false, CancellationToken cancellationToken = default) =>
        inner.GetVolumeSummaryAsync(allProjects, cancellationToken);

    public Task ReimageVolumeAsync(ReimageVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.ReimageVolumeAsync(request, cancellationToken);

    public Task<VolumeSnapshot> SetSnapshotMetadataAsync(string snapshotId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        inner.SetSnapshotMetadataAsync(snapshotId, entries, cancellationToken);

    public Task<VolumeSnapshot> UnsetSnapshotMetadataAsync(string snapshotId, string key, CancellationToken cancellationToken = default) =>
        inner.UnsetSnapshotMetadataAsync(snapshotId, key, cancellationToken);

    public Task ResetAttachStatusAsync(string volumeId, VolumeAttachStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetAttachStatusAsync(volumeId, status, cancellationToken);

    public Task ForceDetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
        inner.ForceDetachVolumeAsync(volumeId, attachmentId, cancellationToken);

    public Task ForceDeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        inner.ForceDeleteSnapshotAsync(snapshotId, cancellationToken);

    public Task ForceDeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        inner.ForceDeleteBackupAsync(backupId, cancellationToken);

    public Task ResetGroupStatusAsync(string groupId, VolumeGroupStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetGroupStatusAsync(groupId, status, cancellationToken);

    public Task ResetGroupSnapshotStatusAsync(string groupSnapshotId, VolumeGroupStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetGroupSnapshotStatusAsync(groupSnapshotId, status, cancellationToken);

    public Task<VolumeSnapshot> ManageSnapshotAsync(ManageVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        inner.ManageSnapshotAsync(request, cancellationToken);

    public Task UnmanageSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        inner.UnmanageSnapshotAsync(snapshotId, cancellationToken);

    public IAsyncEnumerable<ManageableVolume> ListManageableVolumesAsync(string host, CancellationToken cancellationToken = default) =>
        inner.ListManageableVolumesAsync(host, cancellationToken);

    public IAsyncEnumerable<ManageableVolume> ListManageableSnapshotsAsync(string host, CancellationToken cancellationToken = default) =>
        inner.ListManageableSnapshotsAsync(host, cancellationToken);

    public IAsyncEnumerable<VolumeAvailabilityZone> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        inner.ListAvailabilityZonesAsync(cancellationToken);

    public Task<VolumeBackupRecord> ExportBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        inner.ExportBackupAsync(backupId, cancellationToken);

    public Task<VolumeBackup> ImportBackupAsync(VolumeBackupRecord record, CancellationToken cancellationToken = default) =>
        inner.ImportBackupAsync(record, cancellationToken);

    public Task<VolumeDefaultType> SetDefaultTypeAsync(string projectId, string type, CancellationToken cancellationToken = default) =>
        inner.SetDefaultTypeAsync(projectId, type, cancellationToken);

    public Task<VolumeDefaultType> GetDefaultTypeOfAsync(string projectId, CancellationToken cancellationToken = default) =>
        inner.GetDefaultTypeOfAsync(projectId, cancellationToken);

    public IAsyncEnumerable<VolumeDefaultType> ListDefaultTypesAsync(CancellationToken cancellationToken = default) =>
        inner.ListDefaultTypesAsync(cancellationToken);

    public Task UnsetDefaultTypeAsync(string projectId, CancellationToken cancellationToken = default) =>
        inner.UnsetDefaultTypeAsync(projectId, cancellationToken);

    public Task<VolumeQuota> GetDefaultQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        inner.GetDefaultQuotaAsync(projectId, cancellationToken);

    public Task<VolumeGroupType> UnsetGroupSpecAsync(string groupTypeId, string key, CancellationToken cancellationToken = default) =>
        inner.UnsetGroupSpecAsync(groupTypeId, key, cancellationToken);

    public Task<VolumeGroupType> UpdateGroupTypeAsync(UpdateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateGroupTypeAsync(request, cancellationToken);

    public Task<VolumeGroupType> GetDefaultGroupTypeAsync(CancellationToken cancellationToken = default) =>
        inner.GetDefaultGroupTypeAsync(cancellationToken);
}
