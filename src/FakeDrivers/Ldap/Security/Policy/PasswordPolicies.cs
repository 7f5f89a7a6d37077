namespace FakeDrivers.Ldap;

/// <summary>Finds the policies of entries, and keeps what they have entries remember.</summary>
internal static class PasswordPolicies
{
    private static readonly byte[] s_policyClass = "1.3.6.1.4.1.42.2.27.8.2.1"u8.ToArray();

    /// <summary>Whether any entry may be under a policy: then binds change what entries remember.</summary>
    public static bool Matter(LdapSettings settings, DirectoryData data) =>
        settings.Options.PasswordPolicy is not null
        || settings.Options.PasswordPolicyDn is not null
        || HasEntries(data);

    /// <summary>The policy of an entry; nothing when it is under none.</summary>
    /// <param name="view">The directory.</param>
    /// <param name="attributes">The entry's attributes.</param>
    /// <param name="find">Finds entries that are not in the directory yet.</param>
    public static LdapPasswordPolicy? Of(DirectoryView view, StoredAttribute[] attributes, Func<string, StoredEntry?>? find = null)
    {
        var options = view.Settings.Options;
        var named = (Find(attributes, "pwdPolicySubentry") is [var value, ..] ? value.Text : null) ?? options.PasswordPolicyDn;
        if (named is not null && view.Schema.DnKey(named) is { } key && (find?.Invoke(key) ?? view.Data.Find(key)) is { } policy)
        {
            return PasswordPolicyEntry.Read(policy.Text, options.PasswordPolicy?.Complaint);
        }

        return options.PasswordPolicy;
    }

    /// <summary>Whether there are entries that hold policies; the index of classes knows.</summary>
    private static bool HasEntries(DirectoryData data)
    {
        return data.Schema.FindAttributeType("objectClass") is { } type && data.IndexOf(type) is { } index && index.ClassSetsWith(s_policyClass).Any();
    }

    public static PasswordState StateOf(StoredAttribute[] attributes) => PasswordState.Read(name => Find(attributes, name));

    /// <summary>The attributes of an entry with a state in them.</summary>
    public static StoredAttribute[] With(DirectoryView view, StoredAttribute[] attributes, PasswordState state)
    {
        var now = new List<StoredAttribute>(attributes);
        foreach (var (name, values) in state.Attributes())
        {
            // A schema that was made by hand may know nothing of policies.
            if (view.Schema.DescribeLeniently(name) is not { } description) continue;
            var at = now.FindIndex(attribute => attribute.Description == description);
            if (values.Length == 0 && at >= 0) now.RemoveAt(at);
            else if (values.Length > 0 && at >= 0) now[at] = now[at].With(values);
            else if (values.Length > 0) now.Add(new(description, values));
        }

        return [.. now];
    }

    private static LdapValue[] Find(StoredAttribute[] attributes, string name) =>
        StoredAttribute.Find(attributes, attribute => attribute.Type.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Values ?? [];
}
