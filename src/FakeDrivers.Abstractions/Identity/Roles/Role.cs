namespace FakeDrivers.Identity;

/// <summary>A role: a name that policies ask for, given to users and groups on projects, domains or the whole system.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, roles.</remarks>
public sealed record Role
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name, unique whatever its case: in its domain, or among the roles without one.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the domain whose own role it is: such a role only implies others and never stands in a token. Absent for all others.</summary>
    public string? DomainId { get; init; }

    /// <summary>The description. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Options of the resource by name, with their values as JSON text. <c>immutable</c> with <c>true</c> forbids changes and deletion.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Options { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
