namespace FakeDrivers.Ldap;

/// <content>What identities may do.</content>
internal static partial class LdapRules
{
    /// <summary>Refuses what the identity may not do.</summary>
    /// <param name="view">The directory, and who asks.</param>
    /// <param name="operation">What is to be done.</param>
    /// <param name="dn">The entry's name.</param>
    /// <param name="key">What it is found by.</param>
    /// <param name="types">The attributes; none when the entry as a whole is meant.</param>
    /// <exception cref="LdapException">Nobody is bound (8), it is somebody without the right (50), or somebody from whom the entry is hidden (32).</exception>
    public static void Require(DirectoryView view, LdapAccessOperations operation, string dn, string key, params IEnumerable<LdapAttributeType?> types)
    {
        if (view.Identity.IsRoot) return;
        var stored = view.Data.Find(key)?.Dn ?? dn;

        // What cannot be seen is not there, whatever is asked of it.
        if (operation != LdapAccessOperations.Add && !view.SeesAll && view.Access.Decide(view, LdapAccessOperations.Read, stored, key) == LdapAccessDecision.Hide)
        {
            throw LdapErrors.NoSuchObject(view, dn, key);
        }

        foreach (var type in types.DefaultIfEmpty())
        {
            var decision = view.Access.Decide(view, operation, stored, key, type);
            if (decision == LdapAccessDecision.Allow) continue;
            if (decision == LdapAccessDecision.Hide && type is null && operation != LdapAccessOperations.Add) throw LdapErrors.NoSuchObject(view, dn, key);
            throw Forbidden(view, operation, stored, type);
        }
    }

    /// <summary>Whether an entry is there, as far as who asks can tell.</summary>
    private static StoredEntry? Visible(DirectoryView view, StoredEntry? entry) => entry is null || !view.IsHidden(entry) ? entry : null;

    private static LdapException Forbidden(DirectoryView view, LdapAccessOperations operation, string dn, LdapAttributeType? type)
    {
        if (view.Identity.IsAnonymous && LdapAccessOperations.Write.HasFlag(operation))
        {
            return LdapErrors.Error(LdapResultCode.StrongerAuthRequired, "modifications require authentication");
        }

        var who = view.Identity.IsAnonymous ? "who is not bound" : $"'{view.Identity.Dn}'";
        var what = type is null ? $"'{dn}'" : $"'{type.Name}' of '{dn}'";
        return LdapErrors.Error(LdapResultCode.InsufficientAccessRights, $"{who} may not {operation.ToString().ToLowerInvariant()} {what}");
    }
}
