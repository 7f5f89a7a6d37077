using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Settings, types and connections.</content>
internal abstract partial class VolumeApiDecorator
{
    public virtual Task<Volume> SetMetadataAsync(
        string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        Inner.SetMetadataAsync(volumeId, entries, cancellationToken);

    public virtual Task<Volume> UnsetMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
        Inner.UnsetMetadataAsync(volumeId, key, cancellationToken);

    public virtual Task<Volume> SetReadOnlyAsync(string volumeId, bool isReadOnly, CancellationToken cancellationToken = default) =>
        Inner.SetReadOnlyAsync(volumeId, isReadOnly, cancellationToken);

    public virtual Task<Volume> SetBootableAsync(string volumeId, bool isBootable, CancellationToken cancellationToken = default) =>
        Inner.SetBootableAsync(volumeId, isBootable, cancellationToken);

    public virtual Task<Volume> SetImageMetadataAsync(
        string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        Inner.SetImageMetadataAsync(volumeId, entries, cancellationToken);

    public virtual Task<Volume> UnsetImageMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
        Inner.UnsetImageMetadataAsync(volumeId, key, cancellationToken);

    public virtual Task<string> UploadToImageAsync(UploadVolumeRequest request, CancellationToken cancellationToken = default) =>
        Inner.UploadToImageAsync(request, cancellationToken);

    public virtual Task RevertToSnapshotAsync(string volumeId, string snapshotId, CancellationToken cancellationToken = default) =>
        Inner.RevertToSnapshotAsync(volumeId, snapshotId, cancellationToken);

    public virtual Task<VolumeSnapshot> UpdateSnapshotAsync(UpdateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateSnapshotAsync(request, cancellationToken);

    public virtual Task ResetMigrationStatusAsync(string volumeId, VolumeMigrationStatus status, CancellationToken cancellationToken = default) =>
        Inner.ResetMigrationStatusAsync(volumeId, status, cancellationToken);

    public virtual Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) =>
        Inner.ResetQuotaAsync(projectId, cancellationToken);

    public virtual Task<VolumeType> CreateTypeAsync(CreateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateTypeAsync(request, cancellationToken);

    public virtual Task<VolumeType> GetTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
        Inner.GetTypeAsync(typeId, cancellationToken);

    public virtual Task<VolumeType> GetDefaultTypeAsync(CancellationToken cancellationToken = default) =>
        Inner.GetDefaultTypeAsync(cancellationToken);

    public virtual IAsyncEnumerable<VolumeType> ListTypesAsync(VolumeTypeQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListTypesAsync(query, cancellationToken);

    public virtual Task<VolumeType> UpdateTypeAsync(UpdateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
        Inner.UpdateTypeAsync(request, cancellationToken);

    public virtual Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
        Inner.DeleteTypeAsync(typeId, cancellationToken);

    public virtual Task<VolumeType> SetExtraSpecsAsync(
        string typeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        Inner.SetExtraSpecsAsync(typeId, entries, cancellationToken);

    public virtual Task<VolumeType> UnsetExtraSpecAsync(string typeId, string key, CancellationToken cancellationToken = default) =>
        Inner.UnsetExtraSpecAsync(typeId, key, cancellationToken);

    public virtual Task AddTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
        Inner.AddTypeAccessAsync(typeId, projectId, cancellationToken);

    public virtual Task RemoveTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default) =>
        Inner.RemoveTypeAccessAsync(typeId, projectId, cancellationToken);

    public virtual Task<VolumeType> SetTypeEncryptionAsync(
        string typeId, VolumeEncryption? encryption, CancellationToken cancellationToken = default) =>
        Inner.SetTypeEncryptionAsync(typeId, encryption, cancellationToken);

    public virtual Task<VolumeQosSpecs> CreateQosSpecsAsync(CreateVolumeQosSpecsRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateQosSpecsAsync(request, cancellationToken);

    public virtual Task<VolumeQosSpecs> GetQosSpecsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
        Inner.GetQosSpecsAsync(qosSpecsId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeQosSpecs> ListQosSpecsAsync(CancellationToken cancellationToken = default) =>
        Inner.ListQosSpecsAsync(cancellationToken);

    public virtual Task<VolumeQosSpecs> SetQosSpecsAsync(
        string qosSpecsId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        Inner.SetQosSpecsAsync(qosSpecsId, entries, cancellationToken);

    public virtual Task<VolumeQosSpecs> UnsetQosSpecsAsync(
        string qosSpecsId, IReadOnlyList<string> keys, CancellationToken cancellationToken = default) =>
        Inner.UnsetQosSpecsAsync(qosSpecsId, keys, cancellationToken);

    public virtual Task DeleteQosSpecsAsync(string qosSpecsId, bool force = false, CancellationToken cancellationToken = default) =>
        Inner.DeleteQosSpecsAsync(qosSpecsId, force, cancellationToken);

    public virtual Task AssociateQosSpecsAsync(string qosSpecsId, string typeId, CancellationToken cancellationToken = default) =>
        Inner.AssociateQosSpecsAsync(qosSpecsId, typeId, cancellationToken);

    public virtual Task DisassociateQosSpecsAsync(string qosSpecsId, string? typeId = null, CancellationToken cancellationToken = default) =>
        Inner.DisassociateQosSpecsAsync(qosSpecsId, typeId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeType> ListQosAssociationsAsync(string qosSpecsId, CancellationToken cancellationToken = default) =>
        Inner.ListQosAssociationsAsync(qosSpecsId, cancellationToken);

    public virtual Task<VolumeAttachment> CreateAttachmentAsync(
        CreateVolumeAttachmentRequest request, CancellationToken cancellationToken = default) =>
        Inner.CreateAttachmentAsync(request, cancellationToken);

    public virtual Task<VolumeAttachment> UpdateAttachmentAsync(
        string attachmentId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        Inner.UpdateAttachmentAsync(attachmentId, connector, cancellationToken);

    public virtual Task CompleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        Inner.CompleteAttachmentAsync(attachmentId, cancellationToken);

    public virtual Task DeleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        Inner.DeleteAttachmentAsync(attachmentId, cancellationToken);

    public virtual Task<VolumeAttachment> GetAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        Inner.GetAttachmentAsync(attachmentId, cancellationToken);

    public virtual IAsyncEnumerable<VolumeAttachment> ListAttachmentsAsync(
        VolumeAttachmentQuery? query = null, CancellationToken cancellationToken = default) =>
        Inner.ListAttachmentsAsync(query, cancellationToken);

    public virtual Task<VolumeConnectionInfo> InitializeConnectionAsync(
        string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        Inner.InitializeConnectionAsync(volumeId, connector, cancellationToken);

    public virtual Task TerminateConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        Inner.TerminateConnectionAsync(volumeId, connector, cancellationToken);
}
