using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Attributes that link entries, and the back links that are computed of them ([MS-ADTS] 3.1.1.1.6).</summary>
internal static class ActiveDirectoryLinks
{
    /// <summary>The links and their back links.</summary>
    private static readonly (string Forward, string Back)[] s_links = [("member", "memberOf"), ("manager", "directReports"), ("managedBy", "managedObjects"), ("uniqueMember", "isMemberOf")];

    /// <summary>The links that are indexed so that back links are found.</summary>
    public static IEnumerable<string> Indexed => ["manager", "managedBy"];

    /// <summary>The link that an attribute is the back link of; nothing when it is none.</summary>
    public static string? ForwardOf(string back) => Array.Find(s_links, link => link.Back.Equals(back, StringComparison.OrdinalIgnoreCase)).Forward;

    /// <summary>Whether an attribute holds links that must lead somewhere.</summary>
    public static bool IsLink(LdapAttributeType type) => Array.Exists(s_links, link => link.Forward.Equals(type.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The entries that link to an entry, as far as who asks may see them and read their links.</summary>
    public static IEnumerable<StoredEntry> VisiblyLinking(DirectoryView view, string key, LdapAttributeType type) =>
        Linking(view, key, type).Where(entry => view.CanRead(entry, type) && view.CanSee(entry));

    /// <summary>The entries that link to an entry, whoever asks.</summary>
    private static IEnumerable<StoredEntry> Linking(DirectoryView view, string key, LdapAttributeType type)
    {
        var value = Encoding.UTF8.GetBytes(key);
        if (view.Data.IndexOf(type) is not { } index)
        {
            return view.Data.Entries.Where(entry => ValuesOf(entry, type).Any(own => type.Equality!.HasKey(own, value, view.Schema)));
        }

        return [.. index.Find(value).Select(view.Data.Find).OfType<StoredEntry>()];
    }

    /// <summary>The entries that an entry links to, as far as who asks may see them and read the links.</summary>
    private static IEnumerable<StoredEntry> VisiblyLinkedBy(DirectoryView view, StoredEntry entry, LdapAttributeType type)
    {
        if (!view.CanRead(entry, type)) yield break;
        foreach (var value in ValuesOf(entry, type))
        {
            if (view.Schema.DnKey(value.Text) is { } key && view.Data.Find(key) is { } target && view.CanSee(target)) yield return target;
        }
    }

    /// <summary>
    /// All entries that can be reached from one by links that who asks may read, over entries that it may see; each once, the one itself only if a
    /// circle leads back to it.
    /// </summary>
    /// <param name="view">The directory.</param>
    /// <param name="start">The entry.</param>
    /// <param name="type">The type of the links.</param>
    /// <param name="isForward">Whether links are followed where they lead, or back to where they come from.</param>
    public static List<StoredEntry> Reachable(DirectoryView view, StoredEntry start, LdapAttributeType type, bool isForward)
    {
        var found = new List<StoredEntry>();
        var seen = new HashSet<long>();
        var open = new Queue<StoredEntry>([start]);
        while (open.TryDequeue(out var entry))
        {
            foreach (var next in isForward ? VisiblyLinkedBy(view, entry, type) : VisiblyLinking(view, entry.Key, type))
            {
                if (!seen.Add(next.Id)) continue;
                found.Add(next);
                open.Enqueue(next);
            }
        }

        return found;
    }

    /// <summary>The security identifiers of all groups that an account is in, as far as who asks may read of it: its primary group and all groups around those that hold it.</summary>
    public static LdapValue[] TokenGroups(StoredEntry entry, DirectoryView view)
    {
        if (view.Schema.FindAttributeType("member") is not { } member) return [];
        var groups = Reachable(view, entry, member, isForward: false);
        if (view.CanRead(entry, "primaryGroupID") && entry.Number("primaryGroupID") is > 0 and var rid
            && ActiveDirectoryNames.ByValue(view, "objectSid", view.Settings.Domain.SidOf(rid)) is { } primary && view.CanSee(primary))
        {
            groups = [primary, .. groups, .. Reachable(view, primary, member, isForward: false)];
        }

        return [.. groups.DistinctBy(group => group.Id).Where(group => view.CanRead(group, "objectSid")).Select(group => group.Value("objectSid")).OfType<LdapValue>()];
    }

    /// <summary>Refuses links that lead nowhere.</summary>
    /// <exception cref="LdapException">There is no such entry (32).</exception>
    public static void CheckTargets(DirectoryView view, StoredEntry? before, StoredAttribute[] attributes)
    {
        foreach (var attribute in attributes)
        {
            if (!IsLink(attribute.Type) || (before is not null && Array.IndexOf(before.Attributes, attribute) >= 0)) continue;
            var old = before is null ? [] : ValuesOf(before, attribute.Type).ToHashSet();
            foreach (var value in attribute.Values)
            {
                if (old.Contains(value)) continue;
                if (view.Schema.DnKey(value.Text) is not { } key || view.Data.Find(key) is not { } target || view.IsDeleted(target) || view.IsHiddenByAccess(target)) throw ActiveDirectoryErrors.NoObject(value.Text, string.Empty);
            }
        }
    }

    /// <summary>Lets links follow entries that were renamed.</summary>
    public static void Renamed(DirectoryTransaction transaction, IEnumerable<(StoredEntry Before, StoredEntry After)> moved)
    {
        foreach (var (before, after) in moved)
        {
            if (before.Dn != after.Dn) Relink(transaction, before.Key, after.Dn);
        }
    }

    /// <summary>Takes out the links to an entry that is gone.</summary>
    public static void Deleted(DirectoryTransaction transaction, StoredEntry entry) => Relink(transaction, entry.Key, null);

    private static void Relink(DirectoryTransaction transaction, string key, string? newDn)
    {
        var schema = transaction.Schema;
        foreach (var type in s_links.Select(link => schema.FindAttributeType(link.Forward)).OfType<LdapAttributeType>())
        {
            foreach (var linking in Linking(transaction.View, key, type))
            {
                var current = transaction.Data.Find(linking.Id)!;
                var attributes = Array.ConvertAll(current.Attributes, attribute => attribute.Type != type ? attribute : attribute.With(
                    [.. attribute.Values.Where(value => newDn is not null || schema.DnKey(value.Text) != key).Select(value => schema.DnKey(value.Text) == key ? newDn! : value)]));
                attributes = [.. attributes.Where(attribute => attribute.Values.Length > 0)];
                transaction.Replace(current, current.With(attributes, current.Classes, current.Origin, transaction.NextChange));
            }
        }
    }

    private static IEnumerable<LdapValue> ValuesOf(StoredEntry entry, LdapAttributeType type)
    {
        foreach (var attribute in entry.Attributes)
        {
            if (attribute.Type.IsSubtypeOf(type))
            {
                foreach (var value in attribute.Values) yield return value;
            }
        }
    }
}
