namespace FakeDrivers.Ldap;

/// <content>Reading one entry by its name, which is what directories are asked most.</content>
internal static partial class LdapRules
{
    /// <summary>
    /// Reads one entry by a name that was looked up before, where nothing can stand in between: neither controls, aliases and referrals nor access.
    /// What it gives is what the long way gives.
    /// </summary>
    /// <returns>The result; nothing when the search must go the long way.</returns>
    private static LdapSearchResult? Straight(DirectoryView view, LdapSearchRequest request)
    {
        if (request is not { Scope: LdapSearchScope.Base, DerefAliases: LdapDerefAliases.Never, Controls.Count: 0, SizeLimit: >= 0 } || request.TimeLimit < TimeSpan.Zero) return null;
        if (!view.ReadsPlainly || view.HasReferrals || view.Settings.Profile is LdapProfile.ActiveDirectory or LdapProfile.OpenLdap) return null;
        if (view.Identity.IsAnonymous && view.Settings.AnonymousAccess == LdapAnonymousAccess.RootDseOnly) return null;
        if (view.Data.Shortcuts?.Find(view.Data, request.BaseDn) is not { } entry) return null;
        if (!IsForEverything(request.Filter, entry, view) && Conditions.Of(request.Filter, view).Test(entry, view) != LdapTruth.True) return new();
        return new() { Entries = EntrySelection.Of(request.Attributes, view).ShowOnly(entry, view, request.TypesOnly) };
    }

    /// <summary>Whether a filter asks for no more than object classes, which an entry that has some satisfies.</summary>
    private static bool IsForEverything(LdapFilter filter, StoredEntry entry, DirectoryView view) =>
        filter is LdapPresenceFilter { Attribute: "objectClass" } && entry.Classes.Values.Length > 0 && view.Resolved.HasObjectClass;
}
