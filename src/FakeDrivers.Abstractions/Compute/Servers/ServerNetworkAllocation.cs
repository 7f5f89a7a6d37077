namespace FakeDrivers.Compute;

/// <summary>What a new server is plugged into when its request names no network.</summary>
public enum ServerNetworkAllocation
{
    /// <summary>The one network that the project has or that is shared with it; nothing when there is none, an error when there are several.</summary>
    OnlyNetwork,

    /// <summary>The one network that the project has; one is made for it when there is none (<c>auto</c>).</summary>
    Auto,

    /// <summary>Nothing (<c>none</c>).</summary>
    None,
}
