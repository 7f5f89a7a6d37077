using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Ends of moves, rebuilds, rescues, shelving, images, and removals that can be taken back.</content>
public static partial class ComputeTransitions
{
    /// <summary>A resize is done, and waits to be confirmed or reverted. It fails into ERROR with the fault's message, on the old host and of the old size.</summary>
    public static Transition FinishResize { get; } = new(Domain, "finish_resize", Logged(ComputeEndings.Resize), Logged(ComputeEndings.MoveFailed))
    {
        Upstream = "Nova compute manager finish_resize",
        Simulates = "RESIZE becomes VERIFY_RESIZE; ERROR with a fault when a fault is on it.",
    };

    /// <summary>A cold migration is done, and waits to be confirmed or reverted. It fails into ERROR with the fault's message, on the old host.</summary>
    public static Transition FinishMigrate { get; } = new(Domain, "finish_migrate", Logged(ComputeEndings.Resize), Logged(ComputeEndings.MoveFailed))
    {
        Upstream = "Nova compute manager finish_resize",
        Simulates = "RESIZE becomes VERIFY_RESIZE; ERROR with a fault when a fault is on it.",
    };

    /// <summary>A resize is confirmed. It fails into ERROR with the fault's message.</summary>
    public static Transition FinishConfirmResize { get; } = new(Domain, "finish_confirm_resize", Logged(ComputeEndings.ConfirmResize), Logged(ComputeEndings.MoveFailed))
    {
        Upstream = "Nova compute manager confirm_resize",
        Simulates = "VERIFY_RESIZE becomes what the server was before; ERROR with a fault when a fault is on it.",
    };

    /// <summary>A resize is taken back. It fails into ERROR with the fault's message.</summary>
    public static Transition FinishRevertResize { get; } = new(Domain, "finish_revert_resize", Logged(ComputeEndings.RevertResize), Logged(ComputeEndings.MoveFailed))
    {
        Upstream = "Nova compute manager finish_revert_resize",
        Simulates = "REVERT_RESIZE becomes what the server was before; ERROR with a fault when a fault is on it.",
    };

    /// <summary>A live migration is done. When it fails, the server goes on where it was.</summary>
    public static Transition FinishLiveMigrate { get; } = new(Domain, "finish_live_migrate", Logged(ComputeEndings.LiveMigrate), Logged(ComputeEndings.LiveMigrateFailed))
    {
        Upstream = "Nova compute manager post_live_migration",
        Simulates = "MIGRATING becomes what it was, on another host; on the old one when a fault is on it.",
    };

    /// <summary>A server is built anew on another host. It fails into ERROR with the fault's message.</summary>
    public static Transition FinishEvacuate { get; } = new(Domain, "finish_evacuate", Logged(ComputeEndings.Evacuate), Logged(ComputeEndings.MoveFailed))
    {
        Upstream = "Nova compute manager rebuild_instance",
        Simulates = "REBUILD becomes ACTIVE or SHUTOFF, on another host; ERROR with a fault when a fault is on it.",
    };

    /// <summary>A server is built anew. It fails into ERROR with the fault's message.</summary>
    public static Transition FinishRebuild { get; } = new(Domain, "finish_rebuild", Logged(ComputeEndings.Rebuild), Logged(ComputeEndings.RebuildFailed))
    {
        Upstream = "Nova compute manager rebuild_instance",
        Simulates = "REBUILD becomes ACTIVE or SHUTOFF, and a boot volume has the content of the image; ERROR with a fault, and the old content, when a fault is on it.",
    };

    /// <summary>A server runs from its rescue image. When it fails, the server stays as it was.</summary>
    public static Transition FinishRescue { get; } = new(Domain, "finish_rescue", Logged(ComputeEndings.Of(ServerActions.Rescue)), Logged(ComputeEndings.RescueFailed))
    {
        Upstream = "Nova compute manager rescue_instance",
        Simulates = "RESCUE; nothing changes when a fault is on it.",
    };

    /// <summary>A rescued server runs from its own disk. When it fails, it stays rescued.</summary>
    public static Transition FinishUnrescue { get; } = new(Domain, "finish_unrescue", Logged(ComputeEndings.Unrescue), Logged(ComputeEndings.FailureOf(ServerActions.Unrescue)))
    {
        Upstream = "Nova compute manager unrescue_instance",
        Simulates = "RESCUE becomes ACTIVE; nothing changes when a fault is on it.",
    };

