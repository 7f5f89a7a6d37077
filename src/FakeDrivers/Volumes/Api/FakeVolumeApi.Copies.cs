namespace FakeDrivers.Volumes;

/// <content>Transfers and backups.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task<VolumeTransfer> CreateTransferAsync(CreateVolumeTransferRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateTransfer, request, VolumeRules.CreateTransfer, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeTransfer> GetTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetTransfer, new(transferId), VolumeRules.GetTransfer, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeTransfer> ListTransfersAsync(VolumeTransferQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListTransfers, query ?? new(), VolumeRules.ListTransfers, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static transfer => transfer.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> AcceptTransferAsync(string transferId, string authKey, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.AcceptTransfer, new(transferId, authKey), VolumeRules.AcceptTransfer, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteTransfer, new(transferId), VolumeRules.DeleteTransfer, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeBackup> CreateBackupAsync(CreateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateBackup, request, VolumeRules.CreateBackup, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeBackup> GetBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetBackup, new(backupId), VolumeRules.GetBackup, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeBackup> ListBackupsAsync(VolumeBackupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListBackups, query ?? new(), VolumeRules.ListBackups, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static backup => backup.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeBackup> UpdateBackupAsync(UpdateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateBackup, request, VolumeRules.UpdateBackup, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteBackup, new(backupId), VolumeRules.DeleteBackup, cancellationToken);

    /// <inheritdoc/>
    public Task<Volume> RestoreBackupAsync(RestoreVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.RestoreBackup, request, VolumeRules.RestoreBackup, cancellationToken);

    /// <inheritdoc/>
    public Task ResetBackupStatusAsync(string backupId, VolumeBackupStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ResetBackupStatus, new(backupId, status), VolumeRules.ResetBackupStatus, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeBackupRecord> ExportBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.ExportBackup, new(backupId), VolumeRules.ExportBackup, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeBackup> ImportBackupAsync(VolumeBackupRecord record, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.ImportBackup, record, VolumeRules.ImportBackup, cancellationToken);
}
