namespace FakeDrivers.Ldap;

/// <summary>Everything that a search gave.</summary>
public sealed record LdapSearchResult : LdapResult
{
    private readonly ValueList<string> _references = ValueList<string>.Empty;

    /// <summary>The entries, in the server's order. Not copied: give a list that nobody changes.</summary>
    public IReadOnlyList<LdapEntry> Entries { get; init; } = [];

    /// <summary>The URLs of continuation references, where parts of the tree are on other servers. Copied when set.</summary>
    public IReadOnlyList<string> References
    {
        get => _references;
        init => _references = ValueList<string>.From(value);
    }
}
