using System.Text;
using static FakeDrivers.Ldap.ActiveDirectoryAttributes;

namespace FakeDrivers.Ldap;

/// <summary>Passwords as Active Directory takes them ([MS-ADTS] 3.1.1.3.1.5): <c>unicodePwd</c>, in quotation marks, in UTF-16.</summary>
internal static class ActiveDirectoryPasswords
{
    /// <summary>The password of a value; nothing when the value has not the form.</summary>
    public static string? Read(LdapValue value)
    {
        if (value.Length < 4 || value.Length % 2 != 0) return null;
        var text = Encoding.Unicode.GetString(value.Span);
        return text[0] == '"' && text[^1] == '"' ? text[1..^1] : null;
    }

    /// <summary>Refuses a password that the domain's policy does not allow.</summary>
    /// <exception cref="LdapException">It is too short or too plain (53, 0000052D).</exception>
    public static void CheckQuality(DirectoryView view, string password, IReadOnlyList<StoredAttribute> account)
    {
        if (!IsGood(view, password, account)) throw ActiveDirectoryErrors.WillNotPerform("0000052D");
    }

    /// <summary>Whether the domain's policy allows a password.</summary>
    public static bool IsGood(DirectoryView view, string password, IReadOnlyList<StoredAttribute> account)
    {
        var domain = ActiveDirectoryNames.DomainEntry(view);
        if (password.Length < (domain?.Number("minPwdLength") ?? 0)) return false;
        if (((domain?.Number("pwdProperties") ?? 0) & 1) == 0) return true;
        var kinds = (password.Any(char.IsUpper) ? 1 : 0) + (password.Any(char.IsLower) ? 1 : 0) + (password.Any(char.IsDigit) ? 1 : 0) + (password.Any(c => !char.IsLetterOrDigit(c)) ? 1 : 0);
        var name = account.Value("sAMAccountName")?.Text;
        return kinds >= 3 && (name is null || name.Length < 3 || !password.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Looks at the changes of passwords in a request. One that gives the old password and a new one (delete and add) becomes a replacement once
    /// the old one was found right.
    /// </summary>
    /// <exception cref="LdapException">The connection is not encrypted, or the value has not the form (53); the old password is wrong, or the new one not allowed (19, 53); who asks may not set it (50).</exception>
    public static LdapModifyRequest Judge(DirectoryTransaction transaction, StoredEntry entry, LdapModifyRequest request)
    {
        var view = transaction.View;
        var own = request.Modifications.Where(step => view.Schema.Describe(step.Attribute.Description)?.Type.Name == "unicodePwd").ToList();
        if (own.Count == 0) return request;
        if (!transaction.IsEncrypted && view.Settings.Options.ActiveDirectory.RequireEncryptionForPasswords) throw ActiveDirectoryErrors.WillNotPerform("0000001F");
        var isChange = own is [{ Kind: LdapModificationKind.Delete, Attribute.Values.Count: 1 }, { Kind: LdapModificationKind.Add, Attribute.Values.Count: 1 }];
        var isReset = own is [{ Kind: LdapModificationKind.Replace, Attribute.Values.Count: 1 }];
        if (!isChange && !isReset) throw ActiveDirectoryErrors.WillNotPerform("0000001F");
        if (isReset && !view.Identity.IsRoot && !view.Settings.AllowsAllWrites && view.Access.IsDefault) throw ActiveDirectoryErrors.NoRights();
        var password = Read(own[^1].Attribute.Values[0]) ?? throw ActiveDirectoryErrors.WillNotPerform("0000001F");
        if (isChange && !Matches(entry, Read(own[0].Attribute.Values[0]))) throw ActiveDirectoryErrors.Constraint("00000056", "unicodePwd");
        if (isChange && (!IsGood(view, password, entry.Attributes) || WasUsed(view, entry, password))) throw ActiveDirectoryErrors.Constraint("0000052D", "unicodePwd");
        if (isReset) CheckQuality(view, password, entry.Attributes);
        var replacement = new LdapModification(LdapModificationKind.Replace, own[^1].Attribute);
        return request with { Modifications = [.. request.Modifications.Where(step => !own.Contains(step)), replacement] };
    }

    /// <summary>Whether a password is that of an account.</summary>
    public static bool Matches(StoredEntry entry, string? password)
    {
        if (password is null) return false;
        if (entry.Value("unicodePwd") is { } stored) return Read(stored) == password;
        return PasswordValue.AnyMatches(LdapAccounts.PasswordsOf(entry), Encoding.UTF8.GetBytes(password));
    }

    private static bool WasUsed(DirectoryView view, StoredEntry entry, string password) =>
        (ActiveDirectoryNames.DomainEntry(view)?.Number("pwdHistoryLength") ?? 0) > 0
        && entry.Attributes.Where(attribute => attribute.Type.Name is "unicodePwd" or "ntPwdHistory").SelectMany(attribute => attribute.Values).Any(value => Read(value) == password);

    /// <summary>The attributes of an account after its password changed: when, and which one it was before.</summary>
    public static StoredAttribute[] Changed(DirectoryView view, StoredEntry before, StoredAttribute[] attributes, bool isTimeGiven)
    {
        if (!isTimeGiven) attributes = attributes.Set(view.Schema, "pwdLastSet", FileTime(view.Now));
        var length = (int)Math.Min(1024, ActiveDirectoryNames.DomainEntry(view)?.Number("pwdHistoryLength") ?? 0);
        if (length == 0 || before.Value("unicodePwd") is not { } old) return attributes;
        var history = StoredAttribute.Find(attributes, attribute => attribute.Type.Name == "ntPwdHistory")?.Values ?? [];
        return attributes.Set(view.Schema, "ntPwdHistory", [.. history.Where(value => value != old).Append(old).TakeLast(length)]);
    }
}
