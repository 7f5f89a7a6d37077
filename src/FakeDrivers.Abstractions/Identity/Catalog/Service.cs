namespace FakeDrivers.Identity;

/// <summary>A service of the cloud, as the catalog names it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, services.</remarks>
public sealed record Service
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>What it is: <c>compute</c>, <c>identity</c>, <c>block-storage</c>, … Not unique.</summary>
    public required string Type { get; init; }

    /// <summary>The name: <c>nova</c>, say. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it stands in the catalog.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;
}
