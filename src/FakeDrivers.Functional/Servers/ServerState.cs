namespace FakeDrivers.Functional;

/// <summary>Where a server is in its life.</summary>
public enum ServerState
{
    /// <summary>Its program runs, or is about to, and is not known to be ready.</summary>
    Starting,

    /// <summary>It is ready.</summary>
    Ready,

    /// <summary>It was asked to end.</summary>
    Stopping,

    /// <summary>It has ended.</summary>
    Exited,
}
