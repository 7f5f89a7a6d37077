namespace FakeDrivers.Ldap;

/// <summary>Finds the changes between two sets of entries.</summary>
internal static class LdifDiff
{
    public static IReadOnlyList<LdifChangeRecord> Between(IEnumerable<LdapEntry> before, IEnumerable<LdapEntry> after)
    {
        var old = new Dictionary<string, LdapEntry>(StringComparer.Ordinal);
        foreach (var entry in before) old[Key(entry.Dn)] = entry;
        var changes = new List<LdifChangeRecord>();
        foreach (var entry in after)
        {
            if (!old.Remove(Key(entry.Dn), out var previous)) changes.Add(new(new LdapAddRequest(entry.Dn, entry.Attributes)));
            else if (Modifications(previous, entry) is { Count: > 0 } modifications) changes.Add(new(new LdapModifyRequest(previous.Dn, modifications)));
        }

        var deleted = old.OrderByDescending(pair => Depth(pair.Value.Dn)).ThenBy(pair => pair.Key, StringComparer.Ordinal);
        changes.AddRange(deleted.Select(pair => new LdifChangeRecord(new LdapDeleteRequest(pair.Value.Dn))));
        return changes;
    }

    private static List<LdapModification> Modifications(LdapEntry before, LdapEntry after)
    {
        var modifications = new List<LdapModification>();
        foreach (var attribute in after.Attributes)
        {
            var old = before[attribute.Description];
            var added = attribute.Values.Except(old).ToList();
            var removed = old.Except(attribute.Values).ToList();
            if (old.Count == 0 && added.Count > 0) modifications.Add(LdapModification.Add(attribute.Description, added));
            else if (removed.Count > 0 && removed.Count == old.Count) modifications.Add(LdapModification.Replace(attribute.Description, attribute.Values));
            else
            {
                if (removed.Count > 0) modifications.Add(LdapModification.Delete(attribute.Description, removed));
                if (added.Count > 0) modifications.Add(LdapModification.Add(attribute.Description, added));
            }
        }

        modifications.AddRange(before.Attributes
            .Where(attribute => attribute.Values.Count > 0 && after.Find(attribute.Description) is null)
            .Select(attribute => LdapModification.Delete(attribute.Description)));
        return modifications;
    }

    /// <summary>Equal for names of one entry by the standards' schema; text that is no name stands for itself.</summary>
    private static string Key(string dn) => LdapSchema.Standard.DnKey(dn) ?? dn;

    private static int Depth(string dn) => LdapDn.TryParse(dn, out var name) ? name.Rdns.Count : 0;
}
