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
        && request.Modifications.Any(step => IsName(view, step));

    /// <summary>What a request to restore asks for: the name, and the changes besides.</summary>
    /// <exception cref="LdapException">The name is none (34).</exception>
    public static (LdapDn Name, LdapModifyRequest Others) Read(DirectoryView view, LdapModifyRequest request)
    {
        var text = request.Modifications.First(step => IsName(view, step)).Attribute.Values[0].Text;
        if (!LdapDn.TryParse(text, out var name) || name.Rdn is null) throw LdapErrors.InvalidDn(view, text);
        return (name, request with { Modifications = [.. request.Modifications.Where(step => !Is(view, step, "isDeleted") && !IsName(view, step))] });
    }

    /// <summary>Puts a deleted entry in its place. What it lost with its deletion stays lost.</summary>
    public static StoredEntry Restore(DirectoryTransaction transaction, StoredEntry entry, StoredEntry parent, LdapRdn rdn)
    {
        var schema = transaction.Schema;
        var attributes = entry.Attributes.Set(schema, "isDeleted").Set(schema, "lastKnownParent").Set(schema, "msDS-LastKnownRDN");
        foreach (var pair in rdn.Pairs) attributes = attributes.Set(schema, pair.Type, pair.Value);
        return Place(transaction, entry, parent, rdn, attributes);
    }

    private static bool IsName(DirectoryView view, LdapModification step) => step.Attribute.Values.Count == 1 && Is(view, step, "distinguishedName");

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
