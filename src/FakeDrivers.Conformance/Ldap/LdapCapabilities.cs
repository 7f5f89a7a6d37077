namespace FakeDrivers.Conformance.Ldap;

/// <summary>What a driver of <c>ILdapConnection</c> and its directory may claim to support beyond what every one must.</summary>
public static class LdapCapabilities
{
    /// <summary>Controls and identities with a bind, and why it failed: matched name and text.</summary>
    public const string BindControls = "bind-controls";

    /// <summary>SASL PLAIN over a connection in the clear.</summary>
    public const string SaslPlain = "sasl-plain";

    /// <summary>Increments (RFC 4525).</summary>
    public const string Increment = "increment";

    /// <summary>The scope of all below the base without it.</summary>
    public const string SubordinatesScope = "subordinates-scope";

    /// <summary>The control that deletes a whole subtree.</summary>
    public const string SubtreeDelete = "subtree-delete";

    /// <summary>Sorting by the server (RFC 2891).</summary>
    public const string Sorting = "sorting";

    /// <summary>Virtual list views (draft-ietf-ldapext-ldapv3-vlv-09).</summary>
    public const string VirtualListViews = "virtual-list-views";

    /// <summary>Matched values (RFC 3876).</summary>
    public const string MatchedValues = "matched-values";

    /// <summary>Proxied authorization (RFC 4370).</summary>
    public const string ProxiedAuthorization = "proxied-authorization";

    /// <summary>The permissive control lets a modification delete a value that is absent, where others of the attribute are there.</summary>
    public const string PermissiveValues = "permissive-values";

    /// <summary>The no-op control.</summary>
    public const string NoOp = "no-op";

    /// <summary>Relaxed rules for operational attributes.</summary>
    public const string RelaxRules = "relax-rules";

    /// <summary>Transactions (RFC 5805).</summary>
    public const string Transactions = "transactions";

    /// <summary>Content synchronization (RFC 4533), with what comes in the course of a search.</summary>
    public const string ContentSync = "content-sync";

    /// <summary>Persistent search (draft-ietf-ldapext-psearch-03).</summary>
    public const string PersistentSearch = "persistent-search";

    /// <summary><c>memberOf</c> is kept up to date.</summary>
    public const string MemberOf = "member-of";

    /// <summary>A search of everything from the root, <c>""</c>, finds all naming contexts.</summary>
    public const string RootSubtree = "root-subtree";

    /// <summary>The directory has a second naming context: <see cref="LdapHarness.OtherSuffix"/>.</summary>
    public const string TwoSuffixes = "two-suffixes";

    /// <summary>The directory says how many entries are right below one: <c>numSubordinates</c>.</summary>
    public const string NumSubordinates = "num-subordinates";
}
