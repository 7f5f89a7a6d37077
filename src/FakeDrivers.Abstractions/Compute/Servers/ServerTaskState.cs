namespace FakeDrivers.Compute;

/// <summary>What is being done to a server right now (<c>OS-EXT-STS:task_state</c>).</summary>
/// <remarks>Source: Nova, "Virtual machine states and transitions".</remarks>
public enum ServerTaskState
{
    /// <summary>Nothing; most operations are accepted only then.</summary>
    None,

    /// <summary>It is being made on its host.</summary>
    Spawning,

    /// <summary>Its operating system is being restarted.</summary>
    Rebooting,

    /// <summary>It is being switched off and on.</summary>
    RebootingHard,

    /// <summary>It is being switched off.</summary>
    PoweringOff,

    /// <summary>It is being switched on.</summary>
    PoweringOn,

    /// <summary>It is being frozen in memory.</summary>
    Pausing,

    /// <summary>It is being thawed from memory.</summary>
    Unpausing,

    /// <summary>It is being frozen on disk.</summary>
    Suspending,

    /// <summary>It is being thawed from disk.</summary>
    Resuming,

    /// <summary>It is being deleted.</summary>
    Deleting,
}
