using System.Collections.Immutable;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>A whole directory at one revision: schema, entries, tree and indexes. Never changes; a change gives the next value and shares what stayed.</summary>
/// <remarks>
/// Entries are numbered in the order in which they came; one that moves below another parent gets a new number, and so does all below it. So a
/// parent's number is always the lesser, siblings are in the order in which they came, and every search gives entries by their numbers, whichever
/// way it finds them.
/// </remarks>
internal sealed partial class DirectoryData
{
    public static readonly DirectoryData Empty = new();

    // Made when somebody first asks: who reads a world file asks for each of them.
    private HashSet<Guid>? _dynamic;

    private DirectoryData()
    {
    }

    private DirectoryData(DirectoryData other)
    {
        Classes = other.Classes;
        Shortcuts = other.Shortcuts;
        Names = other.Names;
        Gone = other.Gone;
        Entries = other.Entries;
        Children = other.Children;
        Indexes = other.Indexes;
        LastId = other.LastId;
        LastChange = other.LastChange;
        Referrals = other.Referrals;
    }

    /// <summary>The schema, with what entries' classes say under it; nothing while it was never set.</summary>
    public ClassSetCache? Classes { get; private init; }

    /// <summary>The schema.</summary>
    public LdapSchema Schema => Classes!.Schema;

    /// <summary>
    /// Where names led, for entries whose key is the one that the schema makes of their name; nothing where that does not hold for all, because the
    /// schema came after them.
    /// </summary>
    public NameShortcuts? Shortcuts { get; private init; }

    /// <summary>The entries by their numbers.</summary>
    public EntryMap Entries { get; private init; } = EntryMap.Empty;

    /// <summary>The number of the last entry that came.</summary>
    public long LastId { get; private init; }

    /// <summary>How many changes there were.</summary>
    public long LastChange { get; private init; }

    /// <summary>The indexes that there are.</summary>
    public ImmutableArray<AttributeIndex> Indexes { get; private init; } = [];

    /// <summary>How many referral objects there are.</summary>
    public int Referrals { get; private init; }

    public bool HasReferrals => Referrals > 0;

    public int Count => Entries.Count;

    private SortedMap<RowKey, StoredEntry> Names { get; init; } = SortedMap<RowKey, StoredEntry>.Empty;

    // How often each name was given up: an entry that takes it again is another one. Of all other names nothing need be kept.
    private SortedMap<RowKey, long> Gone { get; init; } = SortedMap<RowKey, long>.Empty;

    private SortedMap<ChildKey, NoValue> Children { get; init; } = SortedMap<ChildKey, NoValue>.Empty;

    /// <summary>The entry of a name's key.</summary>
    public StoredEntry? Find(string key) => Names.TryGet(new(key), out var entry) ? entry : null;

    /// <summary>How often an entry had that name and has it no more.</summary>
    public long TimesGone(string key) => Gone.TryGet(new(key), out var count) ? count : 0;

    /// <summary>How often each name was given up that was.</summary>
    public IReadOnlyDictionary<string, long> TimesGone() => Gone.ToDictionary(pair => pair.Key.Text, pair => pair.Value);

    public StoredEntry? Find(long id) => Entries.Find(id);

    /// <summary>Whether an entry that goes by itself has that unique id.</summary>
    public bool HasDynamic(Guid uuid) => (_dynamic ??= [.. Entries.Where(entry => entry.Origin.ExpiresAt is not null).Select(entry => entry.Origin.Uuid)]).Contains(uuid);

    /// <summary>The nearest entry above a name that has none.</summary>
    public StoredEntry? NearestAbove(string key)
    {
        for (var above = ParentOf(key); above is not null; above = ParentOf(above))
        {
            if (Find(above) is { } entry) return entry;
        }

        return null;
    }

    public bool HasChildren(long id)
    {
        var cursor = Children.Seek(new(id, 0));
        return cursor.MoveNext() && cursor.Current.Key.ParentId == id;
    }

    public int CountChildren(long id)
    {
        var count = 0;
        for (var cursor = Children.Seek(new(id, 0)); cursor.MoveNext() && cursor.Current.Key.ParentId == id;) count++;
        return count;
    }

    /// <summary>The numbers of the entries right below one, ascending.</summary>
    public IEnumerable<long> ChildrenOf(long id)
    {
        var cursor = Children.Seek(new(id, 0));
        while (cursor.MoveNext() && cursor.Current.Key is var key && key.ParentId == id) yield return key.Id;
    }

    /// <summary>The numbers of all entries below one, ascending.</summary>
    public List<long> Below(long id)
    {
        var found = new List<long>();
        var open = new Stack<long>();
        open.Push(id);
        while (open.TryPop(out var parent))
        {
            foreach (var child in ChildrenOf(parent))
            {
                found.Add(child);
                open.Push(child);
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>The key of the name above a key; nothing for one that has none above.</summary>
    public static string? ParentOf(string key)
    {
        if (key.Length == 0) return null;
        var end = key.IndexOf(Separator, StringComparison.Ordinal);
        return end < 0 ? string.Empty : key[(end + 1)..];
    }

    /// <summary>Whether a name is another or below it, by their keys.</summary>
    public static bool IsAtOrBelow(string key, string above) =>
        above.Length == 0 || (key.EndsWith(above, StringComparison.Ordinal) && (key.Length == above.Length || key[key.Length - above.Length - 1] == Separator));

    /// <summary>What stands in a key between a part and its parent's key.</summary>
    public const char Separator = '\u0001';
}
