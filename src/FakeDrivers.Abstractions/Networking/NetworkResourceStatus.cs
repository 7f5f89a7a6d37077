namespace FakeDrivers.Networking;

/// <summary>How a network, a port, a router, a floating IP or a trunk is.</summary>
public enum NetworkResourceStatus
{
    /// <summary>It works (<c>ACTIVE</c>).</summary>
    Active,

    /// <summary>It does not work yet, or nothing is bound to it (<c>DOWN</c>).</summary>
    Down,

    /// <summary>It is being made (<c>BUILD</c>).</summary>
    Build,

    /// <summary>It failed (<c>ERROR</c>).</summary>
    Error,

    /// <summary>It has no status: the port that holds a floating address (<c>N/A</c>).</summary>
    NotApplicable,
}
