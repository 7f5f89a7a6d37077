using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Asks for an operation by its OID: RFC 4511 section 4.12.</summary>
public sealed record LdapExtendedRequest : LdapRequest
{
    /// <summary>Makes a request, to be filled.</summary>
    public LdapExtendedRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="oid">The OID of the operation; see <see cref="LdapExtendedOids"/>.</param>
    /// <param name="value">Its value; <see langword="null"/> when it has none.</param>
    [SetsRequiredMembers]
    public LdapExtendedRequest(string oid, LdapValue? value = null)
    {
        ArgumentNullException.ThrowIfNull(oid);
        Oid = oid;
        Value = value;
    }

    /// <summary>The OID of the operation.</summary>
    public required string Oid { get; init; }

    /// <summary>Its value; <see langword="null"/> when it has none.</summary>
    public LdapValue? Value { get; init; }
}
