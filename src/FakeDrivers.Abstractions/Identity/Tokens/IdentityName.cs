namespace FakeDrivers.Identity;

/// <summary>Names a user, project or domain: by id, or by name and, for users and projects, the domain that the name is in.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. In an answer all that is known is filled in.</remarks>
public sealed record IdentityName
{
    /// <summary>The id. Absent, the name says which.</summary>
    public string? Id { get; init; }

    /// <summary>The name, whatever its case. Absent, the id says which.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the domain that the name is in.</summary>
    public string? DomainId { get; init; }

    /// <summary>The name of the domain that the name is in, instead of its id.</summary>
    public string? DomainName { get; init; }

    /// <summary>Names by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The name.</returns>
    public static IdentityName OfId(string id) => new() { Id = id };

    /// <summary>Names by name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="domainId">The id of the domain that it is in.</param>
    /// <returns>The name.</returns>
    public static IdentityName Of(string name, string domainId = IdentityDomain.DefaultId) => new() { Name = name, DomainId = domainId };
}
