using static FakeDrivers.Ldap.ActiveDirectoryAttributes;

namespace FakeDrivers.Ldap;

/// <summary>What Active Directory makes of changes of an entry ([MS-ADTS] 3.1.1.5.3, [MS-SAMR] 3.1.1.8).</summary>
internal static class ActiveDirectoryChanges
{
    /// <summary>Looks at a request before it is carried out, and puts plain names in the place of those in angle brackets.</summary>
    public static LdapModifyRequest Before(DirectoryTransaction transaction, StoredEntry entry, LdapModifyRequest request)
    {
        var view = transaction.View;
        request = ActiveDirectoryPasswords.Judge(transaction, entry, request);
        if (!request.Modifications.Any(step => step.Attribute.Values.Any(value => value.Length > 1 && value.Span[0] == '<'))) return request;
        return request with { Modifications = [.. request.Modifications.Select(step => step with { Attribute = Plain(view, step.Attribute) })] };
    }

    /// <summary>The attributes of a changed entry, checked, with what follows from the change.</summary>
    public static StoredAttribute[] After(DirectoryTransaction transaction, StoredEntry before, LdapModifyRequest request, StoredAttribute[] attributes)
    {
        var view = transaction.View;
        ActiveDirectoryEntries.CheckNames(view, before, attributes);
        ActiveDirectoryLinks.CheckTargets(view, before, attributes);
        if (ActiveDirectoryEntries.IsGroup(before.Classes))
        {
            return attributes.Set(view.Schema, "sAMAccountType", Text(ActiveDirectoryEntries.GroupAccountType(attributes.Number("groupType"))));
        }

        return ActiveDirectoryEntries.IsUser(before.Classes) ? User(view, before, request, attributes) : attributes;
    }

    private static StoredAttribute[] User(DirectoryView view, StoredEntry before, LdapModifyRequest request, StoredAttribute[] attributes)
    {
        var isPasswordSet = Names(request, view, "unicodePwd");
        if (isPasswordSet) attributes = ActiveDirectoryPasswords.Changed(view, before, attributes, Names(request, view, "pwdLastSet"));
        if (Names(request, view, "pwdLastSet"))
        {
            var set = attributes.Value("pwdLastSet")?.Text;
            if (set is not ("0" or "-1")) throw ActiveDirectoryErrors.Constraint("00000057", "pwdLastSet");
            if (set == "-1") attributes = attributes.Set(view.Schema, "pwdLastSet", FileTime(view.Now));
        }

        if (Names(request, view, "lockoutTime"))
        {
            // Only the directory locks accounts; anybody with the right may unlock one.
            if (attributes.Value("lockoutTime") is { } since && since != "0") throw ActiveDirectoryErrors.WillNotPerform("00000057");
            attributes = attributes.Set(view.Schema, "badPwdCount", "0");
        }

        if (!Names(request, view, "userAccountControl")) return attributes;
        var control = attributes.Number("userAccountControl", Normal) & ~(LockedOut | Expired);
        attributes = attributes.Set(view.Schema, "userAccountControl", Text(control)).Set(view.Schema, "sAMAccountType", Text(ActiveDirectoryEntries.UserAccountType(control)));
        ActiveDirectoryEntries.CheckEnabled(view, attributes);
        return attributes;
    }

    private static bool Names(LdapModifyRequest request, DirectoryView view, string name) => request.Modifications.Any(step => view.Schema.Describe(step.Attribute.Description)?.Type.Name == name);

    private static LdapAttribute Plain(DirectoryView view, LdapAttribute attribute)
    {
        if (view.Schema.Describe(attribute.Description)?.Type is not { } type || type.Syntax.Description != "DN") return attribute;
        return attribute with { Values = [.. attribute.Values.Select(value => ActiveDirectoryNames.KeyOfBracketed(view, value.Text) is { } key ? view.Data.Find(key)!.Dn : value)] };
    }
}
