using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about what administrators do, and about what volumes, types and groups are called.</content>
internal static partial class VolumeLiars
{
    /// <content>What administrators do, and descriptions.</content>
    internal sealed partial class Swallows<TError>
    {
        public override Task<Volume> UnsetImageMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.UnsetImageMetadataAsync(volumeId, key, cancellationToken), () => SomeVolume(volumeId));

        public override Task<VolumeSnapshot> UpdateSnapshotAsync(UpdateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.UpdateSnapshotAsync(request, cancellationToken), () => SomeSnapshot(request.SnapshotId));

        public override Task<string> UploadToImageAsync(UploadVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.UploadToImageAsync(request, cancellationToken), () => "none");

        public override Task ReimageVolumeAsync(ReimageVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ReimageVolumeAsync(request, cancellationToken));

        public override Task<VolumeConnectionInfo> InitializeConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.InitializeConnectionAsync(volumeId, connector, cancellationToken), () => new() { DriverVolumeType = "any", VolumeId = volumeId });

        public override Task<VolumeType> GetTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.GetTypeAsync(typeId, cancellationToken), () => new() { Id = typeId, Name = "none", CreatedAt = default });

        public override Task<VolumeType> SetExtraSpecsAsync(
            string typeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.SetExtraSpecsAsync(typeId, entries, cancellationToken), () => new() { Id = typeId, Name = "none", CreatedAt = default });

        public override Task AddTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.AddTypeAccessAsync(typeId, projectId, cancellationToken));

        public override Task<VolumeType> SetTypeEncryptionAsync(string typeId, VolumeEncryption? encryption, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.SetTypeEncryptionAsync(typeId, encryption, cancellationToken), () => new() { Id = typeId, Name = "none", CreatedAt = default });

        public override Task<VolumeDefaultType> SetDefaultTypeAsync(string projectId, string type, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.SetDefaultTypeAsync(projectId, type, cancellationToken), () => new(projectId, type));

        public override Task DeleteQosSpecsAsync(string qosSpecsId, bool force = false, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteQosSpecsAsync(qosSpecsId, force, cancellationToken));

        public override Task<VolumeBackup> ImportBackupAsync(VolumeBackupRecord record, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ImportBackupAsync(record, cancellationToken), () => new()
            {
                Id = "none",
                VolumeId = "none",
                Status = VolumeBackupStatus.Available,
                SizeGiB = 1,
                AvailabilityZone = "nova",
                ProjectId = "any",
                UserId = "any",
                CreatedAt = default,
                DataTimestamp = default,
            });

        public override Task<VolumeService> SetServiceEnabledAsync(
            string binary, string host, bool isEnabled, string? disabledReason = null, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.SetServiceEnabledAsync(binary, host, isEnabled, disabledReason, cancellationToken), () => new() { Binary = binary, Host = host });

        public override Task<Volume> ManageVolumeAsync(ManageVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.ManageVolumeAsync(request, cancellationToken), () => SomeVolume("none"));
    }

    /// <summary>Accepts changes and forgets them.</summary>
    internal sealed class Sleeps(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task ReimageVolumeAsync(ReimageVolumeRequest request, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ResetMigrationStatusAsync(string volumeId, VolumeMigrationStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ResetGroupStatusAsync(string groupId, VolumeGroupStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ResetGroupSnapshotStatusAsync(string groupSnapshotId, VolumeGroupStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ResetBackupStatusAsync(string backupId, VolumeBackupStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ForceDetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ResetAttachStatusAsync(string volumeId, VolumeAttachStatus status, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ForceDeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ForceDeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task AddTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task UnsetDefaultTypeAsync(string projectId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task DeleteQosSpecsAsync(string qosSpecsId, bool force = false, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task AssociateQosSpecsAsync(string qosSpecsId, string typeId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task DeleteTransferAsync(string transferId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task DeleteGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task DeleteGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task UnmanageVolumeAsync(string volumeId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task UnmanageSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public override Task<Volume> SetImageMetadataAsync(
            string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task<Volume> UnsetImageMetadataAsync(
            string volumeId, string key, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task<VolumeSnapshot> UpdateSnapshotAsync(
            UpdateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetSnapshotAsync(request.SnapshotId, cancellationToken);

        public override Task<VolumeSnapshot> SetSnapshotMetadataAsync(
            string snapshotId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
            Inner.GetSnapshotAsync(snapshotId, cancellationToken);

        public override Task<VolumeSnapshot> UnsetSnapshotMetadataAsync(
            string snapshotId, string key, CancellationToken cancellationToken = default) =>
            Inner.GetSnapshotAsync(snapshotId, cancellationToken);

        public override Task<VolumeType> UpdateTypeAsync(
            UpdateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetTypeAsync(request.TypeId, cancellationToken);

        public override Task<VolumeType> SetExtraSpecsAsync(
            string typeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
            Inner.GetTypeAsync(typeId, cancellationToken);

        public override Task<VolumeType> UnsetExtraSpecAsync(
            string typeId, string key, CancellationToken cancellationToken = default) =>
            Inner.GetTypeAsync(typeId, cancellationToken);

        public override Task<VolumeType> SetTypeEncryptionAsync(
            string typeId, VolumeEncryption? encryption, CancellationToken cancellationToken = default) =>
            Inner.GetTypeAsync(typeId, cancellationToken);

        public override Task<VolumeQosSpecs> SetQosSpecsAsync(
            string qosSpecsId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
            Inner.GetQosSpecsAsync(qosSpecsId, cancellationToken);

        public override Task<VolumeQosSpecs> UnsetQosSpecsAsync(
            string qosSpecsId, IReadOnlyList<string> keys, CancellationToken cancellationToken = default) =>
            Inner.GetQosSpecsAsync(qosSpecsId, cancellationToken);

        public override Task<VolumeBackup> UpdateBackupAsync(
            UpdateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetBackupAsync(request.BackupId, cancellationToken);

        public override Task<VolumeGroupType> SetGroupSpecsAsync(
            string groupTypeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
            Inner.GetGroupTypeAsync(groupTypeId, cancellationToken);

        public override Task<VolumeGroupType> UnsetGroupSpecAsync(
            string groupTypeId, string key, CancellationToken cancellationToken = default) =>
            Inner.GetGroupTypeAsync(groupTypeId, cancellationToken);

        public override Task<VolumeGroupType> UpdateGroupTypeAsync(
            UpdateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetGroupTypeAsync(request.GroupTypeId, cancellationToken);

        public override async Task<VolumeService> SetServiceEnabledAsync(
            string binary, string host, bool isEnabled, string? disabledReason = null, CancellationToken cancellationToken = default) =>
            await Inner.ListServicesAsync(cancellationToken).FirstAsync(each => each.Binary == binary && each.Host == host, cancellationToken);
    }

    /// <summary>Lists nothing.</summary>
    internal sealed class ListsNothing(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override IAsyncEnumerable<VolumeTransfer> ListTransfersAsync(VolumeTransferQuery? query = null, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeTransfer>();

        public override IAsyncEnumerable<VolumeBackup> ListBackupsAsync(VolumeBackupQuery? query = null, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeBackup>();

        public override IAsyncEnumerable<VolumeGroup> ListGroupsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeGroup>();

        public override IAsyncEnumerable<VolumeGroupSnapshot> ListGroupSnapshotsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeGroupSnapshot>();

        public override IAsyncEnumerable<VolumeQosSpecs> ListQosSpecsAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeQosSpecs>();

        public override IAsyncEnumerable<VolumeGroupType> ListGroupTypesAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeGroupType>();

        public override IAsyncEnumerable<VolumePool> ListPoolsAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumePool>();

        public override IAsyncEnumerable<VolumeDefaultType> ListDefaultTypesAsync(CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<VolumeDefaultType>();

        public override IAsyncEnumerable<ManageableVolume> ListManageableVolumesAsync(string host, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<ManageableVolume>();

        public override IAsyncEnumerable<ManageableVolume> ListManageableSnapshotsAsync(string host, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<ManageableVolume>();
    }

    /// <summary>Takes one thing for another.</summary>
    internal sealed class TakesOneForAnother(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeSummary> GetVolumeSummaryAsync(bool allProjects = false, CancellationToken cancellationToken = default) => Task.FromResult(new VolumeSummary());

        public override async Task<VolumeAttachment> GetAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
            (await Inner.GetAttachmentAsync(attachmentId, cancellationToken)) with { ServerId = null };

        public override async Task<VolumeConnectionInfo> InitializeConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
            (await Inner.InitializeConnectionAsync(volumeId, connector, cancellationToken)) with { VolumeId = "other" };

        public override async Task<VolumeGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
            (await Inner.GetGroupAsync(groupId, cancellationToken)) with { Name = "other" };

        public override async Task<VolumeGroupSnapshot> GetGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
            (await Inner.GetGroupSnapshotAsync(groupSnapshotId, cancellationToken)) with { GroupId = "other" };

        public override async Task<VolumeQosSpecs> GetQosSpecsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
            (await Inner.GetQosSpecsAsync(qosSpecsId, cancellationToken)) with { Name = "other" };

        public override async Task<Volume> ManageVolumeAsync(ManageVolumeRequest request, CancellationToken cancellationToken = default) =>
            await Inner.ManageVolumeAsync(request with { Name = "other" }, cancellationToken);

        public override async Task<VolumeSnapshot> ManageSnapshotAsync(ManageVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            await Inner.ManageSnapshotAsync(request with { Name = "other" }, cancellationToken);

        public override async Task<string> UploadToImageAsync(UploadVolumeRequest request, CancellationToken cancellationToken = default)
        {
            await Inner.UploadToImageAsync(request, cancellationToken);
            return "none";
        }

        public override async Task<VolumeBackup> ImportBackupAsync(VolumeBackupRecord record, CancellationToken cancellationToken = default) =>
            (await Inner.ImportBackupAsync(record, cancellationToken)) with { Id = "other" };

        public override async Task<VolumeDefaultType> GetDefaultTypeOfAsync(string projectId, CancellationToken cancellationToken = default) =>
            (await Inner.GetDefaultTypeOfAsync(projectId, cancellationToken)) with { TypeId = "other" };

        public override Task<VolumeGroupType> GetDefaultGroupTypeAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(new VolumeGroupType { Id = "other", Name = "other", CreatedAt = default });
    }
}
