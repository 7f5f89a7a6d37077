namespace FakeDrivers.Networking;

/// <summary>What every listing of the network service can be narrowed by; what is not set does not filter.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. An administrator lists the resources of all projects, another caller those of the own
/// project and those that are shared with it.
/// </remarks>
public abstract record NetworkResourceQuery
{
    /// <summary>Only resources of this project. Absent, of every project whose resources the caller sees.</summary>
    public string? ProjectId { get; init; }

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

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the resource after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
