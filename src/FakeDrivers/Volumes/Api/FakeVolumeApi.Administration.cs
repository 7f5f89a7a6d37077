namespace FakeDrivers.Volumes;

/// <content>What only administrators may do.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task ResetAttachStatusAsync(string volumeId, VolumeAttachStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetAttachStatus, new(volumeId, status), VolumeRules.ResetAttachStatus, cancellationToken);

    /// <inheritdoc/>
    public Task ForceDetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ForceDetach, new(volumeId, attachmentId), VolumeRules.ForceDetach, cancellationToken);

    /// <inheritdoc/>
    public Task ForceDeleteSnapshotAsync(string snapshotId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ForceDeleteSnapshot, new(snapshotId), VolumeRules.ForceDeleteSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task ForceDeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ForceDeleteBackup, new(backupId), VolumeRules.ForceDeleteBackup, cancellationToken);

    /// <inheritdoc/>
    public Task ResetGroupStatusAsync(string groupId, VolumeGroupStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetGroupStatus, new(groupId, status), VolumeRules.ResetGroupStatus, cancellationToken);

    /// <inheritdoc/>
    public Task ResetGroupSnapshotStatusAsync(string groupSnapshotId, VolumeGroupStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetGroupSnapshotStatus, new(groupSnapshotId, status), VolumeRules.ResetGroupSnapshotStatus, cancellationToken);
}
