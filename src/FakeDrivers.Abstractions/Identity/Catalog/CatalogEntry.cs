namespace FakeDrivers.Identity;

/// <summary>A service of a catalog with the endpoints at which the holder of a token reaches it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, the catalog of a token.</remarks>
public sealed record CatalogEntry
{
    /// <summary>The id of the service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>What it is: <c>compute</c>, say.</summary>
    public required string Type { get; init; }

    /// <summary>The name. Absent when the service has none.</summary>
    public string? Name { get; init; }

    /// <summary>The endpoints, with addresses that are filled in.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<Endpoint> Endpoints { get; init => field = ValueList<Endpoint>.From(value); } = ValueList<Endpoint>.Empty;
}
