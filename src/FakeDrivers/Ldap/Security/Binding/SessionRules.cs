namespace FakeDrivers.Ldap;

/// <summary>What a connection's state lets it ask for.</summary>
internal static class SessionRules
{
    /// <summary>Lets a request in.</summary>
    /// <param name="view">The directory, as the connection sees it.</param>
    /// <param name="state">How the connection stands.</param>
    /// <param name="request">The request.</param>
    /// <returns>Who it counts as being from.</returns>
    /// <exception cref="LdapException">It breaks into a SASL exchange (1), needs an encrypted connection (13), comes before a password is changed that must be (50), or is for somebody whom the sender may not act as (123).</exception>
    public static LdapIdentity Admit(DirectoryView view, LdapSessionState state, LdapRequest request)
    {
        if (state.Progress is not null) throw new LdapException(LdapResultCode.OperationsError, "a SASL bind was under way, which this request ends (RFC 4513 section 5.2.1.2)");
        if (view.Settings.Options.RequireTls && !state.IsEncrypted && request is not LdapExtendedRequest { Oid: LdapExtendedOids.StartTls or LdapExtendedOids.WhoAmI })
        {
            throw BindErrors.Confidentiality("that");
        }

        if (state.MustChangePassword && !ChangesOwnPassword(view, request)) throw MustChange(view, request);
        return ProxyRules.Of(view, request);
    }

    /// <summary>Whether a request does nothing but change the password of the connection's own entry, or what that needs.</summary>
    private static bool ChangesOwnPassword(DirectoryView view, LdapRequest request) => request switch
    {
        LdapExtendedRequest { Oid: LdapExtendedOids.StartTls or LdapExtendedOids.ModifyPassword or LdapExtendedOids.WhoAmI } => true,
        LdapModifyRequest modify => view.Schema.DnKey(modify.Dn) == view.Identity.Key
            && modify.Modifications.All(step => view.Describe(step.Attribute.Description)?.Type.Oid == PasswordRules.UserPasswordOid),
        _ => false,
    };

    private static LdapException MustChange(DirectoryView view, LdapRequest request)
    {
        var isAsked = request.Controls.Any(control => control.Oid == LdapControls.PasswordPolicyRequest.Oid);
        var text = view.Settings.TextStyle == LdapTextStyle.OpenLdap
            ? "Operations are restricted to bind/unbind/abandon/StartTLS/modify password"
            : "the password must be changed before anything else is done";
        return new(new LdapResult(LdapResultCode.InsufficientAccessRights, text)
        {
            Controls = isAsked ? [new LdapPasswordPolicyResultControl(Error: LdapPasswordPolicyError.ChangeAfterReset)] : [],
        });
    }
}
