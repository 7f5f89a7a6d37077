namespace FakeDrivers.Identity;

/// <summary>A limit of one project or domain to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/limits</c>.</remarks>
public sealed record CreateLimitRequest
{
    /// <summary>The id of the service whose resource it is.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The id of the region that it is for. Absent, for all.</summary>
    public string? RegionId { get; init; }

    /// <summary>The resource, in the service's word; it must be registered.</summary>
    public required string ResourceName { get; init; }

    /// <summary>The id of the project. Absent for a domain.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The id of the domain. Absent for a project.</summary>
    public string? DomainId { get; init; }

    /// <summary>How much, in the resource's own unit; −1 is no limit.</summary>
    public required int ResourceLimit { get; init; }

    /// <summary>The description. Absent or empty, it has none.</summary>
    public string? Description { get; init; }
}
