namespace FakeDrivers.Identity;

/// <summary>A limit for every project to register.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/registered_limits</c>.</remarks>
public sealed record CreateRegisteredLimitRequest
{
    /// <summary>The id of the service whose resource it is.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The id of the region that it is for. Absent, for all.</summary>
    public string? RegionId { get; init; }

    /// <summary>The resource, in the service's word: 1 to 255 characters.</summary>
    public required string ResourceName { get; init; }

    /// <summary>How much, in the resource's own unit; −1 is no limit.</summary>
    public required int DefaultLimit { get; init; }

    /// <summary>The description. Absent or empty, it has none.</summary>
    public string? Description { get; init; }
}
