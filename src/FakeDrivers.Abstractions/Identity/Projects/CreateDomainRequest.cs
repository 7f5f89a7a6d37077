namespace FakeDrivers.Identity;

/// <summary>A domain to make.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone <c>POST /v3/domains</c>.</remarks>
public sealed record CreateDomainRequest
{
    /// <summary>The name: 1 to 64 characters, unique among domains whatever its case.</summary>
    public required string Name { get; init; }

    /// <summary>The description. Absent or empty, the domain has none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether its users can log in and its projects can be used.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <inheritdoc cref="IdentityDomain.Tags"/>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <inheritdoc cref="IdentityDomain.Options"/>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
