namespace FakeDrivers.Identity;

/// <summary>An endpoint to enter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/endpoints</c>.</remarks>
public sealed record CreateEndpointRequest
{
    /// <summary>The id of the service that is reached there.</summary>
    public required string ServiceId { get; init; }

    /// <summary>For whom it is.</summary>
    /// <value>The default is public.</value>
    public EndpointInterface Interface { get; init; }

    /// <inheritdoc cref="Endpoint.Url"/>
    public required string Url { get; init; }

    /// <summary>The id of the region that it is in. Absent, in none.</summary>
    public string? RegionId { get; init; }

    /// <summary>Whether it stands in the catalog.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;
}
