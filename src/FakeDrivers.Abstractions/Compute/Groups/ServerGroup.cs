namespace FakeDrivers.Compute;

/// <summary>A group of servers that shall run together, or apart.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>server_group</c>.</remarks>
public sealed record ServerGroup
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name, which several groups may share.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the project that owns the group.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who made the group.</summary>
    public required string UserId { get; init; }

    /// <summary>How its servers are placed.</summary>
    public required ServerGroupPolicy Policy { get; init; }

    /// <summary>How many of its servers a host may have at most (<c>max_server_per_host</c>); <see langword="null"/> unless somebody said.</summary>
    public int? MaxServersPerHost { get; init; }

    /// <summary>The ids of its servers, oldest first.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> MemberIds { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
