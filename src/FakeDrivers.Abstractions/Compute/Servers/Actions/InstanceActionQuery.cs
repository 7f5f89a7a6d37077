namespace FakeDrivers.Compute;

/// <summary>Which actions on a server a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record InstanceActionQuery
{
    /// <summary>The id of the server; also of one that is gone.</summary>
    public required string ServerId { get; init; }

    /// <summary>Only actions that went on then or later. Absent, whenever they did.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Only actions that went on then or before. Absent, whenever they did.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The request id of the action after which to start. Absent, from the newest.</summary>
    public string? Marker { get; init; }
}
