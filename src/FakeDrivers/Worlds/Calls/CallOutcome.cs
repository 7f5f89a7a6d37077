namespace FakeDrivers.Worlds;

/// <summary>How a call ended.</summary>
public enum CallOutcome
{
    /// <summary>It gave a result.</summary>
    Succeeded,

    /// <summary>It threw an error.</summary>
    Failed,

    /// <summary>Its caller cancelled it.</summary>
    Cancelled,
}
