using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>
/// What of servers ends later than the call that began it. A fault rule that throws on one of them makes it fail as in Nova. Those of
/// volumes are about the volume: their target is its id.
/// </summary>
public static partial class ComputeTransitions
{
    private const string Domain = "compute";

    /// <summary>A server becomes active. It fails into ERROR with the fault's message, and without addresses and volumes.</summary>
    public static Transition FinishBuild { get; } = new(Domain, "finish_build", Logged(ComputeEndings.Build), Logged(ComputeEndings.BuildFailed))
    {
        Upstream = "Nova compute manager build_and_run_instance",
        Simulates = "BUILD becomes ACTIVE, its volumes in-use; ERROR with a fault, its addresses and volumes freed, when a fault is on it.",
    };

    /// <summary>A soft reboot ends. It fails into SHUTOFF: the guest went down and did not come up.</summary>
    public static Transition FinishSoftReboot { get; } = Of("finish_soft_reboot", ServerActions.SoftReboot, "REBOOT becomes ACTIVE; SHUTOFF when a fault is on it.");

    /// <summary>A hard reboot ends. It fails into ERROR with the fault's message.</summary>
    public static Transition FinishHardReboot { get; } = Of("finish_hard_reboot", ServerActions.HardReboot, "HARD_REBOOT becomes ACTIVE; ERROR with a fault when a fault is on it.");

    /// <summary>A server is off. When it fails, the server goes on as before.</summary>
    public static Transition FinishStop { get; } = Of("finish_stop", ServerActions.Stop, "ACTIVE becomes SHUTOFF; nothing changes when a fault is on it.");

    /// <summary>A server is on. When it fails, the server stays off.</summary>
    public static Transition FinishStart { get; } = Of("finish_start", ServerActions.Start, "SHUTOFF becomes ACTIVE; nothing changes when a fault is on it.");

    /// <summary>A server is frozen in memory. When it fails, the server goes on as before.</summary>
    public static Transition FinishPause { get; } = Of("finish_pause", ServerActions.Pause, "ACTIVE becomes PAUSED; nothing changes when a fault is on it.");

    /// <summary>A server is thawed from memory. When it fails, the server stays frozen.</summary>
    public static Transition FinishUnpause { get; } = Of("finish_unpause", ServerActions.Unpause, "PAUSED becomes ACTIVE; nothing changes when a fault is on it.");

    /// <summary>A server is frozen on disk. When it fails, the server goes on as before.</summary>
    public static Transition FinishSuspend { get; } = Of("finish_suspend", ServerActions.Suspend, "ACTIVE becomes SUSPENDED; nothing changes when a fault is on it.");

    /// <summary>A server is thawed from disk. When it fails, the server stays frozen.</summary>
    public static Transition FinishResume { get; } = Of("finish_resume", ServerActions.Resume, "SUSPENDED becomes ACTIVE; nothing changes when a fault is on it.");

    /// <summary>A server is gone, and its volumes are free. It fails into ERROR with the fault's message, and keeps all it has.</summary>
    public static Transition FinishDelete { get; } = new(Domain, "finish_delete", Logged(ComputeEndings.Delete), Logged(ComputeEndings.FailureOf(ServerActions.Delete)))
    {
        Upstream = "Nova compute manager terminate_instance",
        Simulates = "The server is gone, its volumes, addresses and quota are free; ERROR with a fault when a fault is on it.",
    };

    /// <summary>The volumes that were made for a server are there, and its build begins. It fails into ERROR with the fault's message.</summary>
    public static Transition FinishBlockDeviceMapping { get; } = new(Domain, "finish_block_device_mapping", ComputeRules.MapDisks, Logged(ComputeEndings.BuildFailed))
    {
        Upstream = "Nova compute manager _await_block_device_map_created",
        Simulates = "BUILD goes on; it waits for volumes that are being made; ERROR with a fault when one is not made, or a fault is on it.",
    };

    /// <summary>A volume is in use on its server. When it fails, the volume is available again and the server no longer lists it.</summary>
    public static Transition FinishAttachVolume { get; } = new(Domain, "finish_attach_volume", Logged(ComputeEndings.Attach), Logged(ComputeEndings.AttachFailed))
    {
        Upstream = "Nova compute manager attach_volume",
        Simulates = "attaching becomes in-use on both sides; available on neither when a fault is on it.",
    };

    /// <summary>A volume is off its server. When it fails, the volume is in use as before.</summary>
    public static Transition FinishDetachVolume { get; } = new(Domain, "finish_detach_volume", Logged(ComputeEndings.Detach), Logged(ComputeEndings.DetachFailed))
    {
        Upstream = "Nova compute manager detach_volume",
        Simulates = "detaching becomes available, and the server no longer lists it; in-use as before when a fault is on it.",
    };

    /// <summary>A port is off its server; when it was made for that, it is gone. When it fails, the server is plugged in as before.</summary>
    public static Transition FinishDetachInterface { get; } = new(Domain, "finish_detach_interface", Logged(ComputeEndings.DetachInterface), Logged(static (_, _, _) => { }))
    {
        Upstream = "Nova compute manager detach_interface",
        Simulates = "The port is off the server and its addresses with it; nothing changes when a fault is on it.",
    };

    /// <summary>The end, which the log of the server's actions tells of too.</summary>
    private static Action<Transaction, string> Logged(Action<Transaction, string> end) => (tx, targetId) =>
    {
        end(tx, targetId);
        ComputeRules.NoteEnd(tx, targetId, null);
    };

    private static Action<Transaction, string, Exception> Logged(Action<Transaction, string, Exception> end) => (tx, targetId, error) =>
    {
        end(tx, targetId, error);
        ComputeRules.NoteEnd(tx, targetId, error);
    };

    private static Transition Of(string name, ServerAction action, string simulates) =>
        new(Domain, name, Logged(ComputeEndings.Of(action)), Logged(ComputeEndings.FailureOf(action)))
        {
            Upstream = $"Nova compute manager, {action.Name}",
            Simulates = simulates,
        };
}
