namespace FakeDrivers.Identity;

/// <summary>A service to enter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/services</c>.</remarks>
public sealed record CreateServiceRequest
{
    /// <summary>What it is: 1 to 255 characters, need not be unique.</summary>
    public required string Type { get; init; }

    /// <summary>The name. Absent, the service has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description. Absent or empty, the service has none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it stands in the catalog.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;
}
