using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Deletes an entry: RFC 4511 section 4.8.</summary>
public sealed record LdapDeleteRequest : LdapRequest
{
    /// <summary>Makes a request, to be filled.</summary>
    public LdapDeleteRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="dn">The distinguished name of the entry.</param>
    [SetsRequiredMembers]
    public LdapDeleteRequest(string dn)
    {
        ArgumentNullException.ThrowIfNull(dn);
        Dn = dn;
    }

    /// <summary>The distinguished name of the entry.</summary>
    public required string Dn { get; init; }
}
