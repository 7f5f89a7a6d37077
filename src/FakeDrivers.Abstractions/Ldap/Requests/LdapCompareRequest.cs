using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Asks whether an entry has a value: RFC 4511 section 4.10.</summary>
public sealed record LdapCompareRequest : LdapRequest
{
    /// <summary>Makes a request, to be filled.</summary>
    public LdapCompareRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="value">The value.</param>
    [SetsRequiredMembers]
    public LdapCompareRequest(string dn, string attribute, LdapValue value)
    {
        ArgumentNullException.ThrowIfNull(dn);
        ArgumentNullException.ThrowIfNull(attribute);
        Dn = dn;
        Attribute = attribute;
        Value = value;
    }

    /// <summary>The distinguished name of the entry.</summary>
    public required string Dn { get; init; }

    /// <summary>The attribute's description.</summary>
    public required string Attribute { get; init; }

    /// <summary>The value.</summary>
    public required LdapValue Value { get; init; }
}
