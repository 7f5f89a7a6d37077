using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: transfers and backups.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeTransfers.CreateTransferAsync"/>.</summary>
    public static Operation<CreateVolumeTransferRequest, VolumeTransfer> CreateTransfer { get; } = new(Domain, "create_transfer", OperationKind.Write)
    {
        Upstream = "Cinder POST /volume-transfers",
        Simulates = "awaiting-transfer; the key is told once and kept as a hash",
        RedactResult = static transfer => transfer with { AuthKey = transfer.AuthKey is null ? null : "***" },
    };

    /// <summary><see cref="IVolumeTransfers.GetTransferAsync"/>.</summary>
    public static Operation<VolumeTransferReference, VolumeTransfer> GetTransfer { get; } = new(Domain, "get_transfer", OperationKind.Read)
    {
        Upstream = "Cinder GET /volume-transfers/{id}",
        Simulates = "the transfer without its key; that of another project is not found",
    };

    /// <summary><see cref="IVolumeTransfers.ListTransfersAsync"/>: one page.</summary>
    public static Operation<VolumeTransferQuery, IReadOnlyList<VolumeTransfer>> ListTransfers { get; } = new(Domain, "list_transfers", OperationKind.Read)
    {
        Upstream = "Cinder GET /volume-transfers/detail",
        Simulates = "all projects, limit and marker; oldest first",
        Ignores = "all projects, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeTransfers.AcceptTransferAsync"/>.</summary>
    public static Operation<AcceptVolumeTransferRequest, Volume> AcceptTransfer { get; } = new(Domain, "accept_transfer", OperationKind.Write)
    {
        Upstream = "Cinder POST /volume-transfers/{id}/accept",
        Simulates = "the key, quota and type of the new project; volume and snapshots move with what they count",
        Redact = static request => request with { AuthKey = "***" },
    };

    /// <summary><see cref="IVolumeTransfers.DeleteTransferAsync"/>.</summary>
    public static Operation<VolumeTransferReference, NoResult> DeleteTransfer { get; } = new(Domain, "delete_transfer", OperationKind.Write)
    {
        Upstream = "Cinder DELETE /volume-transfers/{id}",
        Simulates = "available again",
    };

    /// <summary><see cref="IVolumeBackups.CreateBackupAsync"/>.</summary>
    public static Operation<CreateVolumeBackupRequest, VolumeBackup> CreateBackup { get; } = new(Domain, "create_backup", OperationKind.Write)
    {
        Upstream = "Cinder POST /backups",
        Simulates = "of volumes, by force in use, and of snapshots; full and incremental; quota of backups and their GiB",
        Ignores = "the container, beyond keeping its name",
        Refuses = "an availability zone of its own",
    };

    /// <summary><see cref="IVolumeBackups.GetBackupAsync"/>.</summary>
    public static Operation<VolumeBackupReference, VolumeBackup> GetBackup { get; } = new(Domain, "get_backup", OperationKind.Read)
    {
        Upstream = "Cinder GET /backups/{id}",
        Simulates = "the backup as it is; that of another project is not found",
    };

    /// <summary><see cref="IVolumeBackups.ListBackupsAsync"/>: one page.</summary>
    public static Operation<VolumeBackupQuery, IReadOnlyList<VolumeBackup>> ListBackups { get; } = new(Domain, "list_backups", OperationKind.Read)
    {
        Upstream = "Cinder GET /backups/detail",
        Simulates = "name, status, volume, all projects, limit and marker; oldest first",
        Ignores = "all projects, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeBackups.UpdateBackupAsync"/>.</summary>
    public static Operation<UpdateVolumeBackupRequest, VolumeBackup> UpdateBackup { get; } = new(Domain, "update_backup", OperationKind.Write)
    {
        Upstream = "Cinder PUT /backups/{id}",
        Simulates = "name, description and the whole of the metadata",
    };

    /// <summary><see cref="IVolumeBackups.DeleteBackupAsync"/>.</summary>
    public static Operation<VolumeBackupReference, NoResult> DeleteBackup { get; } = new(Domain, "delete_backup", OperationKind.Write)
    {
        Upstream = "Cinder DELETE /backups/{id}",
        Simulates = "refused while others stand on it; usage drops when it ends",
    };

    /// <summary><see cref="IVolumeBackups.RestoreBackupAsync"/>.</summary>
    public static Operation<RestoreVolumeBackupRequest, Volume> RestoreBackup { get; } = new(Domain, "restore_backup", OperationKind.Write)
    {
        Upstream = "Cinder POST /backups/{id}/restore",
        Simulates = "into a volume that there is or a new one; the content comes back",
        Ignores = "the name, for a volume that there is",
    };

    /// <summary><see cref="IVolumeBackups.ResetBackupStatusAsync"/>.</summary>
    public static Operation<ResetVolumeBackupStatusRequest, NoResult> ResetBackupStatus { get; } = new(Domain, "reset_backup_status", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder backup os-reset_status",
        Simulates = "available and error; what was under way is abandoned",
    };

    /// <summary><see cref="IVolumeBackups.ExportBackupAsync"/>.</summary>
    public static Operation<VolumeBackupReference, VolumeBackupRecord> ExportBackup { get; } = new(Domain, "export_backup", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder GET /backups/{id}/export_record",
        Simulates = "all that an import needs, as text",
    };

    /// <summary><see cref="IVolumeBackups.ImportBackupAsync"/>.</summary>
    public static Operation<VolumeBackupRecord, VolumeBackup> ImportBackup { get; } = new(Domain, "import_backup", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /backups/import_record",
        Simulates = "the same id and content in the caller's project; quota of backups and their GiB; the backup that it stands on",
    };
}
