namespace FakeDrivers.Ldap;

/// <summary>Deleted entries stay as tombstones below CN=Deleted Objects ([MS-ADTS] 3.1.1.5.5), and can come back from there.</summary>
internal static class ActiveDirectoryDeletion
{
    private static readonly string[] s_kept =
    [
        "objectClass", "objectSid", "sAMAccountName", "userAccountControl", "groupType", "instanceType", "uSNCreated", "nTSecurityDescriptor", "dNSHostName", "sIDHistory",
        "unicodePwd", "objectCategory",
    ];

    /// <summary>Deletes an entry.</summary>
    /// <exception cref="LdapException">The system cannot do without it (53).</exception>
    public static void Delete(DirectoryTransaction transaction, StoredEntry entry)
    {
        if (entry.Text("isCriticalSystemObject") == "TRUE") throw ActiveDirectoryErrors.WillNotPerform("0000207C");
        ActiveDirectoryLinks.Deleted(transaction, entry);
        entry = transaction.Data.Find(entry.Id)!;
        if (!transaction.Settings.Options.ActiveDirectory.KeepDeletedEntries || transaction.View.IsDeleted(entry)
            || transaction.Data.Find(transaction.View.Resolved.DeletedKey) is not { } container)
        {
            transaction.Remove(entry);
            return;
        }

        var rdn = LdapDn.Parse(entry.Dn).Rdn!;
        var name = new LdapRdn(rdn.Type, $"{rdn.Value.Text}\nDEL:{entry.Origin.Uuid}");
        var schema = transaction.Schema;
        StoredAttribute[] kept = [.. entry.Attributes.Where(attribute => s_kept.Contains(attribute.Type.Name))];
        kept = kept
            .Set(schema, rdn.Type, name.Value)
            .Set(schema, "isDeleted", "TRUE")
            .Set(schema, "lastKnownParent", transaction.Data.Find(entry.ParentId)?.Dn ?? transaction.Settings.Domain.Dn)
            .Set(schema, "msDS-LastKnownRDN", rdn.Value);
        Place(transaction, entry, container, name, kept);
    }

    /// <summary>Whether a request brings a deleted entry back: it takes <c>isDeleted</c> away and gives a name.</summary>
    public static bool IsRestoring(DirectoryView view, LdapModifyRequest request) => view.ShowsDeleted
        && request.Modifications.Any(step => step.Kind is LdapModificationKind.Delete && Is(view, step, "isDeleted"))
        && request.Modifications.Any(step => step.Attribute.Values.Count == 1 && Is(view, step, "distinguishedName"));

    /// <summary>Brings a deleted entry back. What it lost with its deletion, other than by the request itself, stays lost.</summary>
    /// <exception cref="LdapException">The new name is none (34), its parent is not there (32), or it is taken (68).</exception>
    public static StoredEntry Restore(DirectoryTransaction transaction, StoredEntry entry, LdapModifyRequest request)
    {
        var view = transaction.View;
        var text = request.Modifications.First(step => step.Attribute.Values.Count == 1 && Is(view, step, "distinguishedName")).Attribute.Values[0].Text;
        var key = LdapRules.KeyOf(view, text);
        var dn = LdapDn.Parse(text);
        if (view.Data.Find(key) is { } other) throw LdapErrors.Exists(other.Dn);
        if (dn.Parent is null || view.Data.Find(DirectoryData.ParentOf(key)!) is not { } parent || view.IsDeleted(parent)) throw LdapErrors.NoSuchObject(view, text, key);
        var attributes = entry.Attributes.Set(view.Schema, "isDeleted").Set(view.Schema, "lastKnownParent").Set(view.Schema, "msDS-LastKnownRDN").Set(view.Schema, dn.Rdn!.Type, dn.Rdn.Value);
        foreach (var step in request.Modifications.Where(step => !Is(view, step, "isDeleted") && !Is(view, step, "distinguishedName")))
        {
            var description = EntrySchema.Describe(view, step.Attribute.Description);
            EntrySchema.CheckSyntax(view, description, step.Attribute.Values);
            attributes = attributes.Set(view.Schema, description.Type.Name, [.. step.Attribute.Values]);
        }

        EntrySchema.Check(view, attributes, entry.Classes, entry.Classes);
        return Place(transaction, entry, parent, dn.Rdn!, attributes);
    }

    private static bool Is(DirectoryView view, LdapModification step, string name) => view.Schema.Describe(step.Attribute.Description)?.Type.Name == name;

    private static StoredEntry Place(DirectoryTransaction transaction, StoredEntry entry, StoredEntry parent, LdapRdn rdn, StoredAttribute[] attributes)
    {
        var dn = $"{rdn},{parent.Dn}";
        var placed = new StoredEntry
        {
            Id = transaction.NextId,
            ParentId = parent.Id,
            Dn = dn,
            Key = LdapRules.KeyOf(transaction.View, dn),
            Attributes = attributes,
            Classes = entry.Classes,
            Origin = transaction.Touched(entry.Origin),
            Change = transaction.NextChange,
        };
        transaction.Move([(entry, placed)]);
        return placed;
    }
}
