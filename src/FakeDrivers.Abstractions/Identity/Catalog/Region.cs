namespace FakeDrivers.Identity;

/// <summary>A region: a part of the cloud with endpoints of its own.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, regions.</remarks>
public sealed record Region
{
    /// <summary>The id, which its administrator may choose: <c>RegionOne</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the region that it is a part of. Absent when it is none.</summary>
    public string? ParentRegionId { get; init; }
}
