namespace FakeDrivers.Ldap;

/// <summary>Acting as another: RFC 4370, and the older draft with a DN alone.</summary>
internal static class ProxyRules
{
    /// <summary>Who a request is to count as: who sent it, or whom it names by a control.</summary>
    /// <exception cref="LdapException">The control is not critical (2), names nobody, or somebody whom the sender may not act as (123).</exception>
    public static LdapIdentity Of(DirectoryView view, LdapRequest request)
    {
        if (request.Controls.Count == 0) return view.Identity;
        string? id = null;
        foreach (var control in request.Controls)
        {
            if (control.Oid is not (LdapProxiedAuthorizationControl.ControlOid or LdapProxiedAuthorizationV1Control.ControlOid)) continue;
            if (view.Settings.Options.Disabled.Contains(control.Oid)) continue;
            if (!control.IsCritical) throw new LdapException(LdapResultCode.ProtocolError, "the proxied authorization control must be critical");
            if (id is not null) throw new LdapException(LdapResultCode.ProtocolError, "a request can be of one identity only");
            id = IdOf(control);
        }

        if (id is null) return view.Identity;
        var identity = Find(view, id);
        return identity is not null && MayActAs(view, view.Identity, identity)
            ? identity
            : throw new LdapException(LdapResultCode.AuthorizationDenied, $"not authorized to act as '{id}'");
    }

    /// <summary>Who an authorization identity stands for; nothing when nobody has it. The empty one is that of nobody bound.</summary>
    public static LdapIdentity? Find(DirectoryView view, string id) => id is "" or "dn:" ? LdapIdentity.Anonymous : LdapAccounts.Of(view, id)?.Identity;

    /// <summary>Whether an identity may act as another.</summary>
    public static bool MayActAs(DirectoryView view, LdapIdentity who, LdapIdentity whom)
    {
        if (who.IsRoot || who == whom) return true;
        if (whom.IsRoot || who.IsAnonymous) return false;
        var asker = ReferenceEquals(who, view.Identity) ? view : new(view.Data, view.Settings, view.Now, who);
        return asker.Access.Decide(asker, LdapAccessOperations.Proxy, whom.Dn, whom.Key) == LdapAccessDecision.Allow;
    }

    private static string IdOf(LdapControl control) =>
        (control.GetType() == typeof(LdapControl) ? LdapControlCodec.Decode(control.Oid, control.IsCritical, control.Value, isResponse: false) : control) switch
        {
            LdapProxiedAuthorizationControl proxy => proxy.AuthorizationId,
            LdapProxiedAuthorizationV1Control older => older.Dn.Length == 0 ? string.Empty : "dn:" + older.Dn,
            _ => throw new LdapException(LdapResultCode.ProtocolError, "the value of the proxied authorization control cannot be read"),
        };
}
