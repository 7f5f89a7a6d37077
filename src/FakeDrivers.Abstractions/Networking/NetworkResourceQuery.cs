namespace FakeDrivers.Networking;

/// <summary>What every listing of the network service can be narrowed and sorted by; what is not set does not filter.</summary>
/// <remarks>
/// A filter that takes several values, such as <c>Name = ["a", "b"]</c>, yields what has one of them. What is set of several filters must all hold.
/// Immutable and thread-safe; equality is by content. An administrator lists the resources of all projects, another caller those of the own
/// project and those that are shared with it.
/// </remarks>
public abstract record NetworkResourceQuery
{
    /// <summary>Only resources with one of these ids.</summary>
    public AnyOf<string>? Ids { get; init; }

    /// <summary>Only resources of this project. Absent, of every project whose resources the caller sees.</summary>
    public AnyOf<string>? ProjectId { get; init; }

    /// <summary>Only resources with exactly this description.</summary>
    public AnyOf<string>? Description { get; init; }

    /// <summary>Only resources of this revision (<c>revision_number</c>).</summary>
    public AnyOf<int>? RevisionNumber { get; init; }

    /// <summary>Only resources that were made or changed at this time or later (<c>changed_since</c>).</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Only resources that have all of these tags (<c>tags</c>).</summary>
    /// <value>The default is empty and does not filter.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only resources that have one of these tags at least (<c>tags-any</c>).</summary>
    /// <value>The default is empty and does not filter.</value>
    public IReadOnlyList<string> AnyTags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only resources that do not have all of these tags (<c>not-tags</c>).</summary>
    /// <value>The default is empty and does not filter.</value>
    public IReadOnlyList<string> WithoutTags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only resources that have none of these tags (<c>not-tags-any</c>).</summary>
    /// <value>The default is empty and does not filter.</value>
    public IReadOnlyList<string> WithoutAnyTags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>What the listing is sorted by, the most important first.</summary>
    /// <value>The default is empty: in order of creation.</value>
    public IReadOnlyList<NetworkSort> Sort { get; init => field = ValueList<NetworkSort>.From(value); } = ValueList<NetworkSort>.Empty;

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the resource after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
