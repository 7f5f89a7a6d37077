namespace FakeDrivers.Compute;

/// <summary>
/// The compute service's own word for each state of a server, and the rule that computes the status from the other two:
/// <c>HARD_REBOOT</c>, <c>stopped</c>, <c>powering-off</c>, …
/// </summary>
/// <remarks>Thread-safe. Source: Nova, "Server concepts" and "Virtual machine states and transitions".</remarks>
public static class ServerStateText
{
    private static readonly WireText<ServerStatus> Statuses = new(
        (ServerStatus.Build, "BUILD"),
        (ServerStatus.Active, "ACTIVE"),
        (ServerStatus.Shutoff, "SHUTOFF"),
        (ServerStatus.Paused, "PAUSED"),
        (ServerStatus.Suspended, "SUSPENDED"),
        (ServerStatus.Reboot, "REBOOT"),
        (ServerStatus.HardReboot, "HARD_REBOOT"),
        (ServerStatus.Error, "ERROR"),
        (ServerStatus.Password, "PASSWORD"),
        (ServerStatus.Rebuild, "REBUILD"),
        (ServerStatus.Migrating, "MIGRATING"),
        (ServerStatus.Resize, "RESIZE"),
        (ServerStatus.VerifyResize, "VERIFY_RESIZE"),
        (ServerStatus.RevertResize, "REVERT_RESIZE"),
        (ServerStatus.Rescue, "RESCUE"),
        (ServerStatus.SoftDeleted, "SOFT_DELETED"),
        (ServerStatus.Shelved, "SHELVED"),
        (ServerStatus.ShelvedOffloaded, "SHELVED_OFFLOADED"),
        (ServerStatus.Deleted, "DELETED"));

    private static readonly WireText<ServerVmState> VmStates = new(
        (ServerVmState.Building, "building"),
        (ServerVmState.Active, "active"),
        (ServerVmState.Stopped, "stopped"),
        (ServerVmState.Paused, "paused"),
        (ServerVmState.Suspended, "suspended"),
        (ServerVmState.Error, "error"),
        (ServerVmState.Resized, "resized"),
        (ServerVmState.Rescued, "rescued"),
        (ServerVmState.SoftDeleted, "soft-delete"),
        (ServerVmState.Shelved, "shelved"),
        (ServerVmState.ShelvedOffloaded, "shelved_offloaded"),
        (ServerVmState.Deleted, "deleted"));

    private static readonly WireText<ServerTaskState> TaskStates = new(
        (ServerTaskState.Spawning, "spawning"),
        (ServerTaskState.Rebooting, "rebooting"),
        (ServerTaskState.RebootingHard, "rebooting_hard"),
        (ServerTaskState.PoweringOff, "powering-off"),
        (ServerTaskState.PoweringOn, "powering-on"),
        (ServerTaskState.Pausing, "pausing"),
        (ServerTaskState.Unpausing, "unpausing"),
        (ServerTaskState.Suspending, "suspending"),
        (ServerTaskState.Resuming, "resuming"),
        (ServerTaskState.Deleting, "deleting"),
        (ServerTaskState.Scheduling, "scheduling"),
        (ServerTaskState.BlockDeviceMapping, "block_device_mapping"),
        (ServerTaskState.Networking, "networking"),
        (ServerTaskState.RebootPending, "reboot_pending"),
        (ServerTaskState.RebootStarted, "reboot_started"),
        (ServerTaskState.RebootPendingHard, "reboot_pending_hard"),
        (ServerTaskState.RebootStartedHard, "reboot_started_hard"),
        (ServerTaskState.ResizePrep, "resize_prep"),
        (ServerTaskState.ResizeMigrating, "resize_migrating"),
        (ServerTaskState.ResizeMigrated, "resize_migrated"),
        (ServerTaskState.ResizeFinish, "resize_finish"),
        (ServerTaskState.ResizeReverting, "resize_reverting"),
        (ServerTaskState.ResizeConfirming, "resize_confirming"),
        (ServerTaskState.Rescuing, "rescuing"),
        (ServerTaskState.Unrescuing, "unrescuing"),
        (ServerTaskState.Rebuilding, "rebuilding"),
        (ServerTaskState.RebuildBlockDeviceMapping, "rebuild_block_device_mapping"),
        (ServerTaskState.RebuildSpawning, "rebuild_spawning"),
        (ServerTaskState.Migrating, "migrating"),
        (ServerTaskState.SoftDeleting, "soft-deleting"),
        (ServerTaskState.Restoring, "restoring"),
        (ServerTaskState.Shelving, "shelving"),
        (ServerTaskState.ShelvingImagePendingUpload, "shelving_image_pending_upload"),
        (ServerTaskState.ShelvingImageUploading, "shelving_image_uploading"),
        (ServerTaskState.ShelvingOffloading, "shelving_offloading"),
        (ServerTaskState.Unshelving, "unshelving"),
        (ServerTaskState.ImageSnapshot, "image_snapshot"),
        (ServerTaskState.ImageSnapshotPending, "image_snapshot_pending"),
        (ServerTaskState.ImagePendingUpload, "image_pending_upload"),
        (ServerTaskState.ImageUploading, "image_uploading"),
        (ServerTaskState.ImageBackup, "image_backup"),
        (ServerTaskState.UpdatingPassword, "updating_password"));