    /// <summary>A server is put aside. When it fails, the server goes on as before, and there is no image.</summary>
    public static Transition FinishShelve { get; } = new(Domain, "finish_shelve", Logged(ComputeEndings.Shelve), Logged(ComputeEndings.ShelveFailed))
    {
        Upstream = "Nova compute manager shelve_instance",
        Simulates = "SHELVED, and the image is active; nothing changes when a fault is on it.",
    };

    /// <summary>A server was put aside for long enough, and begins to leave its host. When it fails, it stays there until its time comes again.</summary>
    public static Transition OffloadShelved { get; } = new(Domain, "offload_shelved", Logged(ComputeEndings.OffloadShelved), Logged(ComputeEndings.OffloadFailed))
    {
        Upstream = "Nova compute manager _poll_shelved_instances",
        Simulates = "The removal from the host begins; nothing changes when a fault is on it.",
    };

    /// <summary>A server that is put aside is on no host. When it fails, it stays on its host until its time comes again.</summary>
    public static Transition FinishShelveOffload { get; } = new(Domain, "finish_shelve_offload", Logged(ComputeEndings.ShelveOffload), Logged(ComputeEndings.OffloadFailed))
    {
        Upstream = "Nova compute manager shelve_offload_instance",
        Simulates = "SHELVED becomes SHELVED_OFFLOADED; nothing changes when a fault is on it.",
    };

    /// <summary>A server that was put aside runs. When it fails, it stays put aside; when its image is gone, it is in ERROR.</summary>
    public static Transition FinishUnshelve { get; } = new(Domain, "finish_unshelve", Logged(ComputeEndings.Unshelve), Logged(ComputeEndings.UnshelveFailed))
    {
        Upstream = "Nova compute manager unshelve_instance",
        Simulates = "ACTIVE, and the image is removed; nothing changes when a fault is on it.",
    };

    /// <summary>A server is marked as deleted. When it fails, the server goes on as before.</summary>
    public static Transition FinishSoftDelete { get; } = new(Domain, "finish_soft_delete", Logged(ComputeEndings.SoftDelete), Logged(ComputeEndings.SoftDeleteFailed))
    {
        Upstream = "Nova compute manager soft_delete_instance",
        Simulates = "SOFT_DELETED, and its quota is free; nothing changes when a fault is on it.",
    };

    /// <summary>The time to restore a server is over, and its removal begins. When it fails, it is tried again after the same time.</summary>
    public static Transition ReclaimServer { get; } = new(Domain, "reclaim_server", Logged(ComputeEndings.Reclaim), Logged(ComputeEndings.ReclaimFailed))
    {
        Upstream = "Nova compute manager _reclaim_queued_deletes",
        Simulates = "The removal begins; again later when a fault is on it.",
    };

    /// <summary>A server that was marked as deleted runs again. When it fails, it stays marked.</summary>
    public static Transition FinishRestore { get; } = new(Domain, "finish_restore", Logged(ComputeEndings.Of(ServerActions.Restore)), Logged(ComputeEndings.RestoreFailed))
    {
        Upstream = "Nova compute manager restore_instance",
        Simulates = "SOFT_DELETED becomes ACTIVE; nothing changes when a fault is on it.",
    };

    /// <summary>An image of a server is complete. When it fails, there is no image.</summary>
    public static Transition FinishImage { get; } = new(Domain, "finish_image", Logged(ComputeEndings.Image), Logged(ComputeEndings.ImageFailed))
    {
        Upstream = "Nova compute manager snapshot_instance",
        Simulates = "The image is active; it is gone when a fault is on it.",
    };

    /// <summary>A backup of a server is complete, and the oldest are removed. When it fails, there is none, and the others stay.</summary>
    public static Transition FinishBackup { get; } = new(Domain, "finish_backup", Logged(ComputeEndings.Image), Logged(ComputeEndings.ImageFailed))
    {
        Upstream = "Nova compute manager backup_instance",
        Simulates = "The image is active, older ones are removed; it is gone when a fault is on it.",
    };

    /// <summary>The password is set. When it fails, the old one stays.</summary>
    public static Transition FinishSetPassword { get; } = new(Domain, "finish_set_password", Logged(ComputeEndings.Of(ServerActions.SetPassword)), Logged(ComputeEndings.FailureOf(ServerActions.SetPassword)))
    {
        Upstream = "Nova compute manager set_admin_password",
        Simulates = "PASSWORD becomes ACTIVE, also when a fault is on it.",
    };
}
