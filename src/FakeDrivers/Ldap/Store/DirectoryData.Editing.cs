using System.Collections.Immutable;
using System.Runtime.InteropServices;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Changes.</content>
internal sealed partial class DirectoryData
{
    private const int WorthAThread = 4096;

    /// <summary>The directory with another schema. What entries' classes say is read anew, and indexes are built anew.</summary>
    public DirectoryData WithSchema(LdapSchema schema)
    {
        var classes = new ClassSetCache(schema);
        LdapAttributeType[] indexed = [.. Indexes.Select(index => schema.FindAttributeType(index.Type.Oid)).OfType<LdapAttributeType>()];
        if (Count == 0) return new DirectoryData(this) { Classes = classes, Shortcuts = new(), Indexes = [] }.WithIndexes(indexed);
        var entries = Entries.Select(entry => Reread(entry, classes)).ToList();
        return new DirectoryData(this)
        {
            Classes = classes,
            Shortcuts = entries.TrueForAll(entry => schema.DnKey(entry.Dn) == entry.Key) ? new() : null,
            Indexes = [],
            Names = Merge(SortedMap<RowKey, StoredEntry>.Empty, entries),
            Entries = EntryMap.Empty.SetAll(entries),
        }
            .WithIndexes(indexed);
    }

    /// <summary>The directory with the counts of another, which it was.</summary>
    public DirectoryData WithCounts(long lastId, long lastChange, IReadOnlyDictionary<string, long> gone) => new(this)
    {
        LastId = lastId,
        LastChange = lastChange,
        Gone = gone.Aggregate(Gone, static (all, name) => all.Set(new(name.Key), name.Value)),
    };

    /// <summary>These entries again after others: the numbers of entries and changes go on from there.</summary>
    public DirectoryData After(DirectoryData later) => new(this)
    {
        LastId = Math.Max(LastId, later.LastId),
        LastChange = Math.Max(LastChange, later.LastChange) + 1,
        Gone = GoneAfter(later),
    };

    /// <summary>The directory with an entry more, whose number must be the next.</summary>
    public DirectoryData Add(StoredEntry entry) => new(this)
    {
        Names = Names.Set(new(entry.Key), entry),
        Entries = Entries.Set(entry),
        Children = Children.Set(new(entry.ParentId, entry.Id), default),
        Indexes = Indexed(null, entry),
        LastId = Math.Max(LastId, entry.Id),
        LastChange = Math.Max(LastChange, entry.Change),
        Referrals = Referrals + Weight(entry),
    };

    /// <summary>The directory with an entry in the place of the one with its number; the name may be another.</summary>
    public DirectoryData Replace(StoredEntry before, StoredEntry after) => new(this)
    {
        Names = (before.Key == after.Key ? Names : Names.Remove(new(before.Key))).Set(new(after.Key), after),
        Gone = before.Key == after.Key ? Gone : GoneWith(before.Key),
        Entries = Entries.Set(after),
        Indexes = Indexed(before, after),
        LastChange = Math.Max(LastChange, after.Change),
        Referrals = Referrals + Weight(after) - Weight(before),
    };

    /// <summary>The directory without an entry, which must have none below it.</summary>
    public DirectoryData Remove(StoredEntry entry, long change) => new(this)
    {
        Names = Names.Remove(new(entry.Key)),
        Gone = GoneWith(entry.Key),
        Entries = Entries.Remove(entry.Id),
        Children = Children.Remove(new(entry.ParentId, entry.Id)),
        Indexes = Indexed(entry, null),
        LastChange = Math.Max(LastChange, change),
        Referrals = Referrals - Weight(entry),
    };

    /// <summary>The directory with many entries more at once, in the order of their numbers: far cheaper than one after the other.</summary>
    public DirectoryData AddAll(IReadOnlyList<StoredEntry> entries)
    {
        // Worth it only when there is much to build: the trees are made anew.
        if (entries.Count < 64 || entries.Count < Count / 8) return entries.Aggregate(this, static (data, entry) => data.Add(entry));
        var (schema, names, children, indexes) = (Schema, Names, Children, new AttributeIndex[Indexes.Length]);
        SideBySide.Run(alone: entries.Count < WorthAThread, [
            () => names = Merge(Names, entries),
            .. Indexes.Select((index, at) => (Action)(() => indexes[at] = index.With(Merge(index.Keys, KeysOf(index, entries, schema))))),
            () => children = Merge(Children, [.. entries.Select(entry => new ChildKey(entry.ParentId, entry.Id))]),
        ]);
        return new(this)
        {
            Names = names,
            Entries = Entries.SetAll(entries),
            Children = children,
            Indexes = ImmutableCollectionsMarshal.AsImmutableArray(indexes),
            LastId = Math.Max(LastId, entries.Max(entry => entry.Id)),
            LastChange = Math.Max(LastChange, entries.Max(entry => entry.Change)),
            Referrals = Referrals + entries.Sum(Weight),
        };
    }

