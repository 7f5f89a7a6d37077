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

    /// <summary>Of another size, or on another host, and not yet confirmed.</summary>
    Resized,

    /// <summary>Running from a rescue image.</summary>
    Rescued,

    /// <summary>Marked as deleted.</summary>
    SoftDeleted,

    /// <summary>Put aside, still on its host.</summary>
    Shelved,

    /// <summary>Put aside, on no host.</summary>
    ShelvedOffloaded,

    /// <summary>Gone (<c>deleted</c>): only listings of deleted servers show it.</summary>
    Deleted,
}
