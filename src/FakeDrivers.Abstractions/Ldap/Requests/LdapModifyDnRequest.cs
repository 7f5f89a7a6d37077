using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Renames or moves an entry with all below it: RFC 4511 section 4.9.</summary>
public sealed record LdapModifyDnRequest : LdapRequest
{
    /// <summary>Makes a request, to be filled.</summary>
    public LdapModifyDnRequest()
    {
    }

    /// <summary>Makes a request.</summary>
    /// <param name="dn">The distinguished name of the entry.</param>
    /// <param name="newRdn">Its new relative distinguished name.</param>
    /// <param name="deleteOldRdn">Whether the values of the old name leave the entry.</param>
    /// <param name="newSuperior">The distinguished name of its new parent; <see langword="null"/> to leave it where it is.</param>
    [SetsRequiredMembers]
    public LdapModifyDnRequest(string dn, string newRdn, bool deleteOldRdn = true, string? newSuperior = null)
    {
        ArgumentNullException.ThrowIfNull(dn);
        ArgumentNullException.ThrowIfNull(newRdn);
        Dn = dn;
        NewRdn = newRdn;
        DeleteOldRdn = deleteOldRdn;
        NewSuperior = newSuperior;
    }

    /// <summary>The distinguished name of the entry.</summary>
    public required string Dn { get; init; }

    /// <summary>Its new relative distinguished name.</summary>
    public required string NewRdn { get; init; }

    /// <summary>Whether the values of the old name leave the entry.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool DeleteOldRdn { get; init; } = true;

    /// <summary>The distinguished name of its new parent; <see langword="null"/> to leave it where it is.</summary>
    /// <value>The default is <see langword="null"/>.</value>
    public string? NewSuperior { get; init; }
}
