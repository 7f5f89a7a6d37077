using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Adds an entry: RFC 4511 section 4.7.</summary>
public sealed record LdapAddRequest : LdapRequest
{
    private readonly ValueList<LdapAttribute> _attributes = ValueList<LdapAttribute>.Empty;

    /// <summary>Makes a request, to be filled.</summary>
    public LdapAddRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="dn">The distinguished name of the new entry.</param>
    /// <param name="attributes">Its attributes, with values.</param>
    [SetsRequiredMembers]
    public LdapAddRequest(string dn, params IEnumerable<LdapAttribute> attributes)
    {
        ArgumentNullException.ThrowIfNull(dn);
        Dn = dn;
        _attributes = ValueList<LdapAttribute>.From(attributes);
    }

    /// <summary>The distinguished name of the new entry.</summary>
    public required string Dn { get; init; }

    /// <summary>Its attributes, with values. Copied when set.</summary>
    public IReadOnlyList<LdapAttribute> Attributes
    {
        get => _attributes;
        init => _attributes = ValueList<LdapAttribute>.From(value);
    }
}
