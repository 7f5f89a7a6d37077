namespace FakeDrivers.Compute;

/// <summary>How a server is rebooted.</summary>
public enum RebootKind
{
    /// <summary>The power is switched off and on; works on servers that hang, are off or have failed.</summary>
    Hard,

    /// <summary>The operating system is asked to restart; needs an active server.</summary>
    Soft,
}
