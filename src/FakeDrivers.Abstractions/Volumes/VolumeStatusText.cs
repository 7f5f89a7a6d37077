namespace FakeDrivers.Volumes;

/// <summary>The words that the wire uses for the states of volumes, snapshots, attachments, backups and groups, both ways.</summary>
/// <remarks>Source: Cinder API v3. Parsing ignores case. Thread-safe.</remarks>
public static class VolumeStatusText
{
    private static readonly WireText<VolumeStatus> Volumes = new(
        (VolumeStatus.Creating, "creating"),
        (VolumeStatus.Available, "available"),
        (VolumeStatus.Reserved, "reserved"),
        (VolumeStatus.Attaching, "attaching"),
        (VolumeStatus.InUse, "in-use"),
        (VolumeStatus.Detaching, "detaching"),
        (VolumeStatus.Maintenance, "maintenance"),
        (VolumeStatus.Deleting, "deleting"),
        (VolumeStatus.Error, "error"),
        (VolumeStatus.ErrorDeleting, "error_deleting"),
        (VolumeStatus.ErrorExtending, "error_extending"),
        (VolumeStatus.ErrorManaging, "error_managing"),
        (VolumeStatus.ErrorRestoring, "error_restoring"),
        (VolumeStatus.ErrorBackingUp, "error_backing-up"),
        (VolumeStatus.Managing, "managing"),
        (VolumeStatus.Extending, "extending"),
        (VolumeStatus.Downloading, "downloading"),
        (VolumeStatus.Uploading, "uploading"),
        (VolumeStatus.Retyping, "retyping"),
        (VolumeStatus.BackingUp, "backing-up"),
        (VolumeStatus.RestoringBackup, "restoring-backup"),
        (VolumeStatus.AwaitingTransfer, "awaiting-transfer"),
        (VolumeStatus.Reverting, "reverting"),
        (VolumeStatus.Unmanaging, "unmanaging"),
        (VolumeStatus.ErrorUnmanaging, "error_unmanaging"));

    private static readonly WireText<VolumeAttachStatus> Attachments = new(
        (VolumeAttachStatus.Detached, "detached"),
        (VolumeAttachStatus.Reserved, "reserved"),
        (VolumeAttachStatus.Attaching, "attaching"),
        (VolumeAttachStatus.Attached, "attached"),
        (VolumeAttachStatus.Detaching, "detaching"),
        (VolumeAttachStatus.ErrorAttaching, "error_attaching"),
        (VolumeAttachStatus.ErrorDetaching, "error_detaching"),
        (VolumeAttachStatus.Deleted, "deleted"));

    private static readonly WireText<VolumeSnapshotStatus> Snapshots = new(
        (VolumeSnapshotStatus.Creating, "creating"),
        (VolumeSnapshotStatus.Available, "available"),
        (VolumeSnapshotStatus.Updating, "updating"),
        (VolumeSnapshotStatus.BackingUp, "backing-up"),
        (VolumeSnapshotStatus.Restoring, "restoring"),
        (VolumeSnapshotStatus.Unmanaging, "unmanaging"),
        (VolumeSnapshotStatus.Deleting, "deleting"),
        (VolumeSnapshotStatus.Deleted, "deleted"),
        (VolumeSnapshotStatus.Error, "error"),
        (VolumeSnapshotStatus.ErrorDeleting, "error_deleting"));

    private static readonly WireText<VolumeBackupStatus> Backups = new(
        (VolumeBackupStatus.Creating, "creating"),
        (VolumeBackupStatus.Available, "available"),
        (VolumeBackupStatus.Deleting, "deleting"),
        (VolumeBackupStatus.Restoring, "restoring"),
        (VolumeBackupStatus.Error, "error"),
        (VolumeBackupStatus.ErrorDeleting, "error_deleting"));

    private static readonly WireText<VolumeGroupStatus> Groups = new(
        (VolumeGroupStatus.Creating, "creating"),
        (VolumeGroupStatus.Available, "available"),
        (VolumeGroupStatus.Updating, "updating"),
        (VolumeGroupStatus.Deleting, "deleting"),
        (VolumeGroupStatus.Error, "error"),
        (VolumeGroupStatus.ErrorDeleting, "error_deleting"));

    private static readonly WireText<VolumeMigrationStatus> Migrations = new(
        (VolumeMigrationStatus.None, "none"),
        (VolumeMigrationStatus.Starting, "starting"),
        (VolumeMigrationStatus.Migrating, "migrating"),
        (VolumeMigrationStatus.Completing, "completing"),
        (VolumeMigrationStatus.Success, "success"),
        (VolumeMigrationStatus.Error, "error"));

    private static readonly WireText<VolumeMigrationPolicy> Policies = new(
        (VolumeMigrationPolicy.Never, "never"),
        (VolumeMigrationPolicy.OnDemand, "on-demand"));

    private static readonly WireText<VolumeAttachMode> Modes = new(
        (VolumeAttachMode.ReadWrite, "rw"),
        (VolumeAttachMode.ReadOnly, "ro"));

    /// <summary>The word for a status, such as <c>in-use</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this VolumeStatus status) => Volumes.Of(status);

    /// <summary>The word for an attach status, such as <c>error_attaching</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this VolumeAttachStatus status) => Attachments.Of(status);

    /// <summary>The word for a snapshot's status, such as <c>backing-up</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this VolumeSnapshotStatus status) => Snapshots.Of(status);

    /// <summary>The word for a backup's status, such as <c>error_deleting</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this VolumeBackupStatus status) => Backups.Of(status);

    /// <summary>The word for the status of a group or group snapshot, such as <c>updating</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this VolumeGroupStatus status) => Groups.Of(status);

    /// <summary>The word for a migration status, such as <c>completing</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this VolumeMigrationStatus status) => Migrations.Of(status);

    /// <summary>The word for a migration policy, such as <c>on-demand</c>.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no policy.</exception>
    public static string ToText(this VolumeMigrationPolicy policy) => Policies.Of(policy);

    /// <summary>The word for an attach mode: <c>rw</c> or <c>ro</c>.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no mode.</exception>
    public static string ToText(this VolumeAttachMode mode) => Modes.Of(mode);

    /// <summary>Reads a volume's status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out VolumeStatus status) => Volumes.TryParse(text, out status);

    /// <summary>Reads an attach status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out VolumeAttachStatus status) => Attachments.TryParse(text, out status);

    /// <summary>Reads a snapshot's status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out VolumeSnapshotStatus status) => Snapshots.TryParse(text, out status);

    /// <summary>Reads a backup's status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out VolumeBackupStatus status) => Backups.TryParse(text, out status);

    /// <summary>Reads the status of a group or group snapshot.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out VolumeGroupStatus status) => Groups.TryParse(text, out status);

    /// <summary>Reads a migration status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out VolumeMigrationStatus status) => Migrations.TryParse(text, out status);

    /// <summary>Reads a migration policy.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="policy">The policy, when there is one.</param>
    /// <returns>Whether the word is a policy.</returns>
    public static bool TryParse(string? text, out VolumeMigrationPolicy policy) => Policies.TryParse(text, out policy);

    /// <summary>Reads an attach mode.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="mode">The mode, when there is one.</param>
    /// <returns>Whether the word is a mode.</returns>
    public static bool TryParse(string? text, out VolumeAttachMode mode) => Modes.TryParse(text, out mode);
}
