using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>The operations of the directory, for faults, latencies and queries of the call log.</summary>
public static class LdapOperations
{
    private const string Domain = "ldap";

    /// <summary><see cref="ILdapSession.BindAsync"/>.</summary>
    public static Operation<LdapBindRequest, LdapBindResult> Bind { get; } = new(Domain, "bind", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.2; python-ldap simple_bind_s",
        Simulates = "simple and anonymous binds, stored passwords of many schemes, SASL, password policies; a failed bind leaves the connection anonymous",
        Redact = LdapRedaction.Of,
    };

    /// <summary><see cref="ILdapSession.UnbindAsync"/>.</summary>
    public static Operation<LdapUnbindRequest, NoResult> Unbind { get; } = new(Domain, "unbind", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.3; python-ldap unbind_s",
        Simulates = "the end of the connection",
    };

    /// <summary><see cref="ILdapUpdate.AddAsync"/>.</summary>
    public static Operation<LdapAddRequest, LdapResult> Add { get; } = new(Domain, "add", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.7; python-ldap add_s",
        Simulates = "suffixes, parents, schema, naming values, operational attributes, access, controls",
        Redact = LdapRedaction.Of,
        RedactResult = LdapRedaction.Of,
    };

    /// <summary><see cref="ILdapUpdate.DeleteAsync"/>.</summary>
    public static Operation<LdapDeleteRequest, LdapResult> Delete { get; } = new(Domain, "delete", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.8; python-ldap delete_s",
        Simulates = "leaves, and whole subtrees by their control; access, controls",
        RedactResult = LdapRedaction.Of,
        Redact = LdapRedaction.Of,
    };

    /// <summary><see cref="ILdapUpdate.ModifyAsync"/>.</summary>
    public static Operation<LdapModifyRequest, LdapResult> Modify { get; } = new(Domain, "modify", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.6, RFC 4525; python-ldap modify_s",
        Simulates = "add, delete, replace and increment in order, all or nothing, the schema checked at the end; access, controls",
        Redact = LdapRedaction.Of,
        RedactResult = LdapRedaction.Of,
    };

    /// <summary><see cref="ILdapUpdate.ModifyDnAsync"/>.</summary>
    public static Operation<LdapModifyDnRequest, LdapResult> ModifyDn { get; } = new(Domain, "modify_dn", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.9; python-ldap modrdn_s",
        Simulates = "new names and new parents with all below, never below itself; access, controls",
        RedactResult = LdapRedaction.Of,
        Redact = LdapRedaction.Of,
    };

    /// <summary><see cref="ILdapSearch.CompareAsync"/>.</summary>
    public static Operation<LdapCompareRequest, bool> Compare { get; } = new(Domain, "compare", OperationKind.Read)
    {
        Upstream = "RFC 4511 section 4.10",
        Simulates = "equality by the schema's rule; access, controls",
        Redact = LdapRedaction.Of,
    };

    /// <summary><see cref="ILdapSearch.SearchAsync"/>, <see cref="ILdapSearch.SearchAllAsync"/>, <see cref="ILdapSearch.SearchMessagesAsync"/>.</summary>
    public static Operation<LdapSearchRequest, LdapSearchResult> Search { get; } = new(Domain, "search", OperationKind.Read)
    {
        Upstream = "RFC 4511 section 4.5; python-ldap search_s",
        Redact = LdapRedaction.Of,
        RedactResult = LdapRedaction.Kept,
        ShowResult = LdapRedaction.Of,
        RedactError = LdapRedaction.Of,
        Simulates = "all scopes and filters with their three values, aliases, referrals, limits, attribute selection, pages, sorting, windows; access, controls",
    };

    /// <summary><see cref="ILdapSession.ExtendedAsync"/>.</summary>
    public static Operation<LdapExtendedRequest, LdapExtendedResult> Extended { get; } = new(Domain, "extended", OperationKind.Write)
    {
        Upstream = "RFC 4511 section 4.12",
        Simulates = "who am I, changes of passwords; what else the root DSE names",
        Redact = LdapRedaction.Of,
        RedactResult = LdapRedaction.Of,
    };
}
