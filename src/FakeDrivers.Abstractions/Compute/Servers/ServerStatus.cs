namespace FakeDrivers.Compute;

/// <summary>
/// What the compute service says about a server in one word. It is computed from the <see cref="ServerVmState"/> and the
/// <see cref="ServerTaskState"/>. The service's own words are in <see cref="ServerStateText"/>.
/// </summary>
/// <remarks>A deleted server has no status: it is not found any more. Source: Nova, "Server concepts".</remarks>
public enum ServerStatus
{
    /// <summary>Being made; not usable yet.</summary>
    Build,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Switched off, its disks kept.</summary>
    Shutoff,

    /// <summary>Frozen in memory.</summary>
    Paused,

    /// <summary>Frozen on disk.</summary>
    Suspended,

    /// <summary>Restarting its operating system.</summary>
    Reboot,

    /// <summary>Being switched off and on.</summary>
    HardReboot,

    /// <summary>Failed; <see cref="Server.Fault"/> says why.</summary>
    Error,

    /// <summary>Running, while its administrator's password is being set.</summary>
    Password,

    /// <summary>Being built anew.</summary>
    Rebuild,

    /// <summary>Moving to another host while it runs.</summary>
    Migrating,

    /// <summary>Getting another size, or moving to another host while it is off.</summary>
    Resize,

    /// <summary>Of another size, or on another host, and waiting for somebody to confirm or revert that.</summary>
    VerifyResize,

    /// <summary>Going back to its old size and host.</summary>
    RevertResize,

    /// <summary>Running from a rescue image.</summary>
    Rescue,

    /// <summary>Marked as deleted; it can be restored for a while.</summary>
    SoftDeleted,

    /// <summary>Put aside, still on its host.</summary>
    Shelved,

    /// <summary>Put aside, on no host.</summary>
    ShelvedOffloaded,

    /// <summary>Gone (<c>DELETED</c>): only listings of deleted servers show it.</summary>
    Deleted,
}
