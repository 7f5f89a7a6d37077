namespace FakeDrivers.Volumes;

/// <content>Metadata, flags and images.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task<Volume> SetMetadataAsync(
        string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetMetadata, new(volumeId, Copied(entries)), VolumeRules.SetMetadata, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> UnsetMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetMetadata, new(volumeId, key), VolumeRules.UnsetMetadata, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> SetReadOnlyAsync(string volumeId, bool isReadOnly, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetReadOnly, new(volumeId, isReadOnly), VolumeRules.SetReadOnly, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> SetBootableAsync(string volumeId, bool isBootable, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetBootable, new(volumeId, isBootable), VolumeRules.SetBootable, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> SetImageMetadataAsync(
        string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetImageMetadata, new(volumeId, Copied(entries)), VolumeRules.SetImageMetadata, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> UnsetImageMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetImageMetadata, new(volumeId, key), VolumeRules.UnsetImageMetadata, cancellationToken);

    /// <inheritdoc/>
    public Task<string> UploadToImageAsync(UploadVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UploadToImage, request, VolumeRules.Upload, cancellationToken);

    /// <inheritdoc/>
    public Task RevertToSnapshotAsync(string volumeId, string snapshotId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.RevertToSnapshot, new(volumeId, snapshotId), VolumeRules.Revert, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeSnapshot> UpdateSnapshotAsync(UpdateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateSnapshot, request, VolumeRules.UpdateSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task ResetMigrationStatusAsync(string volumeId, VolumeMigrationStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetMigrationStatus, new(volumeId, status), VolumeRules.ResetMigrationStatus, cancellationToken);

    /// <inheritdoc/>
    public Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetQuota, new(projectId), VolumeRules.ResetQuota, cancellationToken);

    private static ValueMap<string> Copied(IReadOnlyDictionary<string, string> entries) => ValueMap<string>.From(entries);

    /// <inheritdoc/>
    public Task ReimageVolumeAsync(ReimageVolumeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.Reimage, request, VolumeRules.Reimage, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeSnapshot> SetSnapshotMetadataAsync(
        string snapshotId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetSnapshotMetadata, new(snapshotId, Copied(entries)), VolumeRules.SetSnapshotMetadata, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeSnapshot> UnsetSnapshotMetadataAsync(string snapshotId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetSnapshotMetadata, new(snapshotId, key), VolumeRules.UnsetSnapshotMetadata, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeQuota> GetDefaultQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetDefaultQuota, new(projectId), VolumeRules.GetDefaultQuota, cancellationToken);
}
