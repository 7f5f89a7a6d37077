namespace FakeDrivers.Compute;

/// <summary>The stable state that a server is in, whatever is being done to it (<c>OS-EXT-STS:vm_state</c>).</summary>
/// <remarks>Source: Nova, "Virtual machine states and transitions".</remarks>
public enum ServerVmState
{
    /// <summary>Not made yet.</summary>
    Building,

    /// <summary>Running.</summary>
    Active,

    /// <summary>Switched off.</summary>
    Stopped,

    /// <summary>Frozen in memory.</summary>
    Paused,

    /// <summary>Frozen on disk.</summary>
    Suspended,

    /// <summary>Failed.</summary>
    Error,
}
