using static FakeDrivers.Compute.ServerTaskState;
using static FakeDrivers.Compute.ServerVmState;

namespace FakeDrivers.Compute;

/// <summary>The table operation × status, as data. Source: Nova, <c>check_instance_state</c> of its compute API, and the allowed sets of its states.</summary>
internal static partial class ServerActions
{
    // Properties: which file of the class is set up first is not for us to say.
    private static ServerVmState[] AnyVmState => [.. Enum.GetValues<ServerVmState>().Where(state => state != Deleted)];

    private static ServerTaskState[] AnyTask => Enum.GetValues<ServerTaskState>();

    public static readonly ServerAction Delete = new("delete")
    {
        VmStates = AnyVmState,
        TaskStates = AnyTask,
        NeedsLaunch = false,
        During = Deleting,
        Failure = Error,
        Log = new("delete", "compute_terminate_instance"),
    };

    public static readonly ServerAction SoftReboot = new("reboot SOFT")
    {
        VmStates = [Active],
        During = Rebooting,
        After = Active,
        Failure = Stopped,
        FailurePower = ServerPowerState.Shutdown,
        NeedsHost = true,
        Log = new("reboot", "compute_reboot_instance"),
    };

    public static readonly ServerAction HardReboot = new("reboot HARD")
    {
        VmStates = [Active, Stopped, Paused, Suspended, Error],
        TaskStates = [None, Rebooting, RebootPending, RebootStarted, RebootingHard, Pausing, Unpausing, Suspending, Resuming],
        During = RebootingHard,
        After = Active,
        Failure = Error,
        FailurePower = ServerPowerState.Shutdown,
        NeedsHost = true,
        Log = new("reboot", "compute_reboot_instance"),
    };

    public static readonly ServerAction Stop = new("os-stop")
    {
        VmStates = [Active, Error],
        During = PoweringOff,
        After = Stopped,
        NeedsHost = true,
        Log = new("stop", "compute_stop_instance"),
    };

    public static readonly ServerAction Start = new("os-start")
    {
        VmStates = [Stopped],
        During = PoweringOn,
        After = Active,
        NeedsHost = true,
        Log = new("start", "compute_start_instance"),
    };

    public static readonly ServerAction Pause = new("pause")
    {
        VmStates = [Active],
        During = Pausing,
        After = Paused,
        NeedsHost = true,
        Log = new("pause", "compute_pause_instance"),
    };

    public static readonly ServerAction Unpause = new("unpause")
    {
        VmStates = [Paused],
        During = Unpausing,
        After = Active,
        NeedsHost = true,
        Log = new("unpause", "compute_unpause_instance"),
    };

    public static readonly ServerAction Suspend = new("suspend")
    {
        VmStates = [Active],
        During = Suspending,
        After = Suspended,
        NeedsHost = true,
        Log = new("suspend", "compute_suspend_instance"),
    };

    public static readonly ServerAction Resume = new("resume")
    {
        VmStates = [Suspended],
        During = Resuming,
        After = Active,
        NeedsHost = true,
        Log = new("resume", "compute_resume_instance"),
    };

    public static readonly ServerAction UpdateMetadata = new("update metadata")
    {
        VmStates = [Active, Paused, Suspended, Stopped],
        TaskStates = AnyTask,
    };

    public static readonly ServerAction Rename = AnyTime("update");

    public static readonly ServerAction Lock = AnyTime("lock", new("lock", "api_lock"));

    public static readonly ServerAction Unlock = AnyTime("unlock", new("unlock", "api_unlock"));

    public static readonly ServerAction ResetState = AnyTime("os-resetState");

    public static readonly ServerAction AddSecurityGroup = AnyTime("addSecurityGroup");

    public static readonly ServerAction RemoveSecurityGroup = AnyTime("removeSecurityGroup");

    /// <summary>All rows.</summary>
    public static IReadOnlyList<ServerAction> All =>
    [
        Delete, SoftReboot, HardReboot, Stop, Start, Pause, Unpause, Suspend, Resume, UpdateMetadata, Rename, Lock, Unlock, ResetState,
        AddSecurityGroup, RemoveSecurityGroup, .. Others,
    ];

    /// <summary>The power of a server in a stable state; nothing where any is possible.</summary>
    public static ServerPowerState? PowerOf(ServerVmState vmState) => vmState switch
    {
        Building => ServerPowerState.NoState,
        Active => ServerPowerState.Running,
        Stopped => ServerPowerState.Shutdown,
        Paused => ServerPowerState.Paused,
        Suspended => ServerPowerState.Suspended,
        Rescued => ServerPowerState.Running,
        SoftDeleted or Shelved or ShelvedOffloaded => ServerPowerState.Shutdown,
        _ => null,
    };

    private static ServerAction AnyTime(string name, ActionLog? log = null) => new(name)
    {
        Log = log,
        VmStates = AnyVmState,
        TaskStates = AnyTask,
        NeedsLaunch = false,
        RespectsLock = false,
    };
}
