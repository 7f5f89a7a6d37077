using static FakeDrivers.Compute.ServerTaskState;
using static FakeDrivers.Compute.ServerVmState;

namespace FakeDrivers.Compute;

/// <content>Rows about moving, rebuilding, putting aside and removing servers, and about their disks and guests.</content>
internal static partial class ServerActions
{
    private static ServerVmState[] Attachable => [Active, Paused, Stopped, Resized, SoftDeleted, Shelved, ShelvedOffloaded];

    private static ServerVmState[] Describable => [Active, Paused, Suspended, Stopped];

    public static readonly ServerAction AttachVolume = new("attach_volume")
    {
        VmStates = Attachable,
        Log = new("attach_volume", "compute_attach_volume"),
    };

    public static readonly ServerAction DetachVolume = new("detach_volume")
    {
        VmStates = Attachable,
        Log = new("detach_volume", "compute_detach_volume"),
    };

    public static readonly ServerAction SwapVolume = new("swap_volume")
    {
        VmStates = [Active, Paused, Resized],
        NeedsHost = true,
        Log = new("swap_volume", "compute_swap_volume"),
    };

    public static readonly ServerAction AttachInterface = new("attach_interface")
    {
        VmStates = [Active, Paused, Stopped],
        NeedsHost = true,
        Log = new("attach_interface", "compute_attach_interface"),
    };

    public static readonly ServerAction DetachInterface = new("detach_interface")
    {
        VmStates = [Active, Paused, Stopped],
        NeedsHost = true,
        Log = new("detach_interface", "compute_detach_interface"),
    };

    public static readonly ServerAction Resize = new("resize")
    {
        VmStates = [Active, Stopped],
        During = ResizePrep,
        After = Resized,
        Failure = Error,
        NeedsHost = true,
        Log = new("resize", "compute_finish_resize"),
    };

    public static readonly ServerAction Migrate = new("migrate")
    {
        VmStates = [Active, Stopped],
        During = ResizePrep,
        After = Resized,
        Failure = Error,
        NeedsHost = true,
        Log = new("migrate", "compute_finish_resize"),
    };

    /// <summary>What it ends in follows from the power.</summary>
    public static readonly ServerAction ConfirmResize = new("confirmResize")
    {
        VmStates = [Resized],
        Failure = Error,
        Log = new("confirmResize", "compute_confirm_resize"),
    };

    /// <summary>What it ends in is the state before the resize.</summary>
    public static readonly ServerAction RevertResize = new("revertResize")
    {
        VmStates = [Resized],
        During = ResizeReverting,
        Failure = Error,
        Log = new("revertResize", "compute_finish_revert_resize"),
    };

    public static readonly ServerAction LiveMigrate = new("os-migrateLive")
    {
        VmStates = [Active, Paused],
        During = Migrating,
        NeedsHost = true,
        Log = new("live-migration", "compute_live_migration"),
    };

    public static readonly ServerAction AbortLiveMigration = new("abort live migration")
    {
        VmStates = AnyVmState,
        TaskStates = [Migrating],
        Log = new("live_migration_cancel", "compute_live_migration_abort"),
    };

    public static readonly ServerAction ForceCompleteLiveMigration = new("force_complete")
    {
        VmStates = [Active],
        TaskStates = [Migrating],
        Log = new("live_migration_force_complete", "compute_live_migration_force_complete"),
    };

    /// <summary>A server that was off is off again; others are active.</summary>
    public static readonly ServerAction Evacuate = new("evacuate")
    {
        VmStates = [Active, Stopped, Error],
        TaskStates = AnyTask,
        RespectsLock = false,
        During = Rebuilding,
        After = Active,
        Failure = Error,
        Log = new("evacuate", "compute_rebuild_instance"),
    };

    /// <summary>A server that was off is off again; others are active.</summary>
    public static readonly ServerAction Rebuild = new("rebuild")
    {
        VmStates = [Active, Stopped, Error],
        During = Rebuilding,
        After = Active,
        Failure = Error,
        NeedsHost = true,
        Log = new("rebuild", "compute_rebuild_instance"),
    };

