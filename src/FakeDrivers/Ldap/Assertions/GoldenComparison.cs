namespace FakeDrivers.Ldap;

/// <summary>Compares entries with those that are expected.</summary>
internal static class GoldenComparison
{
    public static string Compare(IEnumerable<LdapEntry> expected, IEnumerable<StoredEntry> actual, DirectoryView view)
    {
        var wanted = new Dictionary<string, LdapEntry>(StringComparer.Ordinal);
        foreach (var entry in expected) wanted[view.Schema.DnKey(entry.Dn) ?? entry.Dn] = entry;
        var lines = new List<string>();
        foreach (var entry in actual)
        {
            var has = Values(entry.Attributes.Where(attribute => !attribute.Type.IsOperational).Select(attribute => (attribute.Description.ToString(), (IReadOnlyList<LdapValue>)attribute.Values)));
            if (wanted.Remove(entry.Key, out var other))
            {
                var wants = Values(other.Attributes
                    .Select(attribute => (Description: view.Schema.DescribeLeniently(attribute.Description), attribute.Values))
                    .Where(attribute => attribute.Description is { Type.IsOperational: false })
                    .Select(attribute => (attribute.Description!.ToString()!, attribute.Values)));
                Append(lines, "  ", entry.Dn, wants.Except(has), has.Except(wants));
            }
            else if (!view.Resolved.SuffixKeys.Contains(entry.Key))
            {
                Append(lines, "+ ", entry.Dn, [], has);
            }
        }

        foreach (var entry in wanted.Values)
        {
            Append(lines, "- ", entry.Dn, Values(entry.Attributes.Select(attribute => (attribute.Description, attribute.Values))), []);
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static void Append(List<string> lines, string mark, string dn, IEnumerable<Held> missing, IEnumerable<Held> unexpected)
    {
        var differences = missing.Select(held => (held.Name, Line: $"-   {held}")).Concat(unexpected.Select(held => (held.Name, Line: $"+   {held}")))
            .OrderBy(difference => difference.Name, StringComparer.OrdinalIgnoreCase).Select(difference => difference.Line).ToList();
        if (differences.Count == 0 && mark == "  ") return;
        lines.Add($"{mark}dn: {dn}");
        lines.AddRange(differences);
    }

    private static List<Held> Values(IEnumerable<(string Name, IReadOnlyList<LdapValue> Values)> attributes) =>
        [.. attributes.SelectMany(attribute => attribute.Values.Select(value => new Held(attribute.Name, value)))];

    private readonly record struct Held(string Name, LdapValue Value)
    {
        public bool Equals(Held other) => Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase) && Value == other.Value;

        public override int GetHashCode() => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Name), Value);

        public override string ToString() => LdapSecrets.Holds(Name) ? $"{Name}: (a secret)" : $"{Name}: {Value}";
    }
}
