namespace FakeDrivers.Ldap;

/// <summary>Finds who can bind: by a DN, or by a name that options map to one.</summary>
internal static class LdapAccounts
{
    /// <summary>The account of a DN; nothing when there is none.</summary>
    public static LdapAccount? OfDn(DirectoryView view, string key)
    {
        if (key.Length == 0) return null;
        var entry = view.Data.Find(key);
        var isRoot = key == view.Resolved.RootKey;
        var stored = isRoot ? view.Settings.Options.RootPassword : view.Resolved.AdditionalBinds.GetValueOrDefault(key).Password;
        if (entry is null)
        {
            if (isRoot) return new(new(view.Settings.Options.RootDn, key, IsRoot: true), null, Given(stored));
            return stored is null ? null : new(new(view.Resolved.AdditionalBinds[key].Dn, key), null, Given(stored));
        }

        var own = PasswordsOf(entry);
        return new(new(entry.Dn, key, isRoot), entry, stored is null ? own : [.. Given(stored), .. own]);
    }

    /// <summary>The account of a name, of <c>u:</c> and a name, or of <c>dn:</c> and a DN; nothing when there is none.</summary>
    public static LdapAccount? Of(DirectoryView view, string id)
    {
        if (id.StartsWith("dn:", StringComparison.OrdinalIgnoreCase)) return view.Schema.DnKey(id[3..]) is { } key ? OfDn(view, key) : null;
        var name = id.StartsWith("u:", StringComparison.OrdinalIgnoreCase) ? id[2..] : id;
        if (name.Length == 0) return null;
        foreach (var rule in view.Settings.Options.IdentityRules)
        {
            if (rule.Apply(name) is not var (dn, filter)) continue;
            if (view.Schema.DnKey(dn) is not { } at) return null;
            return filter is null ? OfDn(view, at) : Only(view, at, LdapFilter.Parse(filter));
        }

        return NameAttributes(view).Select(attribute => Only(view, string.Empty, new LdapEqualityFilter(attribute, name))).FirstOrDefault(account => account is not null);
    }

    /// <summary>The stored passwords of an entry.</summary>
    public static LdapValue[] PasswordsOf(StoredEntry entry)
    {
        LdapValue[] passwords = [];
        foreach (var attribute in entry.Attributes)
        {
            if (attribute.Type.Oid == PasswordRules.UserPasswordOid) passwords = passwords.Length == 0 ? attribute.Values : [.. passwords, .. attribute.Values];
            else if (attribute.Type.Name == "unicodePwd") passwords = [.. passwords, .. attribute.Values.Select(ActiveDirectoryPasswords.Read).OfType<string>().Select(password => (LdapValue)password)];
            else if (attribute.Type.Name == "authPassword") passwords = [.. passwords, .. attribute.Values.Select(value => AuthPassword.ToUserPassword(value))];
        }

        return passwords;
    }

    private static string[] NameAttributes(DirectoryView view) => view.Settings.IsActiveDirectory ? ["sAMAccountName", "userPrincipalName"] : ["uid"];

    private static LdapValue[] Given(string? stored) => string.IsNullOrEmpty(stored) ? [] : [stored];

    /// <summary>The account of the one entry at or below a name that a filter finds.</summary>
    private static LdapAccount? Only(DirectoryView view, string above, LdapFilter filter)
    {
        // Who may bind is not for the one who binds to see.
        var inside = new DirectoryView(view.Data, view.Settings, view.Now, view.Resolved.Root);
        var condition = Conditions.Of(filter, inside);
        StoredEntry? found = null;
        foreach (var entry in condition.Find(inside) is { } candidates ? candidates.ToList().Select(inside.Data.Find).OfType<StoredEntry>() : inside.Data.Entries)
        {
            if (!DirectoryData.IsAtOrBelow(entry.Key, above) || condition.Test(entry, inside) != LdapTruth.True) continue;
            if (found is not null) return null;
            found = entry;
        }

        return found is null ? null : OfDn(view, found.Key);
    }
}
