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
}
