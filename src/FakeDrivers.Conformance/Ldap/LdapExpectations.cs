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
        UndefinedTypeInRdn = LdapResultCode.InvalidDnSyntax,
        RdnValueRemoved = LdapResultCode.NamingViolation,
        ForeignCookie = LdapResultCode.ProtocolError,
        WrongOldPassword = LdapResultCode.UnwillingToPerform,
        NamesMatchedOfMissingParents = false,
        WindowWithoutOrder = LdapResultCode.VirtualListViewError,
    };

    /// <summary>An update of a name that lies in no naming context.</summary>
    public LdapResultCode OutsideOfSuffixes { get; init; } = LdapResultCode.NoSuchObject;

    /// <summary>An entry of an object class that the schema does not have.</summary>
    public LdapResultCode UnknownObjectClass { get; init; } = LdapResultCode.ObjectClassViolation;

    /// <summary>A relative name, of an addition or a renaming, whose type the schema does not have.</summary>
    public LdapResultCode UndefinedTypeInRdn { get; init; } = LdapResultCode.UndefinedAttributeType;

    /// <summary>A modification that takes away what the entry is named by.</summary>
    public LdapResultCode RdnValueRemoved { get; init; } = LdapResultCode.NotAllowedOnRdn;

    /// <summary>A cookie of paging that another search, or none, gave.</summary>
    public LdapResultCode ForeignCookie { get; init; } = LdapResultCode.UnwillingToPerform;

    /// <summary>A change of a password with a wrong old one.</summary>
    public LdapResultCode WrongOldPassword { get; init; } = LdapResultCode.InvalidCredentials;

    /// <summary>A virtual list view of entries that are in no order.</summary>
    public LdapResultCode WindowWithoutOrder { get; init; } = LdapResultCode.SortControlMissing;

    /// <summary>Whether the matched name comes when an entry is renamed whose parent, old or new, does not exist.</summary>
    public bool NamesMatchedOfMissingParents { get; init; } = true;
}
