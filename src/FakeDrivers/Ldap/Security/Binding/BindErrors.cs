namespace FakeDrivers.Ldap;

/// <summary>The errors of binds.</summary>
internal static class BindErrors
{
    /// <summary>The name or the password is wrong, or the account may not bind; which of them is told in Active Directory's words only.</summary>
    public static LdapBindResult Invalid(DirectoryView view, BindFailure reason, IReadOnlyList<LdapControl>? controls = null) => new()
    {
        Code = LdapResultCode.InvalidCredentials,
        DiagnosticMessage = view.Settings.TextStyle == LdapTextStyle.ActiveDirectory
            ? FormattableString.Invariant($"80090308: LdapErr: DSID-0C09044E, comment: AcceptSecurityContext error, data {(int)reason:x}, {view.Settings.Options.ActiveDirectory.Build}\0")
            : string.Empty,
        Controls = controls ?? [],
    };

    public static LdapException Unauthenticated() =>
        new(LdapResultCode.UnwillingToPerform, "unauthenticated bind (DN with no password) disallowed");

    public static LdapException Version(int version) =>
        new(LdapResultCode.ProtocolError, FormattableString.Invariant($"version {version} of the protocol is not spoken here; 3 is"));

    public static LdapException Confidentiality(string what) => new(LdapResultCode.ConfidentialityRequired, $"{what} needs an encrypted connection: LDAPS or StartTLS");

    public static LdapException Mechanism(LdapSettings settings, string mechanism) => new(
        LdapResultCode.AuthMethodNotSupported,
        $"the SASL mechanism '{mechanism}' is not offered; {string.Join(", ", settings.Options.SaslMechanisms.Select(offered => offered.Name).Order(StringComparer.Ordinal))} are");

    public static LdapException NotAuthorized(string id) => new(LdapResultCode.InsufficientAccessRights, $"not authorized to act as '{id}'");
}
