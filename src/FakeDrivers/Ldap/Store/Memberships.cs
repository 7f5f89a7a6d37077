using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Which groups an entry is a member of, read from the groups: so it is always as current as they are.</summary>
internal static class Memberships
{
    /// <summary>The names of the groups that hold an entry directly, in the order of the groups.</summary>
    public static LdapValue[] Of(StoredEntry entry, DirectoryView view)
    {
        var groups = GroupsOf(entry, view);
        return groups.Count == 0 ? [] : [.. groups.Select(group => (LdapValue)group.Dn)];
    }

    public static IReadOnlyList<StoredEntry> GroupsOf(StoredEntry entry, DirectoryView view)
    {
        SortedSet<long>? found = null;
        var key = Encoding.UTF8.GetBytes(entry.Key);
        foreach (var (_, attribute) in view.Settings.Groups.DistinctBy(group => group.Attribute, StringComparer.OrdinalIgnoreCase))
        {
            if (view.Data.Schema.FindAttributeType(attribute) is not { } type || view.Data.IndexOf(type) is not { } index) continue;
            foreach (var id in index.Find(key))
            {
                if (view.ReadsPlainly || (view.Data.Find(id) is { } group && view.CanRead(group, type))) (found ??= []).Add(id);
            }
        }

        // A group tells its members of itself only what they could read there.
        IReadOnlyList<StoredEntry> groups = found is null ? [] : [.. found.Select(view.Data.Find).OfType<StoredEntry>()
            .Where(group => MemberAttributesOf(group, view).Any(attribute => view.CanRead(group, attribute.Type)) && view.CanSee(group))];
        return view.Settings.Plugins.DynamicGroups is null ? groups : [.. groups.Union(LdapDynamicGroups.GroupsOf(entry, view).Where(group => view.CanSee(group) && view.CanRead(group, "member"))).OrderBy(group => group.Id)];
    }

    /// <summary>The names of the members of a group, by whichever of the attributes it names them, their subtypes included; none when it is no group.</summary>
    public static IEnumerable<LdapValue> MembersOf(StoredEntry group, DirectoryView view)
    {
        if (!MemberAttributesOf(group, view).Any()) return [];
        return group.Attributes.Where(attribute => view.Settings.Groups.Any(one => IsOrIsBelow(attribute.Type, one.Attribute))).SelectMany(attribute => attribute.Values);
    }

    /// <summary>The attributes that hold the members of a group; none when it is no group.</summary>
    public static IEnumerable<StoredAttribute> MemberAttributesOf(StoredEntry group, DirectoryView view)
    {
        foreach (var (groupClass, attribute) in view.Settings.Groups)
        {
            if (!group.Classes.Has(groupClass)) continue;
            foreach (var each in group.Attributes)
            {
                if (each.Type.Name.Equals(attribute, StringComparison.OrdinalIgnoreCase)) yield return each;
            }
        }
    }

    private static bool IsOrIsBelow(LdapAttributeType type, string name)
    {
        for (var above = type; above is not null; above = above.Superior)
        {
            if (above.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
