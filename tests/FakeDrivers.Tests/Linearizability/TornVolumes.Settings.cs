using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Linearizability;

/// <content>Settings, types and connections.</content>
internal sealed partial class TornVolumes
{
    public Task<Volume> SetMetadataAsync(
        string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        inner.SetMetadataAsync(volumeId, entries, cancellationToken);

    public Task<Volume> UnsetMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
        inner.UnsetMetadataAsync(volumeId, key, cancellationToken);

    public Task<Volume> SetReadOnlyAsync(string volumeId, bool isReadOnly, CancellationToken cancellationToken = default) =>
        inner.SetReadOnlyAsync(volumeId, isReadOnly, cancellationToken);

    public Task<Volume> SetBootableAsync(string volumeId, bool isBootable, CancellationToken cancellationToken = default) =>
        inner.SetBootableAsync(volumeId, isBootable, cancellationToken);

    public Task<Volume> SetImageMetadataAsync(
        string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        inner.SetImageMetadataAsync(volumeId, entries, cancellationToken);

    public Task<Volume> UnsetImageMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
        inner.UnsetImageMetadataAsync(volumeId, key, cancellationToken);

    public Task<string> UploadToImageAsync(UploadVolumeRequest request, CancellationToken cancellationToken = default) =>
        inner.UploadToImageAsync(request, cancellationToken);

    public Task RevertToSnapshotAsync(string volumeId, string snapshotId, CancellationToken cancellationToken = default) =>
        inner.RevertToSnapshotAsync(volumeId, snapshotId, cancellationToken);

    public Task<VolumeSnapshot> UpdateSnapshotAsync(UpdateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateSnapshotAsync(request, cancellationToken);

    public Task ResetMigrationStatusAsync(string volumeId, VolumeMigrationStatus status, CancellationToken cancellationToken = default) =>
        inner.ResetMigrationStatusAsync(volumeId, status, cancellationToken);

    public Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) =>
        inner.ResetQuotaAsync(projectId, cancellationToken);

    public Task<VolumeType> CreateTypeAsync(CreateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateTypeAsync(request, cancellationToken);

    public Task<VolumeType> GetTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
        inner.GetTypeAsync(typeId, cancellationToken);

    public Task<VolumeType> GetDefaultTypeAsync(CancellationToken cancellationToken = default) =>
        inner.GetDefaultTypeAsync(cancellationToken);

    public IAsyncEnumerable<VolumeType> ListTypesAsync(VolumeTypeQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListTypesAsync(query, cancellationToken);

    public Task<VolumeType> UpdateTypeAsync(UpdateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
        inner.UpdateTypeAsync(request, cancellationToken);

    public Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
        inner.DeleteTypeAsync(typeId, cancellationToken);

    public Task<VolumeType> SetExtraSpecsAsync(
        string typeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        inner.SetExtraSpecsAsync(typeId, entries, cancellationToken);

    public Task<VolumeType> UnsetExtraSpecAsync(string typeId, string key, CancellationToken cancellationToken = default) =>
        inner.UnsetExtraSpecAsync(typeId, key, cancellationToken);

    public Task AddTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
        inner.AddTypeAccessAsync(typeId, projectId, cancellationToken);

    public Task RemoveTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
        inner.RemoveTypeAccessAsync(typeId, projectId, cancellationToken);

    public Task<VolumeType> SetTypeEncryptionAsync(string typeId, VolumeEncryption? encryption, CancellationToken cancellationToken = default) =>
        inner.SetTypeEncryptionAsync(typeId, encryption, cancellationToken);

    public Task<VolumeQosSpecs> CreateQosSpecsAsync(CreateVolumeQosSpecsRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateQosSpecsAsync(request, cancellationToken);

    public Task<VolumeQosSpecs> GetQosSpecsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
        inner.GetQosSpecsAsync(qosSpecsId, cancellationToken);

    public IAsyncEnumerable<VolumeQosSpecs> ListQosSpecsAsync(CancellationToken cancellationToken = default) =>
        inner.ListQosSpecsAsync(cancellationToken);

    public Task<VolumeQosSpecs> SetQosSpecsAsync(
        string qosSpecsId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        inner.SetQosSpecsAsync(qosSpecsId, entries, cancellationToken);

    public Task<VolumeQosSpecs> UnsetQosSpecsAsync(string qosSpecsId, IReadOnlyList<string> keys, CancellationToken cancellationToken = default) =>
        inner.UnsetQosSpecsAsync(qosSpecsId, keys, cancellationToken);

    public Task DeleteQosSpecsAsync(string qosSpecsId, bool force = false, CancellationToken cancellationToken = default) =>
        inner.DeleteQosSpecsAsync(qosSpecsId, force, cancellationToken);

    public Task AssociateQosSpecsAsync(string qosSpecsId, string typeId, CancellationToken cancellationToken = default) =>
        inner.AssociateQosSpecsAsync(qosSpecsId, typeId, cancellationToken);

    public Task DisassociateQosSpecsAsync(string qosSpecsId, string? typeId = null, CancellationToken cancellationToken = default) =>
        inner.DisassociateQosSpecsAsync(qosSpecsId, typeId, cancellationToken);

    public IAsyncEnumerable<VolumeType> ListQosAssociationsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
        inner.ListQosAssociationsAsync(qosSpecsId, cancellationToken);

    public Task<VolumeAttachment> CreateAttachmentAsync(CreateVolumeAttachmentRequest request, CancellationToken cancellationToken = default) =>
        inner.CreateAttachmentAsync(request, cancellationToken);

    public Task<VolumeAttachment> UpdateAttachmentAsync(
        string attachmentId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        inner.UpdateAttachmentAsync(attachmentId, connector, cancellationToken);

    public Task CompleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        inner.CompleteAttachmentAsync(attachmentId, cancellationToken);

    public Task DeleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        inner.DeleteAttachmentAsync(attachmentId, cancellationToken);

    public Task<VolumeAttachment> GetAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        inner.GetAttachmentAsync(attachmentId, cancellationToken);

    public IAsyncEnumerable<VolumeAttachment> ListAttachmentsAsync(
        VolumeAttachmentQuery? query = null, CancellationToken cancellationToken = default) =>
        inner.ListAttachmentsAsync(query, cancellationToken);

    public Task<VolumeConnectionInfo> InitializeConnectionAsync(
        string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        inner.InitializeConnectionAsync(volumeId, connector, cancellationToken);

    public Task TerminateConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        inner.TerminateConnectionAsync(volumeId, connector, cancellationToken);
}
