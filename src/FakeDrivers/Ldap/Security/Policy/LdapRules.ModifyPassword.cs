namespace FakeDrivers.Ldap;

/// <content>The password modify operation: RFC 3062.</content>
internal static partial class LdapRules
{
    private const int GeneratedLength = 12;

    private static LdapExtendedResult ModifyPassword(DirectoryTransaction transaction, LdapExtendedRequest request, ControlSet controls)
    {
        var view = transaction.View;
        var (identity, old, next) = LdapPasswordModifyCodec.Decode(request.Value);
        if (view.Identity.IsAnonymous) throw LdapErrors.Error(LdapResultCode.StrongerAuthRequired, "only who is bound may change passwords");
        var (dn, key) = Whose(view, identity);
        if (view.Describe("userPassword") is not { } description) throw LdapErrors.Undefined(view, "userPassword");
        Require(view, LdapAccessOperations.Modify, dn, key, description.Type);
        var entry = Target(view, dn, key, controls);
        var before = LdapAccounts.PasswordsOf(entry);
        if (old is { } given && !PasswordValue.AnyMatches(before, given.Span))
        {
            throw view.Settings.IsOpenLdap
                ? LdapErrors.Error(LdapResultCode.UnwillingToPerform, "unwilling to verify old password")
                : LdapErrors.Error(LdapResultCode.InvalidCredentials, "the old password is wrong");
        }

        if (next is { Length: 0 }) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "the new password is empty");
        var password = next ?? Generated(transaction, entry);
        var change = new PasswordChange
        {
            Added = [password],
            Before = before,
            IsBySelf = view.Identity.Key == entry.Key,
            IsByRoot = view.Identity.IsRoot,
            GivesOld = old is not null,
        };
        var attributes = entry.AttributesWith(new(description, [password]));
        EntrySchema.Check(view, attributes, entry.Classes, entry.Classes);
        attributes = PasswordRules.Judge(transaction, entry, attributes, change, controls);
        transaction.Replace(entry, entry.With(attributes, entry.Classes, transaction.Touched(entry.Origin), transaction.NextChange));
        return new()
        {
            Value = LdapPasswordModifyCodec.EncodeResponse(next is null ? password : (LdapValue?)null),
            Controls = PasswordRules.Answer(controls) is { } answer ? [answer] : [],
        };
    }

    /// <summary>The name of the entry whose password is meant, and its key.</summary>
    /// <exception cref="LdapException">The text is neither a name nor an identity that an entry has (32).</exception>
    private static (string Dn, string Key) Whose(DirectoryView view, string? identity)
    {
        if (string.IsNullOrEmpty(identity)) return (view.Identity.Dn, view.Identity.Key);
        var dn = identity.StartsWith("dn:", StringComparison.OrdinalIgnoreCase) ? identity[3..] : identity;
        if (dn.Contains('=', StringComparison.Ordinal) && view.Schema.DnKey(dn) is { } key) return (dn, key);
        return LdapAccounts.Of(view, identity)?.Identity is { } found
            ? (found.Dn, found.Key)
            : throw LdapErrors.Error(LdapResultCode.NoSuchObject, $"nobody is '{identity}'");
    }

    /// <summary>A password that follows from the world's seed, and that the entry's policy has nothing against.</summary>
    private static LdapValue Generated(DirectoryTransaction transaction, StoredEntry entry)
    {
        const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.+";
        var policy = PasswordPolicies.Of(transaction.View, entry.Attributes);
        var length = Math.Max(GeneratedLength, policy?.MinLength ?? 0);
        if (policy is { MaxLength: > 0 }) length = Math.Min(length, policy.MaxLength);
        var password = string.Empty;
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var octets = SeededOctets.Of(transaction.World.NewSharedId("ldap.password", entry.Key), length);
            password = string.Concat(octets.Select(octet => Alphabet[octet % Alphabet.Length]));
            if (policy is null || PasswordPolicyRules.IsGood(policy, password)) break;
        }

        return password;
    }
}
