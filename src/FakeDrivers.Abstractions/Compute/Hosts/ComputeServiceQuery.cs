namespace FakeDrivers.Compute;

/// <summary>Which compute services a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ComputeServiceQuery
{
    /// <summary>Only that on this host. Absent, on every host.</summary>
    public string? Host { get; init; }
}
