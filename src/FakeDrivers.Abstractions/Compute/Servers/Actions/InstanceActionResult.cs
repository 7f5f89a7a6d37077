namespace FakeDrivers.Compute;

/// <summary>How a step of an action on a server ended.</summary>
public enum InstanceActionResult
{
    /// <summary>Well (<c>Success</c>).</summary>
    Success,

    /// <summary>Badly (<c>Error</c>).</summary>
    Error,
}
