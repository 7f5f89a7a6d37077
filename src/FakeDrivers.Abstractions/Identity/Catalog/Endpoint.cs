namespace FakeDrivers.Identity;

/// <summary>Where a service is reached.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, endpoints.</remarks>
public sealed record Endpoint
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the service that is reached there.</summary>
    public required string ServiceId { get; init; }

    /// <summary>For whom it is.</summary>
    public required EndpointInterface Interface { get; init; }

    /// <summary>
    /// The address. <c>$(project_id)s</c>, <c>$(tenant_id)s</c> and <c>$(user_id)s</c> stand for what a token is for; in a catalog they are
    /// filled in.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The id of the region that it is in. Absent when it is in none.</summary>
    public string? RegionId { get; init; }

    /// <summary>Whether it stands in the catalog.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;
}
