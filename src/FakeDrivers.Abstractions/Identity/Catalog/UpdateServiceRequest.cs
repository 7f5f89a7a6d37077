namespace FakeDrivers.Identity;

/// <summary>What to change of a service; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>PATCH /v3/services/{id}</c>.</remarks>
public sealed record UpdateServiceRequest
{
    /// <summary>The id of the service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>What it is. Absent, it stays.</summary>
    public string? Type { get; init; }

    /// <summary>The new name. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description; an empty text takes it away. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it stands in the catalog. Absent, it stays.</summary>
    public bool? IsEnabled { get; init; }
}
