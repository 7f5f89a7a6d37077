namespace FakeDrivers.Identity;

/// <summary>What to change of a region; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>PATCH /v3/regions/{id}</c>.</remarks>
public sealed record UpdateRegionRequest
{
    /// <summary>The id of the region.</summary>
    public required string RegionId { get; init; }

    /// <summary>The new description; an empty text takes it away. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the region that it is a part of; an empty text makes it a part of none. Absent, it stays.</summary>
    public string? ParentRegionId { get; init; }
}
