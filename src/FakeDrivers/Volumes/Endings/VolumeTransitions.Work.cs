using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>The ends of moves, copies, backups and groups.</content>
public static partial class VolumeTransitions
{
    /// <summary>A volume is back at its snapshot. It fails into error, with the snapshot available.</summary>
    public static Transition FinishRevert { get; } = new(Domain, "finish_revert", VolumeEndings.Revert, VolumeEndings.RevertFailed)
    {
        Upstream = "Cinder volume manager revert_to_snapshot",
        Simulates = "reverting and restoring become available, with the snapshot's content; error when a fault is on it.",
    };

    /// <summary>A volume has its new type. It fails into its former status and type.</summary>
    public static Transition FinishRetype { get; } = new(Domain, "finish_retype", VolumeEndings.Retype, VolumeEndings.RetypeFailed)
    {
        Upstream = "Cinder volume manager retype",
        Simulates = "retyping becomes what it was, with the new type and pool; the old ones when none was found or a fault is on it.",
    };

    /// <summary>A volume is in its new pool. It fails into the migration status error, where it was.</summary>
    public static Transition FinishMigrate { get; } = new(Domain, "finish_migrate", VolumeEndings.Migrate, VolumeEndings.MigrateFailed)
    {
        Upstream = "Cinder volume manager migrate_volume",
        Simulates = "the migration status becomes success; error when the pool has no room or a fault is on it.",
    };

    /// <summary>A volume is under management. It fails into error_managing.</summary>
    public static Transition FinishManage { get; } = new(Domain, "finish_manage", VolumeEndings.Manage, VolumeEndings.ManageFailed)
    {
        Upstream = "Cinder volume manager manage_existing",
        Simulates = "managing becomes available; error_managing when a fault is on it.",
    };

    /// <summary>A volume is forgotten. It fails into error_unmanaging.</summary>
    public static Transition FinishUnmanage { get; } = new(Domain, "finish_unmanage", VolumeEndings.Unmanage, VolumeEndings.UnmanageFailed)
    {
        Upstream = "Cinder volume manager delete_volume with unmanage_only",
        Simulates = "unmanaging becomes gone, and quota usage drops; error_unmanaging when a fault is on it.",
    };

    /// <summary>A volume is copied to its image, which is active. It fails with the image gone.</summary>
    public static Transition FinishUpload { get; } = new(Domain, "finish_upload", VolumeEndings.Upload, VolumeEndings.UploadFailed)
    {
        Upstream = "Cinder volume manager copy_volume_to_image",
        Simulates = "uploading becomes what it was, and the image active; the image is gone when a fault is on it.",
    };

    /// <summary>A backup becomes available, and its volume or snapshot what it was. It fails into error.</summary>
    public static Transition FinishCreateBackup { get; } = new(Domain, "finish_create_backup", VolumeEndings.CreateBackup, VolumeEndings.CreateBackupFailed)
    {
        Upstream = "Cinder backup manager create_backup",
        Simulates = "creating becomes available; error with the reason when a fault is on it; the volume has its former status either way.",
    };

    /// <summary>A backup is gone. It fails into error_deleting.</summary>
    public static Transition FinishDeleteBackup { get; } = new(Domain, "finish_delete_backup", VolumeEndings.DeleteBackup, VolumeEndings.DeleteBackupFailed)
    {
        Upstream = "Cinder backup manager delete_backup",
        Simulates = "deleting becomes gone, and quota usage drops; error_deleting when backups came to stand on it or a fault is on it.",
    };

    /// <summary>A volume holds its backup's content. It fails into error_restoring.</summary>
    public static Transition FinishRestore { get; } = new(Domain, "finish_restore", VolumeEndings.Restore, VolumeEndings.RestoreFailed)
    {
        Upstream = "Cinder backup manager restore_backup",
        Simulates = "restoring-backup becomes available; error_restoring when a fault is on it; the backup is available either way.",
    };

    /// <summary>A group becomes available. It fails into error.</summary>
    public static Transition FinishCreateGroup { get; } = new(Domain, "finish_create_group", VolumeEndings.CreateGroup, VolumeEndings.CreateGroupFailed)
    {
        Upstream = "Cinder volume manager create_group",
        Simulates = "creating becomes available; error when a fault is on it.",
    };

    /// <summary>A group is changed. It fails into error.</summary>
    public static Transition FinishUpdateGroup { get; } = new(Domain, "finish_update_group", VolumeEndings.UpdateGroup, VolumeEndings.UpdateGroupFailed)
    {
        Upstream = "Cinder volume manager update_group",
        Simulates = "updating becomes available; error when a fault is on it.",
    };

    /// <summary>A group is gone, with its volumes when they go too. It fails into error_deleting.</summary>
    public static Transition FinishDeleteGroup { get; } = new(Domain, "finish_delete_group", VolumeEndings.DeleteGroup, VolumeEndings.DeleteGroupFailed)
    {
        Upstream = "Cinder volume manager delete_group",
        Simulates = "deleting becomes gone, and quota usage drops; error_deleting for group and volumes when a fault is on it.",
    };

    /// <summary>A group snapshot and its snapshots become available. They fail into error.</summary>
    public static Transition FinishCreateGroupSnapshot { get; } = new(Domain, "finish_create_group_snapshot", VolumeEndings.CreateGroupSnapshot, VolumeEndings.CreateGroupSnapshotFailed)
    {
        Upstream = "Cinder volume manager create_group_snapshot",
        Simulates = "creating becomes available; error when a fault is on it.",
    };

    /// <summary>A group snapshot is gone with its snapshots. They fail into error_deleting.</summary>
    public static Transition FinishDeleteGroupSnapshot { get; } = new(Domain, "finish_delete_group_snapshot", VolumeEndings.DeleteGroupSnapshot, VolumeEndings.DeleteGroupSnapshotFailed)
    {
        Upstream = "Cinder volume manager delete_group_snapshot",
        Simulates = "deleting becomes gone, and quota usage drops; error_deleting when a fault is on it.",
    };

    /// <summary>A snapshot is under management. It fails into error.</summary>
    public static Transition FinishManageSnapshot { get; } = new(Domain, "finish_manage_snapshot", VolumeEndings.CreateSnapshot, VolumeEndings.CreateSnapshotFailed)
    {
        Upstream = "Cinder volume manager manage_existing_snapshot",
        Simulates = "creating becomes available; error when a fault is on it.",
    };

    /// <summary>A snapshot is forgotten. It fails into error.</summary>
    public static Transition FinishUnmanageSnapshot { get; } = new(Domain, "finish_unmanage_snapshot", VolumeEndings.UnmanageSnapshot, VolumeEndings.UnmanageSnapshotFailed)
    {
        Upstream = "Cinder volume manager delete_snapshot with unmanage_only",
        Simulates = "unmanaging becomes gone, and quota usage drops; error when a fault is on it.",
    };

    /// <summary>A volume holds the content of its new image. It fails into error.</summary>
    public static Transition FinishReimage { get; } = new(Domain, "finish_reimage", VolumeEndings.Reimage, VolumeEndings.ReimageFailed)
    {
        Upstream = "Cinder volume manager reimage",
        Simulates = "downloading becomes what it was, bootable, with the image's content and metadata; error when a fault is on it.",
    };

    /// <summary>A backup that was imported becomes available. It fails into error.</summary>
    public static Transition FinishImportBackup { get; } = new(Domain, "finish_import_backup", VolumeEndings.CreateBackup, VolumeEndings.CreateBackupFailed)
    {
        Upstream = "Cinder backup manager import_record",
        Simulates = "creating becomes available; error with the reason when a fault is on it.",
    };
}
