namespace FakeDrivers.Ldap;

/// <summary>
/// Binding: RFC 4511 section 4.2, RFC 4513. A function of the directory, the request and the connection; it changes nothing itself, but says what
/// an entry is to remember, also of a bind that fails.
/// </summary>
internal static partial class BindRules
{
    /// <summary>Judges a bind.</summary>
    /// <exception cref="LdapException">The request is not one to look at a password for: of another version (2), under a control that is not known (12), with a name that is none (34), not encrypted (13), with a name but no password (53), or of an unknown mechanism (7).</exception>
    public static BindOutcome Bind(DirectoryView view, LdapBindRequest request, BindSession session)
    {
        var controls = ControlSet.Of(request, LdapOperationKind.Bind, view.Settings);
        if (request.Version != 3 && !(request.Version == 2 && view.Settings.Options.AllowVersion2)) throw BindErrors.Version(request.Version);
        if (view.Settings.Options.RequireTls && !session.IsEncrypted) throw BindErrors.Confidentiality("a bind");
        var outcome = request.Credentials switch
        {
            LdapSimpleCredentials simple => Simple(view, request.Name, simple.Password, session, controls),
            LdapSaslCredentials sasl => Sasl(view, request.Name, sasl, session, controls),
            _ => throw BindErrors.Mechanism(view.Settings, string.Empty),
        };
        return outcome.Result.Code == LdapResultCode.Success && controls.Has(LdapControls.AuthorizationIdentityRequest) ? WithIdentity(outcome) : outcome;
    }

    /// <summary>Keeps what the entry is to remember.</summary>
    public static void Remember(DirectoryTransaction transaction, BindOutcome outcome)
    {
        if (outcome.Remembers is not { } entry || (outcome.Attributes is null && outcome.State is null)) return;
        var attributes = outcome.Attributes ?? PasswordPolicies.With(transaction.View, entry.Attributes, outcome.State!);

        // Who last changed the entry is not told by what the directory keeps for itself.
        transaction.Replace(entry, entry.With(attributes, entry.Classes, entry.Origin, transaction.NextChange));
    }

    /// <summary>An identity as an authorization identity (RFC 4513 5.2.1.8).</summary>
    public static string AuthorizationIdOf(LdapIdentity identity) => identity.IsAnonymous ? string.Empty : "dn:" + identity.Dn;

    private static BindOutcome Simple(DirectoryView view, string name, LdapValue password, BindSession session, ControlSet controls)
    {
        if (view.Settings.IsActiveDirectory) return ActiveDirectory(view, name, password, session, controls);
        var key = name.Length == 0 ? string.Empty : LdapRules.KeyOf(view, name);
        if (key.Length == 0) return password.Length == 0 ? Anonymous : new(BindErrors.Invalid(view, BindFailure.NoSuchUser), LdapIdentity.Anonymous);
        if (password.Length == 0 && view.Settings.EmptyPassword == LdapEmptyPassword.Refused) throw BindErrors.Unauthenticated();
        if (password.Length == 0 && view.Settings.EmptyPassword == LdapEmptyPassword.Anonymous) return Anonymous;
        var account = LdapAccounts.OfDn(view, key);

        // Nova's fake asks for no password at all.
        if (password.Length == 0 || view.Settings.IsNova) return new(new(), account?.Identity ?? new(name, key));
        if (view.Settings.Options.RequireTlsForSimpleBind && !session.IsEncrypted) throw BindErrors.Confidentiality("a simple bind");
        if (account is null) return new(BindErrors.Invalid(view, BindFailure.NoSuchUser), LdapIdentity.Anonymous);
        return Judge(view, account, controls, password, static (account, password) => PasswordValue.AnyMatches(account.Passwords, password.Span));
    }

    /// <summary>A simple bind by any of the names that Active Directory takes.</summary>
    private static BindOutcome ActiveDirectory(DirectoryView view, string name, LdapValue password, BindSession session, ControlSet controls)
    {
        if (password.Length == 0 && (name.Length == 0 || view.Settings.EmptyPassword == LdapEmptyPassword.Anonymous)) return Anonymous;
        if (password.Length == 0 && view.Settings.EmptyPassword == LdapEmptyPassword.Refused) throw BindErrors.Unauthenticated();
        if (view.Settings.Options.RequireTlsForSimpleBind && !session.IsEncrypted) throw BindErrors.Confidentiality("a simple bind");
        if (ActiveDirectoryNames.Account(view, name) is not { } account) return new(BindErrors.Invalid(view, BindFailure.NoSuchUser), LdapIdentity.Anonymous);
        if (password.Length == 0) return new(new(), account.Identity);
        return Judge(view, account, controls, password, static (account, password) => PasswordValue.AnyMatches(account.Passwords, password.Span));
    }

    /// <summary>Looks at the password, and at the policy that the account is under.</summary>
    private static BindOutcome Judge<TProof>(DirectoryView view, LdapAccount account, ControlSet controls, TProof proof, Func<LdapAccount, TProof, bool> isRight)
    {
        if (view.Settings.IsActiveDirectory && account.Entry is { } user) return ActiveDirectoryBind.Judge(view, user, account.Identity, isRight(account, proof));
        if (account.Identity.IsRoot || account.Entry is not { } entry || PasswordPolicies.Of(view, entry.Attributes) is not { } policy)
        {
            return isRight(account, proof) ? new(new(), account.Identity) : new(BindErrors.Invalid(view, BindFailure.WrongPassword), LdapIdentity.Anonymous);
        }

        var state = PasswordPolicies.StateOf(entry.Attributes);
        if (PasswordPolicyRules.RefusesBind(policy, state, view.Now) is { } refusal)
        {
            // The password is looked at all the same, so that the time does not tell.
            isRight(account, proof);
            return Told(view, account, refusal, state, BindFailure.LockedOut, controls);
        }

        if (!isRight(account, proof)) return Told(view, account, PasswordPolicyRules.FailedBind(policy, state, view.Now), state, BindFailure.WrongPassword, controls);
        return Told(view, account, PasswordPolicyRules.PassedBind(policy, state, view.Now), state, BindFailure.PasswordExpired, controls);
    }

    private static BindOutcome Told(DirectoryView view, LdapAccount account, PasswordVerdict verdict, PasswordState before, BindFailure reason, ControlSet controls)
    {
        var answers = verdict.Controls(controls.Has(LdapControls.PasswordPolicyRequest), view.Settings.Options.NetscapePasswordControls);
        var isChanged = !ReferenceEquals(verdict.State, before);
        return new(
            verdict.IsSuccess ? new() { Controls = answers } : BindErrors.Invalid(view, reason, answers),
            verdict.IsSuccess ? account.Identity : LdapIdentity.Anonymous)
        {
            MustChangePassword = verdict.MustChange,
            Remembers = isChanged ? account.Entry : null,
            State = isChanged ? verdict.State : null,
        };
    }

    private static BindOutcome WithIdentity(BindOutcome outcome) => outcome with
    {
        Result = outcome.Result with { Controls = [.. outcome.Result.Controls, new LdapAuthorizationIdentityControl(AuthorizationIdOf(outcome.Identity))] },
    };

    private static BindOutcome Anonymous => new(new(), LdapIdentity.Anonymous);
}
