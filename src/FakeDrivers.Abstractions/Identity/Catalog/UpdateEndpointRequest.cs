namespace FakeDrivers.Identity;

/// <summary>What to change of an endpoint; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>PATCH /v3/endpoints/{id}</c>.</remarks>
public sealed record UpdateEndpointRequest
{
    /// <summary>The id of the endpoint.</summary>
    public required string EndpointId { get; init; }

    /// <summary>The id of the service that is reached there. Absent, it stays.</summary>
    public string? ServiceId { get; init; }

    /// <summary>For whom it is. Absent, it stays.</summary>
    public EndpointInterface? Interface { get; init; }

    /// <summary>The new address. Absent, it stays.</summary>
    public string? Url { get; init; }

    /// <summary>The id of the region that it is in. Absent, it stays.</summary>
    public string? RegionId { get; init; }

    /// <summary>Whether it stands in the catalog. Absent, it stays.</summary>
    public bool? IsEnabled { get; init; }
}
