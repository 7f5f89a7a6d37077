namespace FakeDrivers.Ldap;

/// <content>SASL: RFC 4513 section 5.2.</content>
internal static partial class BindRules
{
    private static BindOutcome Sasl(DirectoryView view, string name, LdapSaslCredentials credentials, BindSession session, ControlSet controls)
    {
        if (name.Length > 0) LdapRules.KeyOf(view, name);
        var mechanism = view.Settings.Options.SaslMechanisms.FirstOrDefault(offered => offered.Name.Equals(credentials.Mechanism, StringComparison.OrdinalIgnoreCase))
            ?? throw BindErrors.Mechanism(view.Settings, credentials.Mechanism);
        if (view.Settings.Options.RequireTlsForPlain && mechanism is PlainMechanism && !session.IsEncrypted) throw BindErrors.Confidentiality("a bind by PLAIN");

        // Naming another mechanism starts anew (RFC 4513 5.2.1.2).
        var progress = session.Progress?.Mechanism == mechanism.Name ? session.Progress : null;
        var usesPasswords = progress?.UsesPasswords ?? false;
        var context = new LdapSaslContext(PasswordsOf, session.Draw) { IsEncrypted = session.IsEncrypted, ExternalIdentity = session.ExternalIdentity, Now = view.Now };
        var reply = mechanism.Respond(context, credentials.Credentials, progress?.State);
        if (reply.Code == LdapResultCode.SaslBindInProgress)
        {
            var result = new LdapBindResult { Code = reply.Code, ServerSaslCredentials = reply.Credentials };
            return new(result, LdapIdentity.Anonymous) { Progress = new(mechanism.Name, reply.State!, usesPasswords) };
        }

        return reply.Code == LdapResultCode.Success ? Accepted(view, reply, usesPasswords, controls) : Refused(view, reply, usesPasswords, controls);

        IReadOnlyList<LdapValue>? PasswordsOf(string id)
        {
            usesPasswords = true;
            return LdapAccounts.Of(view, id)?.Passwords;
        }
    }

    private static BindOutcome Refused(DirectoryView view, LdapSaslReply reply, bool usesPasswords, ControlSet controls)
    {
        var account = usesPasswords && reply.AuthenticationId is { } id ? LdapAccounts.Of(view, id) : null;
        if (account is not null && reply.Code == LdapResultCode.InvalidCredentials) return Judge(view, account, controls, false, static (_, isRight) => isRight);
        var result = BindErrors.Invalid(view, account is null ? BindFailure.NoSuchUser : BindFailure.WrongPassword);
        return new(result with { Code = reply.Code, DiagnosticMessage = reply.DiagnosticMessage.Length > 0 ? reply.DiagnosticMessage : result.DiagnosticMessage }, LdapIdentity.Anonymous);
    }

    private static BindOutcome Accepted(DirectoryView view, LdapSaslReply reply, bool usesPasswords, ControlSet controls)
    {
        var id = reply.AuthenticationId!;
        if (id.Length == 0) return new(new() { ServerSaslCredentials = reply.Credentials }, LdapIdentity.Anonymous);
        var account = LdapAccounts.Of(view, id) ?? (usesPasswords ? null : Vouched(view, id));
        if (account is null) return new(BindErrors.Invalid(view, BindFailure.NoSuchUser), LdapIdentity.Anonymous);
        var outcome = usesPasswords ? Judge(view, account, controls, true, static (_, isRight) => isRight) : new(new(), account.Identity);
        if (outcome.IsFailure) return outcome;
        var identity = outcome.Identity;
        if (reply.AuthorizationId is { } actAs)
        {
            identity = ProxyRules.Find(view, actAs);
            if (identity is null || !ProxyRules.MayActAs(view, outcome.Identity, identity)) throw BindErrors.NotAuthorized(actAs);
        }

        return outcome with { Identity = identity, Result = outcome.Result with { ServerSaslCredentials = reply.Credentials } };
    }

    /// <summary>Somebody whom the layer below vouches for, by a DN, which need not be an entry's.</summary>
    private static LdapAccount? Vouched(DirectoryView view, string id)
    {
        var dn = id.StartsWith("dn:", StringComparison.OrdinalIgnoreCase) ? id[3..] : id;
        return view.Schema.DnKey(dn) is { Length: > 0 } key ? LdapAccounts.OfDn(view, key) ?? new(new(dn, key), null, []) : null;
    }
}
