namespace FakeDrivers.Ldap;

/// <content>Many entries at once, as <c>slapadd</c> takes them: the schema holds, operational attributes are kept, access rules do not count.</content>
internal static partial class LdapRules
{
    /// <summary>Adds entries, all of them or none.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="entries">The entries. Unless <paramref name="inAnyOrder"/>, parents come before those below them.</param>
    /// <param name="inAnyOrder">Whether parents may come after those below them.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="LdapException">An entry breaks a rule; the result's matched DN is that of the nearest entry for a missing parent.</exception>
    public static int Import(DirectoryTransaction transaction, IEnumerable<LdapEntry> entries, bool inAnyOrder) =>
        Import(transaction, entries.Select(static entry => new ImportedEntry(entry)), inAnyOrder);

    /// <inheritdoc cref="Import(DirectoryTransaction,IEnumerable{LdapEntry},bool)"/>
    public static int Import(DirectoryTransaction transaction, IEnumerable<ImportedEntry> entries, bool inAnyOrder)
    {
        var made = new List<StoredEntry>();
        var byKey = new Dictionary<string, StoredEntry>(StringComparer.Ordinal);
        var waiting = new Dictionary<string, List<(string Key, NewEntry Entry, string Dn)>>(StringComparer.Ordinal);
        var next = transaction.NextId;
        foreach (var entry in entries)
        {
            var view = transaction.View;
            var (key, read) = entry.Take(view);
            if (view.Data.Find(key) is { } existing) throw LdapErrors.Exists(existing.Dn);
            if (byKey.ContainsKey(key)) throw LdapErrors.Exists(entry.Entry.Dn);
            Place(key, read, entry.Entry.Dn);
        }

        if (waiting.Count > 0)
        {
            var (above, children) = waiting.First();
            throw LdapErrors.NoSuchObject(transaction.View, LdapDn.Parse(children[0].Dn).Parent!.ToString(), above);
        }

        for (var i = 0; i < made.Count; i++) made[i] = PasswordRules.Imported(transaction.View, made[i], key => byKey.GetValueOrDefault(key));
        transaction.AddAll(made);
        return made.Count;

        void Place(string key, NewEntry read, string dn)
        {
            var view = transaction.View;
            var above = DirectoryData.ParentOf(key)!;
            var parent = byKey.GetValueOrDefault(above) ?? view.Data.Find(above);
            if (parent is null && !view.Resolved.SuffixKeys.Contains(key) && view.Settings.RequiresParent)
            {
                if (!inAnyOrder) throw LdapErrors.NoSuchObject(view, LdapDn.Parse(dn).Parent!.ToString(), above);
                if (!waiting.TryGetValue(above, out var list)) waiting[above] = list = [];
                list.Add((key, read, dn));
                return;
            }

            DynamicEntries.CheckPlace(parent, read.Classes);
            var stored = read.ToEntry(transaction, key, parent?.Id ?? 0, parent?.Dn, next++);
            made.Add(stored);
            byKey.Add(key, stored);
            if (!waiting.Remove(key, out var children)) return;
            foreach (var child in children) Place(child.Key, child.Entry, child.Dn);
        }
    }
}
