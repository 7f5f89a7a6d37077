namespace FakeDrivers.Identity;

/// <summary>How much of a resource one project or domain may use.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, limits.</remarks>
public sealed record Limit
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the service whose resource it is.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The id of the region that it is for. Absent for all.</summary>
    public string? RegionId { get; init; }

    /// <summary>The resource, in the service's word.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The id of the project. Absent for a domain.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The id of the domain. Absent for a project.</summary>
    public string? DomainId { get; init; }

    /// <summary>How much, in the resource's own unit; −1 is no limit.</summary>
    public required int ResourceLimit { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }
}
