namespace FakeDrivers;

/// <summary>
/// Who is asking: the project and user on whose behalf a driver is called. Bound once to a set of drivers, never passed with a call.
/// </summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record RequestContext
{
    /// <summary>The administrator of the default project.</summary>
    public static RequestContext Admin { get; } = new() { ProjectId = "admin", UserId = "admin", IsAdmin = true };

    /// <summary>The id of the project that owns what is created and limits what is seen.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who asks; key pairs belong to users.</summary>
    public required string UserId { get; init; }

    /// <summary>Whether the caller may see and change the resources of every project.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsAdmin { get; init; }

    /// <summary>Shows the caller as <c>project/user</c>, with a star for an administrator.</summary>
    public override string ToString() => IsAdmin ? $"{ProjectId}/{UserId}*" : $"{ProjectId}/{UserId}";
}
