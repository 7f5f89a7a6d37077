using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>What administrators do, and what backends hold.</content>
internal abstract partial class VolumeApiDecorator
{
    public virtual Task<VolumeSummary> GetVolumeSummaryAsync(bool allProjects = false, CancellationToken cancellationToken = default) =>
        Inner.GetVolumeSummaryAsync(allProjects, cancellationToken);

    public virtual Task ReimageVolumeAsync(ReimageVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.ReimageVolumeAsync(request, cancellationToken);

    public virtual Task<VolumeSnapshot> SetSnapshotMetadataAsync(string snapshotId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        Inner.SetSnapshotMetadataAsync(snapshotId, entries, cancellationToken);

    public virtual Task<VolumeSnapshot> UnsetSnapshotMetadataAsync(string snapshotId, string key, CancellationToken cancellationToken = default) =>
        Inner.UnsetSnapshotMetadataAsync(snapshotId, key, cancellationToken);

    public virtual Task ResetAttachStatusAsync(string volumeId, VolumeAttachStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetAttachStatusAsync(volumeId, status, cancellationToken);

    public virtual Task ForceDetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
        Inner.ForceDetachVolumeAsync(volumeId, attachmentId, cancellationToken);

    public virtual Task ForceDeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        Inner.ForceDeleteSnapshotAsync(snapshotId, cancellationToken);

    public virtual Task ForceDeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        Inner.ForceDeleteBackupAsync(backupId, cancellationToken);

    public virtual Task ResetGroupStatusAsync(string groupId, VolumeGroupStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetGroupStatusAsync(groupId, status, cancellationToken);

    public virtual Task ResetGroupSnapshotStatusAsync(string groupSnapshotId, VolumeGroupStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetGroupSnapshotStatusAsync(groupSnapshotId, status, cancellationToken);

    public virtual Task<VolumeSnapshot> ManageSnapshotAsync(ManageVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        Inner.ManageSnapshotAsync(request, cancellationToken);

    public virtual Task UnmanageSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        Inner.UnmanageSnapshotAsync(snapshotId, cancellationToken);

    public virtual IAsyncEnumerable<ManageableVolume> ListManageableVolumesAsync(string host, CancellationToken cancellationToken = default) =>
        Inner.ListManageableVolumesAsync(host, cancellationToken);

    public virtual IAsyncEnumerable<ManageableVolume> ListManageableSnapshotsAsync(string host, CancellationToken cancellationToken = default) =>
        Inner.ListManageableSnapshotsAsync(host, cancellationToken);

    public virtual IAsyncEnumerable<VolumeAvailabilityZone> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        Inner.ListAvailabilityZonesAsync(cancellationToken);

    public virtual Task<VolumeBackupRecord> ExportBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        Inner.ExportBackupAsync(backupId, cancellationToken);

    public virtual Task<VolumeBackup> ImportBackupAsync(VolumeBackupRecord record, CancellationToken cancellationToken = default) =>
        Inner.ImportBackupAsync(record, cancellationToken);

    public virtual Task<VolumeDefaultType> SetDefaultTypeAsync(string projectId, string type, CancellationToken cancellationToken = default) =>
        Inner.SetDefaultTypeAsync(projectId, type, cancellationToken);

    public virtual Task<VolumeDefaultType> GetDefaultTypeOfAsync(string projectId, CancellationToken cancellationToken = default) =>
        Inner.GetDefaultTypeOfAsync(projectId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeDefaultType> ListDefaultTypesAsync(CancellationToken cancellationToken = default) =>
        Inner.ListDefaultTypesAsync(cancellationToken);

    public virtual Task UnsetDefaultTypeAsync(string projectId, CancellationToken cancellationToken = default) =>
        Inner.UnsetDefaultTypeAsync(projectId, cancellationToken);

    public virtual Task<VolumeQuota> GetDefaultQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        Inner.GetDefaultQuotaAsync(projectId, cancellationToken);

    public virtual Task<VolumeGroupType> UnsetGroupSpecAsync(string groupTypeId, string key, CancellationToken cancellationToken = default) =>
        Inner.UnsetGroupSpecAsync(groupTypeId, key, cancellationToken);

    public virtual Task<VolumeGroupType> UpdateGroupTypeAsync(UpdateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateGroupTypeAsync(request, cancellationToken);

    public virtual Task<VolumeGroupType> GetDefaultGroupTypeAsync(CancellationToken cancellationToken = default) =>
        Inner.GetDefaultGroupTypeAsync(cancellationToken);
}
