namespace FakeDrivers.Compute;

/// <summary>Wishes about the host of a new server.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>os:scheduler_hints</c>: <c>group</c>, <c>same_host</c>, <c>different_host</c>.</remarks>
public sealed record ServerSchedulerHints
{
    /// <summary>The id of the server group that it enters. Absent, none.</summary>
    public string? GroupId { get; init; }

    /// <summary>The ids of servers; it shall run on a host of one of them.</summary>
    /// <value>The default is empty: anywhere.</value>
    public IReadOnlyList<string> SameHost { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The ids of servers; it shall run on the host of none of them.</summary>
    /// <value>The default is empty: anywhere.</value>
    public IReadOnlyList<string> DifferentHost { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
