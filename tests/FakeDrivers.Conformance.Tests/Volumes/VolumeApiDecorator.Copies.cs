using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Transfers, backups, groups and backends.</content>
internal abstract partial class VolumeApiDecorator
{
    public virtual Task<VolumeTransfer> CreateTransferAsync(CreateVolumeTransferRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateTransferAsync(request, cancellationToken);

    public virtual Task<VolumeTransfer> GetTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
        Inner.GetTransferAsync(transferId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeTransfer> ListTransfersAsync(
        VolumeTransferQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListTransfersAsync(query, cancellationToken);

    public virtual Task<Volume> AcceptTransferAsync(string transferId, string authKey, CancellationToken cancellationToken = default) =>
        Inner.AcceptTransferAsync(transferId, authKey, cancellationToken);

    public virtual Task DeleteTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
        Inner.DeleteTransferAsync(transferId, cancellationToken);

    public virtual Task<VolumeBackup> CreateBackupAsync(CreateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateBackupAsync(request, cancellationToken);

    public virtual Task<VolumeBackup> GetBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        Inner.GetBackupAsync(backupId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeBackup> ListBackupsAsync(VolumeBackupQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListBackupsAsync(query, cancellationToken);

    public virtual Task<VolumeBackup> UpdateBackupAsync(UpdateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateBackupAsync(request, cancellationToken);

    public virtual Task DeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        Inner.DeleteBackupAsync(backupId, cancellationToken);

    public virtual Task<Volume> RestoreBackupAsync(RestoreVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        Inner.RestoreBackupAsync(request, cancellationToken);

    public virtual Task ResetBackupStatusAsync(string backupId, VolumeBackupStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetBackupStatusAsync(backupId, status, cancellationToken);

    public virtual Task<VolumeGroupType> CreateGroupTypeAsync(CreateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateGroupTypeAsync(request, cancellationToken);

    public virtual Task<VolumeGroupType> GetGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) =>
        Inner.GetGroupTypeAsync(groupTypeId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeGroupType> ListGroupTypesAsync(CancellationToken cancellationToken = default) =>
        Inner.ListGroupTypesAsync(cancellationToken);

    public virtual Task<VolumeGroupType> SetGroupSpecsAsync(
        string groupTypeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        Inner.SetGroupSpecsAsync(groupTypeId, entries, cancellationToken);

    public virtual Task DeleteGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) =>
        Inner.DeleteGroupTypeAsync(groupTypeId, cancellationToken);

    public virtual Task<VolumeGroup> CreateGroupAsync(CreateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateGroupAsync(request, cancellationToken);

    public virtual Task<VolumeGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        Inner.GetGroupAsync(groupId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeGroup> ListGroupsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListGroupsAsync(query, cancellationToken);

    public virtual Task<VolumeGroup> UpdateGroupAsync(UpdateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateGroupAsync(request, cancellationToken);

    public virtual Task DeleteGroupAsync(string groupId, bool deleteVolumes = false, CancellationToken cancellationToken = default) =>
        Inner.DeleteGroupAsync(groupId, deleteVolumes, cancellationToken);

    public virtual Task<VolumeGroupSnapshot> CreateGroupSnapshotAsync(
        CreateVolumeGroupSnapshotRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateGroupSnapshotAsync(request, cancellationToken);

    public virtual Task<VolumeGroupSnapshot> GetGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
        Inner.GetGroupSnapshotAsync(groupSnapshotId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeGroupSnapshot> ListGroupSnapshotsAsync(
        VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListGroupSnapshotsAsync(query, cancellationToken);

    public virtual Task DeleteGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
        Inner.DeleteGroupSnapshotAsync(groupSnapshotId, cancellationToken);

    public virtual IAsyncEnumerable<VolumePool> ListPoolsAsync(CancellationToken cancellationToken = default) =>
        Inner.ListPoolsAsync(cancellationToken);

    public virtual IAsyncEnumerable<VolumeService> ListServicesAsync(CancellationToken cancellationToken = default) =>
        Inner.ListServicesAsync(cancellationToken);

    public virtual Task<VolumeService> SetServiceEnabledAsync(
        string binary, string host, bool isEnabled, string? disabledReason = null, CancellationToken cancellationToken = default) =>
        Inner.SetServiceEnabledAsync(binary, host, isEnabled, disabledReason, cancellationToken);

    public virtual Task RetypeVolumeAsync(RetypeVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.RetypeVolumeAsync(request, cancellationToken);

    public virtual Task MigrateVolumeAsync(MigrateVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.MigrateVolumeAsync(request, cancellationToken);

    public virtual Task<Volume> ManageVolumeAsync(ManageVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.ManageVolumeAsync(request, cancellationToken);

    public virtual Task UnmanageVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        Inner.UnmanageVolumeAsync(volumeId, cancellationToken);
}
