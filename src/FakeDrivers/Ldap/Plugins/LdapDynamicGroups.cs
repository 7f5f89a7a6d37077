namespace FakeDrivers.Ldap;

/// <summary>
/// Gives groups of the class <c>groupOfURLs</c> the members that their <c>memberURL</c> finds: searches show and match them as values of
/// <c>member</c>, compare takes them, and <c>memberOf</c> knows them. As slapd's overlay dynlist does.
/// </summary>
/// <remarks>Members are found when somebody looks, and as that one may see them. What the URL of one group finds does not depend on other such groups.</remarks>
public sealed class LdapDynamicGroups : LdapPlugin
{
    private const string GroupClass = "2.16.840.1.113730.3.2.33";

    internal override IEnumerable<(string Attribute, ComputedAttributes.Computation Compute)> Expansions =>
        [("member", (entry, view) => [.. MembersOf(entry, view).Select(member => (LdapValue)member.Dn)])];

    /// <summary>Whether an entry is such a group.</summary>
    internal static bool IsGroup(StoredEntry entry, DirectoryView view) => view.Schema.FindObjectClass(GroupClass) is { } group && entry.Classes.Has(group);

    /// <summary>The groups that find an entry.</summary>
    internal static IEnumerable<StoredEntry> GroupsOf(StoredEntry entry, DirectoryView view)
    {
        if (view.Schema.FindAttributeType("objectClass") is not { } type || view.Schema.FindObjectClass(GroupClass) is not { } known) return [];
        var groups = new ObjectClassCondition(type, GroupClass, known).Find(view)?.ToList() ?? [.. view.Data.Entries.Select(each => each.Id)];
        return groups.Select(view.Data.Find).OfType<StoredEntry>().Where(group => IsGroup(group, view) && MembersOf(group, view).Any(member => member.Id == entry.Id));
    }

    private static List<StoredEntry> MembersOf(StoredEntry group, DirectoryView view)
    {
        if (!IsGroup(group, view)) return [];
        var members = new SortedDictionary<long, StoredEntry>();
        var plain = view.WithoutPlugins();
        foreach (var value in group.Attributes.Where(attribute => attribute.Type.Name == "memberURL").SelectMany(attribute => attribute.Values))
        {
            if (!LdapUrl.TryParse(value.Text, out var url)) continue;
            var request = url.ToSearchRequest();
            if (view.Schema.DnKey(request.BaseDn) is not { } key || (view.Data.Find(key) is not { } start)) continue;
            var scan = new SearchScan(plain, Conditions.Of(request.Filter, plain), request, default, int.MaxValue);
            scan.Run(start, request.Scope);
            foreach (var member in scan.Found) members[member.Id] = member;
        }

        return [.. members.Values];
    }
}
