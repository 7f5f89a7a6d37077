namespace FakeDrivers.Ldap;

/// <summary>Ready-made access rules.</summary>
public static class LdapAccessRules
{
    /// <summary>Lets a user change attributes of its own entry.</summary>
    /// <param name="attributes">Which; all when none is named.</param>
    public static LdapAccessRule AllowSelfWrite(params string[] attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return request => request is { Operation: LdapAccessOperations.Modify, IsSelf: true } && Concerns(request, attributes) ? LdapAccessDecision.Allow : null;
    }

    /// <summary>Lets a user read attributes of its own entry.</summary>
    /// <param name="attributes">Which; all when none is named, passwords among them.</param>
    public static LdapAccessRule AllowSelfRead(params string[] attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return request => request is { Operation: LdapAccessOperations.Read or LdapAccessOperations.Compare, IsSelf: true } && (request.Attribute is null || Concerns(request, attributes))
            ? LdapAccessDecision.Allow
            : null;
    }

    /// <summary>Lets an identity, those below it, or the members of a group do something.</summary>
    /// <param name="who">The name of an entry, of one above, or of a group.</param>
    /// <param name="operations">What they may do.</param>
    /// <param name="below">To which entries: that one and all below; everywhere when absent.</param>
    public static LdapAccessRule Allow(string who, LdapAccessOperations operations, string? below = null)
    {
        ArgumentNullException.ThrowIfNull(who);
        return request =>
            operations.HasFlag(request.Operation) && (below is null || request.IsAtOrBelow(below)) && (request.IsIdentityAtOrBelow(who) || request.IsMemberOf(who))
                ? LdapAccessDecision.Allow
                : null;
    }

    /// <summary>Lets anybody who is bound do something.</summary>
    /// <param name="operations">What they may do.</param>
    /// <param name="below">To which entries: that one and all below; everywhere when absent.</param>
    public static LdapAccessRule AllowBound(LdapAccessOperations operations, string? below = null) =>
        request => operations.HasFlag(request.Operation) && !request.IsAnonymous && (below is null || request.IsAtOrBelow(below)) ? LdapAccessDecision.Allow : null;

    /// <summary>Lets nobody compare, read or find by some attributes, other than the administrator: as if entries did not have them.</summary>
    /// <param name="attributes">The attributes, with their subtypes.</param>
    public static LdapAccessRule HideAttribute(params string[] attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return request => request.Operation is LdapAccessOperations.Read or LdapAccessOperations.Compare && request.Attribute is not null && Concerns(request, attributes)
            ? LdapAccessDecision.Hide
            : null;
    }

    /// <summary>Hides an entry and all below it from everybody but the administrator.</summary>
    /// <param name="dn">The entry.</param>
    public static LdapAccessRule HideSubtree(string dn)
    {
        ArgumentNullException.ThrowIfNull(dn);
        return request => request.IsAtOrBelow(dn) ? LdapAccessDecision.Hide : null;
    }

    /// <summary>Lets nobody do something who is not bound.</summary>
    /// <param name="operations">What needs a bind.</param>
    public static LdapAccessRule RequireBind(LdapAccessOperations operations = LdapAccessOperations.All) =>
        request => operations.HasFlag(request.Operation) && request.IsAnonymous ? LdapAccessDecision.Deny : null;

    /// <summary>Lets nobody but the administrator change anything.</summary>
    /// <param name="below">Which entries stay as they are: that one and all below; all when absent.</param>
    public static LdapAccessRule ReadOnly(string? below = null) =>
        request => LdapAccessOperations.Write.HasFlag(request.Operation) && (below is null || request.IsAtOrBelow(below)) ? LdapAccessDecision.Deny : null;

    /// <summary>Lets an identity act as others.</summary>
    /// <param name="who">The name of an entry, of one above, or of a group.</param>
    /// <param name="below">As whom: that one and all below; as anybody, also nobody, when absent.</param>
    public static LdapAccessRule AllowProxy(string who, string? below = null) => Allow(who, LdapAccessOperations.Proxy, below);

    private static bool Concerns(LdapAccessRequest request, string[] attributes) => attributes.Length == 0 || Array.Exists(attributes, request.IsAttribute);
}
