namespace FakeDrivers.Images;

/// <summary>How far a task is. The service's own words are in <see cref="ImageTaskStatusText"/>.</summary>
/// <remarks>Source: Glance, "Tasks".</remarks>
public enum ImageTaskStatus
{
    /// <summary>It waits to begin.</summary>
    Pending,

    /// <summary>It runs.</summary>
    Processing,

    /// <summary>It ended well.</summary>
    Success,

    /// <summary>It failed; its message says why.</summary>
    Failure,
}
