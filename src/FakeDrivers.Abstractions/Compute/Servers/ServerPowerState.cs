namespace FakeDrivers.Compute;

/// <summary>What the hypervisor says about a server's power (<c>OS-EXT-STS:power_state</c>); the values are the service's numbers.</summary>
/// <remarks>Source: Nova, "Server concepts".</remarks>
public enum ServerPowerState
{
    /// <summary>The hypervisor knows nothing about it.</summary>
    NoState = 0,

    /// <summary>It runs.</summary>
    Running = 1,

    /// <summary>It is frozen in memory.</summary>
    Paused = 3,

    /// <summary>It is off.</summary>
    Shutdown = 4,

    /// <summary>It is frozen on disk.</summary>
    Suspended = 7,
}
