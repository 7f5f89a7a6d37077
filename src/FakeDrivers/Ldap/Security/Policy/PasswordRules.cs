namespace FakeDrivers.Ldap;

/// <summary>What becomes of passwords that come into the directory: a policy judges them, they are hashed, and the entry remembers the change.</summary>
internal static class PasswordRules
{
    public const string UserPasswordOid = "2.5.4.35";

    /// <summary>Looks after the password of a new entry.</summary>
    /// <returns>What the client is told that asked about the policy.</returns>
    /// <exception cref="LdapException">The policy objects (19).</exception>
    public static LdapControl? Added(DirectoryTransaction transaction, ref StoredEntry entry, ControlSet controls)
    {
        if (Find(entry.Attributes) is not { } attribute) return null;
        var change = new PasswordChange
        {
            Added = attribute.Values,
            IsByRoot = transaction.Identity.IsRoot,
            IsAdd = true,
        };
        var attributes = Judge(transaction, entry, entry.Attributes, change, controls);
        if (!ReferenceEquals(attributes, entry.Attributes)) entry = entry.With(attributes, entry.Classes, entry.Origin, entry.Change);
        return Answer(controls);
    }

    /// <summary>Gives an entry that is imported with a password the time from which that counts. Nothing is judged or hashed: an import keeps what it brings.</summary>
    public static StoredEntry Imported(DirectoryView view, StoredEntry entry, Func<string, StoredEntry?> find)
    {
        if (Find(entry.Attributes) is null || PasswordPolicies.Of(view, entry.Attributes, find) is null) return entry;
        var state = PasswordPolicies.StateOf(entry.Attributes);
        return state.ChangedAt is not null ? entry : entry.With(PasswordPolicies.With(view, entry.Attributes, state with { ChangedAt = view.Now }), entry.Classes, entry.Origin, entry.Change);
    }

    /// <summary>Looks after the password of an entry that changes.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="before">The entry before.</param>
    /// <param name="steps">How it changes.</param>
    /// <param name="attributes">Its attributes then.</param>
    /// <param name="controls">The controls of the request.</param>
    /// <returns>What the client is told that asked about the policy.</returns>
    /// <exception cref="LdapException">The policy objects (19, 50).</exception>
    public static LdapControl? Changed(
        DirectoryTransaction transaction,
        StoredEntry before,
        IReadOnlyList<(LdapModificationKind Kind, LdapAttributeDescription Description, IReadOnlyList<LdapValue> Values)> steps,
        ref StoredAttribute[] attributes,
        ControlSet controls)
    {
        var own = steps.Where(step => step.Description.Type.Oid == UserPasswordOid).ToList();
        if (own.Count == 0) return null;
        var now = Find(attributes)?.Values ?? [];
        var change = new PasswordChange
        {
            Added = [.. own.Where(step => step.Kind is LdapModificationKind.Add or LdapModificationKind.Replace).SelectMany(step => step.Values).Where(now.Contains)],
            Before = Find(before.Attributes)?.Values ?? [],
            IsThereAfter = now.Length > 0,
            IsBySelf = transaction.Identity.Key == before.Key,
            IsByRoot = transaction.Identity.IsRoot,
            GivesOld = own.Exists(step => step.Kind == LdapModificationKind.Delete && step.Values.Count > 0),
        };
        attributes = Judge(transaction, before, attributes, change, controls);
        return Answer(controls);
    }

    /// <summary>Judges a change, hashes what comes in the clear, and remembers the change.</summary>
    /// <exception cref="LdapException">The policy objects (19, 50).</exception>
    public static StoredAttribute[] Judge(DirectoryTransaction transaction, StoredEntry entry, StoredAttribute[] attributes, PasswordChange change, ControlSet controls)
    {
        var view = transaction.View;
        if (PasswordPolicies.Of(view, attributes) is { } policy)
        {
            var state = PasswordPolicies.StateOf(attributes);
            var verdict = PasswordPolicyRules.Change(policy, state, change, view.Now);
            if (!verdict.IsSuccess) throw Refused(view, verdict, controls);

            // slapd asks for no change of the password that an entry comes with. And an administrator who says in the same breath that the password must be changed, or need not be, has the last word.
            var isSaid = state.MustChange != PasswordPolicies.StateOf(entry.Attributes).MustChange;
            if (isSaid || (change.IsAdd && view.Settings.IsOpenLdap)) verdict = verdict with { State = verdict.State with { MustChange = state.MustChange } };
            attributes = PasswordPolicies.With(view, attributes, verdict.State);
        }

        return view.Settings.Options.HashOnAdd is { } scheme ? Hashed(transaction, entry.Key, attributes, change.Added, scheme) : attributes;
    }

    /// <summary>Where a password in the clear is stored hashed; negative when it is not, or when the directory hashes nothing.</summary>
    public static int IndexOf(DirectoryView view, LdapAttributeType type, List<LdapValue> values, LdapValue password)
    {
        if (type.Oid != UserPasswordOid || (view.Settings.Options.HashOnAdd is null && !PasswordPolicies.Matter(view.Settings, view.Data))) return -1;
        return values.FindIndex(stored => PasswordValue.Matches(stored, password.Span));
    }

    /// <summary>The refusal of a policy.</summary>
    public static LdapException Refused(DirectoryView view, PasswordVerdict verdict, ControlSet controls) => new(new LdapResult(verdict.Code, TextOf(view, verdict))
    {
        Controls = verdict.Controls(controls.Has(LdapControls.PasswordPolicyRequest), withNetscape: false),
    });

    public static LdapControl? Answer(ControlSet controls) => controls.Has(LdapControls.PasswordPolicyRequest) ? new LdapPasswordPolicyResultControl() : null;

    private static string TextOf(DirectoryView view, PasswordVerdict verdict) => view.Settings.TextStyle != LdapTextStyle.OpenLdap ? verdict.Message : verdict.Error switch
    {
        LdapPasswordPolicyError.PasswordModNotAllowed => "User alteration of password is not allowed",
        LdapPasswordPolicyError.MustSupplyOldPassword => "Must supply old password to be changed as well as new one",
        LdapPasswordPolicyError.PasswordTooYoung => "Password is too young to change",
        LdapPasswordPolicyError.PasswordInHistory => "Password is in history of old passwords",
        _ => "Password fails quality checking policy",
    };

    private static StoredAttribute? Find(StoredAttribute[] attributes) => StoredAttribute.Find(attributes, attribute => attribute.Type.Oid == UserPasswordOid);

    private static StoredAttribute[] Hashed(DirectoryTransaction transaction, string key, StoredAttribute[] attributes, IReadOnlyList<LdapValue> added, LdapPasswordScheme scheme)
    {
        var at = Array.FindIndex(attributes, attribute => attribute.Type.Oid == UserPasswordOid);
        if (at < 0 || scheme == LdapPasswordScheme.Clear) return attributes;
        var hashed = (StoredAttribute[])attributes.Clone();
        hashed[at] = attributes[at].With(Array.ConvertAll(attributes[at].Values, value => added.Contains(value) && PasswordValue.IsBare(value)
            ? PasswordValue.Of(scheme, value.Span, count => SeededOctets.Of(transaction.World.NewSharedId("ldap.salt", key), count))
            : value));
        return hashed;
    }
}
