namespace FakeDrivers.Images;

/// <summary>A set of metadata definitions that belong together.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Glance v2 metadata definitions, <c>namespace</c>.</remarks>
public sealed record MetadataNamespace
{
    /// <summary>The name, unique in the service, 1 to 80 characters: <c>OS::Compute::Watchdog</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people, at most 80 characters. Absent when none was given.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What it is for, at most 500 characters. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Whether everybody sees it; else its owner alone.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsPublic { get; init; }

    /// <summary>Whether it cannot be deleted.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsProtected { get; init; }

    /// <summary>The id of the project that owns it. Absent in a request, the caller's.</summary>
    public string? Owner { get; init; }

    /// <summary>When it was made, in UTC; the service's, whatever a request says.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC; the service's, whatever a request says.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