    /// <summary>The word for a status, such as <c>HARD_REBOOT</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this ServerStatus status) => Statuses.Of(status);

    /// <summary>The word for a stable state, such as <c>stopped</c>.</summary>
    /// <param name="vmState">The state.</param>
    /// <returns>The word of the wire.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no state.</exception>
    public static string ToText(this ServerVmState vmState) => VmStates.Of(vmState);

    /// <summary>The word for a task, such as <c>powering-off</c>.</summary>
    /// <param name="taskState">The task.</param>
    /// <returns>The word of the wire; <see langword="null"/> for <see cref="ServerTaskState.None"/>, which the wire leaves empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no task.</exception>
    public static string? ToText(this ServerTaskState taskState) => taskState == ServerTaskState.None ? null : TaskStates.Of(taskState);

    /// <summary>Reads a status.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="status">The status, when there is one.</param>
    /// <returns>Whether the word is a status.</returns>
    public static bool TryParse(string? text, out ServerStatus status) => Statuses.TryParse(text, out status);

    /// <summary>Reads a stable state.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="vmState">The state, when there is one.</param>
    /// <returns>Whether the word is a stable state.</returns>
    public static bool TryParse(string? text, out ServerVmState vmState) => VmStates.TryParse(text, out vmState);

    /// <summary>Reads a task.</summary>
    /// <param name="text">The word of the wire; its case does not matter.</param>
    /// <param name="taskState">The task, when there is one.</param>
    /// <returns>Whether the word is a task.</returns>
    public static bool TryParse(string? text, out ServerTaskState taskState) => TaskStates.TryParse(text, out taskState);

    /// <summary>The status of a server: that of its stable state, unless what is being done to it shows instead.</summary>
    /// <param name="vmState">The stable state.</param>
    /// <param name="taskState">What is being done to it.</param>
    /// <returns>The status that the service would show.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The stable state is not one of the enumeration.</exception>
    public static ServerStatus StatusOf(ServerVmState vmState, ServerTaskState taskState) => vmState switch
    {
        ServerVmState.Building => ServerStatus.Build,
        ServerVmState.Active => ActiveWhile(taskState),
        ServerVmState.Stopped => IsRebuild(taskState) ? ServerStatus.Rebuild : IsResize(taskState) ? ServerStatus.Resize : ServerStatus.Shutoff,
        ServerVmState.Resized => taskState == ServerTaskState.ResizeReverting ? ServerStatus.RevertResize : ServerStatus.VerifyResize,
        ServerVmState.Paused => taskState == ServerTaskState.Migrating ? ServerStatus.Migrating : ServerStatus.Paused,
        ServerVmState.Suspended => ServerStatus.Suspended,
        ServerVmState.Rescued => ServerStatus.Rescue,
        ServerVmState.Error => IsRebuild(taskState) ? ServerStatus.Rebuild : ServerStatus.Error,
        ServerVmState.SoftDeleted => ServerStatus.SoftDeleted,
        ServerVmState.Shelved => ServerStatus.Shelved,
        ServerVmState.ShelvedOffloaded => ServerStatus.ShelvedOffloaded,
        ServerVmState.Deleted => ServerStatus.Deleted,
        _ => throw new ArgumentOutOfRangeException(nameof(vmState), vmState, "There is no such state of a server."),
    };

    private static ServerStatus ActiveWhile(ServerTaskState taskState) => taskState switch
    {
        ServerTaskState.Rebooting or ServerTaskState.RebootPending or ServerTaskState.RebootStarted => ServerStatus.Reboot,
        ServerTaskState.RebootingHard or ServerTaskState.RebootPendingHard or ServerTaskState.RebootStartedHard => ServerStatus.HardReboot,
        ServerTaskState.UpdatingPassword => ServerStatus.Password,
        ServerTaskState.Migrating => ServerStatus.Migrating,
        _ when IsRebuild(taskState) => ServerStatus.Rebuild,
        _ when IsResize(taskState) => ServerStatus.Resize,
        _ => ServerStatus.Active,
    };

    private static bool IsRebuild(ServerTaskState taskState) =>
        taskState is ServerTaskState.Rebuilding or ServerTaskState.RebuildBlockDeviceMapping or ServerTaskState.RebuildSpawning;

    private static bool IsResize(ServerTaskState taskState) =>
        taskState is ServerTaskState.ResizePrep or ServerTaskState.ResizeMigrating or ServerTaskState.ResizeMigrated or ServerTaskState.ResizeFinish;
}
