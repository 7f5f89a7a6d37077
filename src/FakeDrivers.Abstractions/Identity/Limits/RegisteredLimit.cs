namespace FakeDrivers.Identity;

/// <summary>How much of a resource every project may use unless it has a limit of its own.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, registered limits.</remarks>
public sealed record RegisteredLimit
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the service whose resource it is.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The id of the region that it is for. Absent for all.</summary>
    public string? RegionId { get; init; }

    /// <summary>The resource, in the service's word.</summary>
    public required string ResourceName { get; init; }

    /// <summary>How much, in the resource's own unit; −1 is no limit.</summary>
    public required int DefaultLimit { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }
}
