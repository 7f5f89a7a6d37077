namespace FakeDrivers.Ldap;

/// <content>Bringing deleted entries of Active Directory back ([MS-ADTS] 3.1.1.5.3.7).</content>
internal static partial class LdapRules
{
    /// <summary>Puts a deleted entry in the place that a request names; what else the request changes is left to do, and the entry to be checked.</summary>
    /// <returns>The entry in its place, and the rest of the request.</returns>
    /// <exception cref="LdapException">
    /// The name is none (34), names no entry of that class (64) or is taken (68); there is nothing above it (32), or what has none below it (33, 10);
    /// or who asks may not (50).
    /// </exception>
    private static (StoredEntry Entry, LdapModifyRequest Others) Restore(DirectoryTransaction transaction, StoredEntry entry, LdapModifyRequest request, ControlSet controls)
    {
        var view = transaction.View;
        var (name, rest) = ActiveDirectoryDeletion.Read(view, request);
        var dn = name.ToString();
        var key = KeyOf(view, dn);
        var rdn = ReadRdn(view, name.Rdn!.ToString());
        Require(view, LdapAccessOperations.Rename, entry.Dn, entry.Key);
        Require(view, LdapAccessOperations.Add, dn, key, entry.Attributes.Select(attribute => attribute.Type).Prepend(null));
        if (view.Resolved.SuffixOf(key) is null) throw LdapErrors.OutsideOfSuffixes(view, dn);
        var above = DirectoryData.ParentOf(key)!;
        if (!controls.Has(LdapControls.ManageDsaIt)) ThrowIfReferred(view, dn, above, LdapSearchScope.Base, isSearch: false);
        if (view.Data.Find(key) is { } other) throw LdapErrors.Exists(view.CanSee(other) ? other.Dn : dn);
        if (view.Data.Find(above) is not { } parent || view.IsDeleted(parent) || view.IsHiddenByAccess(parent)) throw LdapErrors.NoSuchObject(view, dn, key);
        if (parent.Classes.IsAlias) throw LdapErrors.Error(LdapResultCode.AliasProblem, $"'{parent.Dn}' is an alias and has none below it", parent.Dn);
        ActiveDirectoryEntries.CheckNaming(view, dn, entry.Classes);
        DynamicEntries.CheckPlace(parent, entry.Classes);
        return (ActiveDirectoryDeletion.Restore(transaction, entry, parent, rdn), rest);
    }
}
