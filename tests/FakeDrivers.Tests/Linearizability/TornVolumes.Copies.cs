using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Linearizability;

/// <content>Transfers, backups, groups and backends.</content>
internal sealed partial class TornVolumes
{
    public Task<VolumeTransfer> CreateTransferAsync(CreateVolumeTransferRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateTransferAsync(request, cancellationToken);

    public Task<VolumeTransfer> GetTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
        inner.GetTransferAsync(transferId, cancellationToken);

    public IAsyncEnumerable<VolumeTransfer> ListTransfersAsync(VolumeTransferQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListTransfersAsync(query, cancellationToken);

    public Task<Volume> AcceptTransferAsync(string transferId, string authKey, CancellationToken cancellationToken = default) =>
        inner.AcceptTransferAsync(transferId, authKey, cancellationToken);

    public Task DeleteTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
        inner.DeleteTransferAsync(transferId, cancellationToken);

    public Task<VolumeBackup> CreateBackupAsync(CreateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateBackupAsync(request, cancellationToken);

    public Task<VolumeBackup> GetBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        inner.GetBackupAsync(backupId, cancellationToken);

    public IAsyncEnumerable<VolumeBackup> ListBackupsAsync(VolumeBackupQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListBackupsAsync(query, cancellationToken);

    public Task<VolumeBackup> UpdateBackupAsync(UpdateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateBackupAsync(request, cancellationToken);

    public Task DeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        inner.DeleteBackupAsync(backupId, cancellationToken);

    public Task<Volume> RestoreBackupAsync(RestoreVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        inner.RestoreBackupAsync(request, cancellationToken);

    public Task ResetBackupStatusAsync(string backupId, VolumeBackupStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetBackupStatusAsync(backupId, status, cancellationToken);

    public Task<VolumeGroupType> CreateGroupTypeAsync(CreateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateGroupTypeAsync(request, cancellationToken);

    public Task<VolumeGroupType> GetGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) =>
        inner.GetGroupTypeAsync(groupTypeId, cancellationToken);

    public IAsyncEnumerable<VolumeGroupType> ListGroupTypesAsync(CancellationToken cancellationToken = default) =>
        inner.ListGroupTypesAsync(cancellationToken);

    public Task<VolumeGroupType> SetGroupSpecsAsync(
        string groupTypeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        inner.SetGroupSpecsAsync(groupTypeId, entries, cancellationToken);

    public Task DeleteGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) =>
        inner.DeleteGroupTypeAsync(groupTypeId, cancellationToken);

    public Task<VolumeGroup> CreateGroupAsync(CreateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateGroupAsync(request, cancellationToken);

    public Task<VolumeGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        inner.GetGroupAsync(groupId, cancellationToken);

    public IAsyncEnumerable<VolumeGroup> ListGroupsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListGroupsAsync(query, cancellationToken);

    public Task<VolumeGroup> UpdateGroupAsync(UpdateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateGroupAsync(request, cancellationToken);

    public Task DeleteGroupAsync(string groupId, bool deleteVolumes = false, CancellationToken cancellationToken = default) =>
        inner.DeleteGroupAsync(groupId, deleteVolumes, cancellationToken);

    public Task<VolumeGroupSnapshot> CreateGroupSnapshotAsync(
        CreateVolumeGroupSnapshotRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateGroupSnapshotAsync(request, cancellationToken);

    public Task<VolumeGroupSnapshot> GetGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
        inner.GetGroupSnapshotAsync(groupSnapshotId, cancellationToken);

    public IAsyncEnumerable<VolumeGroupSnapshot> ListGroupSnapshotsAsync(
        VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListGroupSnapshotsAsync(query, cancellationToken);

    public Task DeleteGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
        inner.DeleteGroupSnapshotAsync(groupSnapshotId, cancellationToken);

    public IAsyncEnumerable<VolumePool> ListPoolsAsync(CancellationToken cancellationToken = default) =>
        inner.ListPoolsAsync(cancellationToken);

    public IAsyncEnumerable<VolumeService> ListServicesAsync(CancellationToken cancellationToken = default) =>
        inner.ListServicesAsync(cancellationToken);

    public Task<VolumeService> SetServiceEnabledAsync(
        string binary, string host, bool isEnabled, string? disabledReason = null, CancellationToken cancellationToken = default) =>
        inner.SetServiceEnabledAsync(binary, host, isEnabled, disabledReason, cancellationToken);

    public Task RetypeVolumeAsync(RetypeVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.RetypeVolumeAsync(request, cancellationToken);

    public Task MigrateVolumeAsync(MigrateVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.MigrateVolumeAsync(request, cancellationToken);

    public Task<Volume> ManageVolumeAsync(ManageVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.ManageVolumeAsync(request, cancellationToken);

    public Task UnmanageVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
        inner.UnmanageVolumeAsync(volumeId, cancellationToken);
}