    /// <summary>The directory with indexes on these types besides; types without an equality rule have none.</summary>
    public DirectoryData WithIndexes(IReadOnlyList<LdapAttributeType> types)
    {
        var indexes = Indexes;
        foreach (var type in types)
        {
            if (type.Equality is null || IndexOf(type) is not null) continue;
            var index = AttributeIndex.Of(type, Schema);
            indexes = indexes.Add(index.With(Merge(index.Keys, KeysOf(index, Entries, Schema))));
        }

        return indexes == Indexes ? this : new(this) { Indexes = indexes };
    }

    /// <summary>The index of exactly that type; nothing when there is none.</summary>
    public AttributeIndex? IndexOf(LdapAttributeType type)
    {
        foreach (var index in Indexes)
        {
            if (ReferenceEquals(index.Type, type)) return index;
        }

        return null;
    }

    /// <summary>The names that were given up, with those of the entries that go because these come back.</summary>
    private SortedMap<RowKey, long> GoneAfter(DirectoryData later)
    {
        var data = later;
        foreach (var (_, went) in EntryMap.Compare(Entries, later.Entries))
        {
            if (went is not null && Find(went.Key)?.Origin.Uuid != went.Origin.Uuid) data = new(data) { Gone = data.GoneWith(went.Key) };
        }

        return data.Gone;
    }

    private SortedMap<RowKey, long> GoneWith(string key) => Gone.Set(new(key), TimesGone(key) + 1);

    private static int Weight(StoredEntry entry) => entry.Classes.IsReferral ? 1 : 0;

    private static StoredEntry Reread(StoredEntry entry, ClassSetCache classes)
    {
        // An attribute that was unknown may have a definition now, and the other way round.
        var attributes = Array.ConvertAll(entry.Attributes, attribute =>
            classes.Schema.DescribeLeniently(attribute.Description.ToString()) is { } read ? new StoredAttribute(read, attribute.Values) : attribute);
        return entry.With(attributes, classes.Of(entry.Classes.Values), entry.Origin, entry.Change);
    }

    private static List<ValueKey> KeysOf(AttributeIndex index, IEnumerable<StoredEntry> entries, LdapSchema schema)
    {
        var keys = new List<ValueKey>();
        foreach (var entry in entries) index.Collect(entry, schema, keys);
        return keys;
    }

    /// <summary>The names with those of many entries more.</summary>
    private static SortedMap<RowKey, StoredEntry> Merge(SortedMap<RowKey, StoredEntry> names, IReadOnlyList<StoredEntry> more)
    {
        var (keys, entries) = (new RowKey[names.Count + more.Count], new StoredEntry[names.Count + more.Count]);
        var count = 0;
        foreach (var (key, entry) in names) (keys[count], entries[count++]) = (key, entry);
        foreach (var entry in more) (keys[count], entries[count++]) = (new(entry.Key), entry);
        Array.Sort(keys, entries);
        return SortedMap<RowKey, StoredEntry>.FromSorted(keys, entries);
    }

    /// <summary>A map with many keys more, some of which may come twice: cn and sn of an entry have one key in an index of names.</summary>
    private static SortedMap<TKey, NoValue> Merge<TKey>(SortedMap<TKey, NoValue> map, List<TKey> more)
        where TKey : struct, IComparable<TKey>
    {
        if (more.Count == 0) return map;
        var keys = new TKey[map.Count + more.Count];
        var count = 0;
        foreach (var (key, _) in map) keys[count++] = key;
        more.CopyTo(keys, count);
        if (!IsSorted(keys)) Array.Sort(keys);
        count = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i].CompareTo(keys[i - 1]) != 0) keys[count++] = keys[i];
        }

        return SortedMap<TKey, NoValue>.FromSorted(keys.AsSpan(0, count), new NoValue[count]);
    }

    private static bool IsSorted<TKey>(TKey[] keys)
        where TKey : struct, IComparable<TKey>
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1].CompareTo(keys[i]) > 0) return false;
        }

        return true;
    }

    private ImmutableArray<AttributeIndex> Indexed(StoredEntry? before, StoredEntry? after)
    {
        var schema = Schema;
        AttributeIndex[]? indexes = null;
        for (var i = 0; i < Indexes.Length; i++)
        {
            var changed = Indexes[i].Changed(before, after, schema);
            if (!ReferenceEquals(changed, Indexes[i])) (indexes ??= [.. Indexes])[i] = changed;
        }

        return indexes is null ? Indexes : ImmutableCollectionsMarshal.AsImmutableArray(indexes);
    }
}
