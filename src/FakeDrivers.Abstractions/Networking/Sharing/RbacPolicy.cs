namespace FakeDrivers.Networking;

/// <summary>The sharing of one thing with one project, or with all.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. It has no description, tags or revision upstream; here they stay as they begin.
/// Upstream: Neutron's <c>rbac_policy</c>.
/// </remarks>
public sealed record RbacPolicy : NetworkResource
{
    /// <summary>The target that means every project.</summary>
    public const string EveryProject = "*";

    /// <summary>The kind of what is shared.</summary>
    public required RbacObjectType ObjectType { get; init; }

    /// <summary>The id of what is shared.</summary>
    public required string ObjectId { get; init; }

    /// <summary>What the sharing allows.</summary>
    public required RbacAction Action { get; init; }

    /// <summary>The id of the project that it is shared with, or <see cref="EveryProject"/>.</summary>
    public required string TargetProjectId { get; init; }
}
