using static FakeDrivers.Compute.ServerTaskState;
using static FakeDrivers.Compute.ServerVmState;

namespace FakeDrivers.Compute;

/// <content>Rows about moving, rebuilding, putting aside and removing servers, and about their disks and guests.</content>
internal static partial class ServerActions
{
    private static ServerVmState[] Attachable => [Active, Paused, Stopped, Resized, SoftDeleted, Shelved, ShelvedOffloaded];

    private static ServerVmState[] Describable => [Active, Paused, Suspended, Stopped];

    public static readonly ServerAction AttachVolume = new("attach_volume") { VmStates = Attachable };

    public static readonly ServerAction DetachVolume = new("detach_volume") { VmStates = Attachable };

    public static readonly ServerAction SwapVolume = new("swap_volume") { VmStates = [Active, Paused, Resized] };

    public static readonly ServerAction Resize = new("resize") { VmStates = [Active, Stopped], During = ResizePrep, After = Resized, Failure = Error };

    public static readonly ServerAction Migrate = new("migrate") { VmStates = [Active, Stopped], During = ResizePrep, After = Resized, Failure = Error };

    /// <summary>What it ends in follows from the power.</summary>
    public static readonly ServerAction ConfirmResize = new("confirmResize") { VmStates = [Resized], Failure = Error };

    /// <summary>What it ends in is the state before the resize.</summary>
    public static readonly ServerAction RevertResize = new("revertResize") { VmStates = [Resized], During = ResizeReverting, Failure = Error };

    public static readonly ServerAction LiveMigrate = new("os-migrateLive") { VmStates = [Active, Paused], During = Migrating };

    public static readonly ServerAction AbortLiveMigration = new("abort live migration") { VmStates = AnyVmState, TaskStates = [Migrating] };

    public static readonly ServerAction ForceCompleteLiveMigration = new("force_complete") { VmStates = [Active], TaskStates = [Migrating] };

    /// <summary>A server that was off is off again; others are active.</summary>
    public static readonly ServerAction Evacuate = new("evacuate")
    {
        VmStates = [Active, Stopped, Error],
        TaskStates = AnyTask,
        RespectsLock = false,
        During = Rebuilding,
        After = Active,
        Failure = Error,
    };

    /// <summary>A server that was off is off again; others are active.</summary>
    public static readonly ServerAction Rebuild = new("rebuild") { VmStates = [Active, Stopped, Error], During = Rebuilding, After = Active, Failure = Error };

    public static readonly ServerAction Rescue = new("rescue") { VmStates = [Active, Stopped, Error], During = Rescuing, After = Rescued };

    public static readonly ServerAction Unrescue = new("unrescue") { VmStates = [Rescued], During = Unrescuing, After = Active };

    public static readonly ServerAction Shelve = new("shelve") { VmStates = [Active, Stopped, Paused, Suspended], During = Shelving, After = Shelved };

    public static readonly ServerAction ShelveOffload = new("shelveOffload") { VmStates = [Shelved], During = ShelvingOffloading, After = ShelvedOffloaded };

    public static readonly ServerAction Unshelve = new("unshelve") { VmStates = [Shelved, ShelvedOffloaded], During = Unshelving, After = Active };

    public static readonly ServerAction SoftDelete = new("delete, kept for a while")
    {
        VmStates = AnyVmState,
        TaskStates = AnyTask,
        During = SoftDeleting,
        After = SoftDeleted,
    };

    public static readonly ServerAction ForceDelete = new("forceDelete")
    {
        VmStates = AnyVmState,
        TaskStates = AnyTask,
        NeedsLaunch = false,
        During = Deleting,
        Failure = Error,
    };

    public static readonly ServerAction Restore = new("restore") { VmStates = [SoftDeleted], During = Restoring, After = Active };

    public static readonly ServerAction CreateImage = new("createImage") { VmStates = Describable, RespectsLock = false, During = ImageSnapshot };

    public static readonly ServerAction Backup = new("createBackup") { VmStates = Describable, RespectsLock = false, During = ImageBackup };

    public static readonly ServerAction SetPassword = new("changePassword") { VmStates = [Active], During = UpdatingPassword };

    public static readonly ServerAction CrashDump = new("trigger_crash_dump") { VmStates = [Active, Paused, Rescued, Resized, Error] };

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
        AttachVolume, DetachVolume, SwapVolume, Resize, Migrate, ConfirmResize, RevertResize, LiveMigrate, AbortLiveMigration, ForceCompleteLiveMigration,
        Evacuate, Rebuild, Rescue, Unrescue, Shelve, ShelveOffload, Unshelve, SoftDelete, ForceDelete, Restore, CreateImage, Backup, SetPassword,
        CrashDump, OpenConsole, UpdateTags,
    ];
}
