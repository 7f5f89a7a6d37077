using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

/// <summary>The result codes on which good directories differ. The defaults are those of the standards.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content.</remarks>
public sealed record LdapExpectations
{
    /// <summary>What OpenLDAP's slapd 2.5 answers.</summary>
    public static LdapExpectations OpenLdap { get; } = new()
    {
        OutsideOfSuffixes = LdapResultCode.UnwillingToPerform,
        UnknownObjectClass = LdapResultCode.InvalidAttributeSyntax,
        UndefinedTypeInNewRdn = LdapResultCode.InvalidDnSyntax,
        RdnValueRemoved = LdapResultCode.NamingViolation,
        ForeignCookie = LdapResultCode.ProtocolError,
        WrongOldPassword = LdapResultCode.UnwillingToPerform,
        NamesMatchedOfNewSuperior = false,
    };

    /// <summary>An update of a name that lies in no naming context.</summary>
    public LdapResultCode OutsideOfSuffixes { get; init; } = LdapResultCode.NoSuchObject;

    /// <summary>An entry of an object class that the schema does not have.</summary>
    public LdapResultCode UnknownObjectClass { get; init; } = LdapResultCode.ObjectClassViolation;

    /// <summary>A new relative name of a type that the schema does not have.</summary>
    public LdapResultCode UndefinedTypeInNewRdn { get; init; } = LdapResultCode.UndefinedAttributeType;

    /// <summary>A modification that takes away what the entry is named by.</summary>
    public LdapResultCode RdnValueRemoved { get; init; } = LdapResultCode.NotAllowedOnRdn;

    /// <summary>A cookie of paging that another search, or none, gave.</summary>
    public LdapResultCode ForeignCookie { get; init; } = LdapResultCode.UnwillingToPerform;

    /// <summary>A change of a password with a wrong old one.</summary>
    public LdapResultCode WrongOldPassword { get; init; } = LdapResultCode.InvalidCredentials;

    /// <summary>Whether the matched name comes when the new parent of an entry does not exist.</summary>
    public bool NamesMatchedOfNewSuperior { get; init; } = true;
}
