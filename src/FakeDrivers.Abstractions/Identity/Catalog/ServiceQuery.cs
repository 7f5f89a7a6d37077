namespace FakeDrivers.Identity;

/// <summary>Which services a listing gives.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>GET /v3/services</c>.</remarks>
public sealed record ServiceQuery
{
    /// <summary>Only those of this type. Absent, whatever the type.</summary>
    public string? Type { get; init; }

    /// <summary>Only those of this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the service after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
