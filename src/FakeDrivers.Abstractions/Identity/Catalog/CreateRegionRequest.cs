namespace FakeDrivers.Identity;

/// <summary>A region to enter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/regions</c>, <c>PUT /v3/regions/{id}</c>.</remarks>
public sealed record CreateRegionRequest
{
    /// <summary>The id: 1 to 255 characters. Absent, the service chooses one.</summary>
    public string? Id { get; init; }

    /// <summary>The description. Absent or empty, the region has none.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the region that it is a part of. Absent or empty, of none.</summary>
    public string? ParentRegionId { get; init; }
}
