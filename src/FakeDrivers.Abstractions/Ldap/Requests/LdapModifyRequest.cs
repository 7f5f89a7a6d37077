using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Changes attributes of an entry, all of it or nothing: RFC 4511 section 4.6.</summary>
public sealed record LdapModifyRequest : LdapRequest
{
    private readonly ValueList<LdapModification> _modifications = ValueList<LdapModification>.Empty;

    /// <summary>Makes a request, to be filled.</summary>
    public LdapModifyRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="modifications">The steps, in order.</param>
    [SetsRequiredMembers]
    public LdapModifyRequest(string dn, params IEnumerable<LdapModification> modifications)
    {
        ArgumentNullException.ThrowIfNull(dn);
        Dn = dn;
        _modifications = ValueList<LdapModification>.From(modifications);
    }

    /// <summary>The distinguished name of the entry.</summary>
    public required string Dn { get; init; }

    /// <summary>The steps, in order; the schema is checked after the last. Copied when set.</summary>
    public IReadOnlyList<LdapModification> Modifications
    {
        get => _modifications;
        init => _modifications = ValueList<LdapModification>.From(value);
    }
}