    public static readonly ServerAction Rescue = new("rescue")
    {
        VmStates = [Active, Stopped, Error],
        During = Rescuing,
        After = Rescued,
        NeedsHost = true,
        Log = new("rescue", "compute_rescue_instance"),
    };

    public static readonly ServerAction Unrescue = new("unrescue")
    {
        VmStates = [Rescued],
        During = Unrescuing,
        After = Active,
        NeedsHost = true,
        Log = new("unrescue", "compute_unrescue_instance"),
    };

    public static readonly ServerAction Shelve = new("shelve")
    {
        VmStates = [Active, Stopped, Paused, Suspended],
        During = Shelving,
        After = Shelved,
        Log = new("shelve", "compute_shelve_instance"),
    };

    public static readonly ServerAction ShelveOffload = new("shelveOffload")
    {
        VmStates = [Shelved],
        During = ShelvingOffloading,
        After = ShelvedOffloaded,
        Log = new("shelveOffload", "compute_shelve_offload_instance"),
    };

    public static readonly ServerAction Unshelve = new("unshelve")
    {
        VmStates = [Shelved, ShelvedOffloaded],
        During = Unshelving,
        After = Active,
        Log = new("unshelve", "compute_unshelve_instance"),
    };

    public static readonly ServerAction SoftDelete = new("delete, kept for a while")
    {
        VmStates = AnyVmState,
        TaskStates = AnyTask,
        During = SoftDeleting,
        After = SoftDeleted,
        Log = new("delete", "compute_soft_delete_instance"),
    };

    public static readonly ServerAction ForceDelete = new("forceDelete")
    {
        VmStates = AnyVmState,
        TaskStates = AnyTask,
        NeedsLaunch = false,
        During = Deleting,
        Failure = Error,
        Log = new("delete", "compute_terminate_instance"),
    };

    public static readonly ServerAction Restore = new("restore")
    {
        VmStates = [SoftDeleted],
        During = Restoring,
        After = Active,
        Log = new("restore", "compute_restore_instance"),
    };

    public static readonly ServerAction CreateImage = new("createImage")
    {
        VmStates = Describable,
        RespectsLock = false,
        During = ImageSnapshot,
        NeedsHost = true,
        Log = new("createImage", "compute_snapshot_instance"),
    };

    public static readonly ServerAction Backup = new("createBackup")
    {
        VmStates = Describable,
        RespectsLock = false,
        During = ImageBackup,
        NeedsHost = true,
        Log = new("createBackup", "compute_backup_instance"),
    };

    public static readonly ServerAction SetPassword = new("changePassword")
    {
        VmStates = [Active],
        During = UpdatingPassword,
        NeedsHost = true,
        Log = new("changePassword", "compute_set_admin_password"),
    };

    public static readonly ServerAction CrashDump = new("trigger_crash_dump")
    {
        VmStates = [Active, Paused, Rescued, Resized, Error],
        NeedsHost = true,
        Log = new("trigger_crash_dump", "compute_trigger_crash_dump"),
    };

    public static readonly ServerAction OpenConsole = new("get console")
    {
        VmStates = AnyVmState,
        TaskStates = [.. AnyTask.Where(task => task is not (Deleting or Migrating))],
        NeedsLaunch = false,
        RespectsLock = false,
    };

    public static readonly ServerAction UpdateTags = new("update tags")
    {
        VmStates = Describable,
        TaskStates = AnyTask,
        NeedsLaunch = false,
        RespectsLock = false,
    };

    private static IReadOnlyList<ServerAction> Others =>
    [
        AttachVolume, DetachVolume, SwapVolume, AttachInterface, DetachInterface, Resize, Migrate, ConfirmResize, RevertResize, LiveMigrate, AbortLiveMigration,
        ForceCompleteLiveMigration, Evacuate, Rebuild, Rescue, Unrescue, Shelve, ShelveOffload, Unshelve, SoftDelete, ForceDelete, Restore, CreateImage, Backup, SetPassword,
        CrashDump, OpenConsole, UpdateTags,
    ];
}
