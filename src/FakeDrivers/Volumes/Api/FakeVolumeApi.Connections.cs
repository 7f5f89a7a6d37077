namespace FakeDrivers.Volumes;

/// <content>Attachments in steps.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task<VolumeAttachment> CreateAttachmentAsync(CreateVolumeAttachmentRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateAttachment, request, VolumeRules.CreateAttachment, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeAttachment> UpdateAttachmentAsync(
        string attachmentId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateAttachment, new(attachmentId, connector), VolumeRules.UpdateAttachment, cancellationToken);

    /// <inheritdoc/>
    public Task CompleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CompleteAttachment, new(attachmentId), VolumeRules.CompleteAttachment, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteAttachment, new(attachmentId), VolumeRules.DeleteAttachment, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeAttachment> GetAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetAttachment, new(attachmentId), VolumeRules.GetAttachment, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeAttachment> ListAttachmentsAsync(VolumeAttachmentQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListAttachments, query ?? new(), VolumeRules.ListAttachments, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static attachment => attachment.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeConnectionInfo> InitializeConnectionAsync(
        string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.InitializeConnection, new(volumeId, connector), VolumeRules.InitializeConnection, cancellationToken);

    /// <inheritdoc/>
    public Task TerminateConnectionAsync(string volumeId, VolumeConnector connector, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.TerminateConnection, new(volumeId, connector), VolumeRules.TerminateConnection, cancellationToken);
}
