namespace FakeDrivers.Ldap;

/// <content>Binding: RFC 4511 section 4.2, RFC 4513 section 5.</content>
internal static partial class LdapRules
{
    /// <summary>Who a bind shows to be.</summary>
    /// <exception cref="LdapException">The bind fails.</exception>
    public static LdapIdentity Bind(DirectoryView view, LdapBindRequest request)
    {
        if (request.Version != 3) throw LdapErrors.Protocol($"version {request.Version} of the protocol is not served; 3 is");
        if (request.Credentials is not LdapSimpleCredentials simple) throw LdapErrors.Error(LdapResultCode.AuthMethodNotSupported, $"{request.Credentials} is not served");
        var key = KeyOf(view, request.Name);
        if (key.Length == 0) return simple.Password.Length == 0 ? LdapIdentity.Anonymous : throw WrongCredentials();
        var isRoot = key == view.Resolved.RootKey;
        var entry = view.Data.Find(key);
        if (simple.Password.Length == 0)
        {
            return view.Settings.EmptyPassword switch
            {
                LdapEmptyPassword.Anonymous => LdapIdentity.Anonymous,
                LdapEmptyPassword.Accepted => new(entry?.Dn ?? request.Name, key, isRoot),
                _ => throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "unauthenticated bind (DN with no password) disallowed"),
            };
        }

        if (view.Settings.IsNova) return new(entry?.Dn ?? request.Name, key, isRoot);
        if (isRoot && simple.Password == view.Settings.Options.RootPassword) return new(view.Settings.Options.RootDn, key, IsRoot: true);
        var passwords = entry?.Attributes.FirstOrDefault(attribute => attribute.Type.Name == "userPassword")?.Values ?? [];
        if (entry is not null && Array.Exists(passwords, password => password == simple.Password)) return new(entry.Dn, key, isRoot);
        throw WrongCredentials();
    }

    private static LdapException WrongCredentials() => LdapErrors.Error(LdapResultCode.InvalidCredentials, string.Empty);
}
