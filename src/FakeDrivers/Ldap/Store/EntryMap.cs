using System.Collections;

namespace FakeDrivers.Ldap;

/// <summary>
/// Entries by their numbers: an immutable radix tree of 32 ways. Numbers are dense and ascend, for which it is several times faster to read than
/// a tree that compares keys: a look-up follows one reference a level.
/// </summary>
/// <remarks>Thread-safe: never changes; a change copies one path and shares the rest.</remarks>
internal sealed class EntryMap : IEnumerable<StoredEntry>
{
    public static readonly EntryMap Empty = new(null, 0, 0);

    private const int Bits = 5;
    private const int Ways = 1 << Bits;
    private const int Mask = Ways - 1;

    private readonly object?[]? _root;
    private readonly int _shift;

    private EntryMap(object?[]? root, int shift, int count)
    {
        _root = root;
        _shift = shift;
        Count = count;
    }

    public int Count { get; }

    public StoredEntry? Find(long id)
    {
        if (_root is null || id < 0 || id >> _shift >= Ways) return null;
        var node = _root;
        for (var shift = _shift; shift > 0; shift -= Bits)
        {
            if (node[(int)(id >> shift) & Mask] is not object?[] child) return null;
            node = child;
        }

        return (StoredEntry?)node[(int)id & Mask];
    }

    /// <summary>Adds the entry, or puts it in the place of the one with its number.</summary>
    public EntryMap Set(StoredEntry entry)
    {
        var (root, shift) = (_root ?? new object?[Ways], _shift);
        while (entry.Id >> shift >= Ways)
        {
            var above = new object?[Ways];
            if (_root is not null) above[0] = root;
            root = above;
            shift += Bits;
        }

        var added = 0;
        return new(Set(root, shift, entry.Id, entry, ref added), shift, Count + added);
    }

    /// <summary>Adds entries, or puts them in the places of those with their numbers: far cheaper than one after the other.</summary>
    /// <param name="entries">The entries, by ascending numbers.</param>
    public EntryMap SetAll(IReadOnlyList<StoredEntry> entries)
    {
        if (entries.Count == 0) return this;
        var shift = _shift;
        while (entries[entries.Count - 1].Id >> shift >= Ways) shift += Bits;
        var (next, added) = (0, 0);
        return new(SetAll(Raised(_root, _shift, shift), shift, entries, ref next, ref added), shift, Count + added);
    }

    /// <summary>Removes the entry of a number; gives this very map when there is none.</summary>
    public EntryMap Remove(long id)
    {
        if (Find(id) is null) return this;
        var added = 0;
        return Count == 1 ? Empty : new(Set(_root!, _shift, id, null, ref added), _shift, Count - 1);
    }

    /// <summary>A cursor before the first entry whose number is not less than the given one.</summary>
    public Cursor From(long id) => new(_root, _shift, id);

    /// <summary>The entries that differ between two maps, by number; parts that both share are not looked at.</summary>
    public static IEnumerable<(StoredEntry? Before, StoredEntry? After)> Compare(EntryMap before, EntryMap after)
    {
        var (old, now) = (before._root, after._root);
        var shift = Math.Max(before._shift, after._shift);
        return Compare(Raised(old, before._shift, shift), Raised(now, after._shift, shift), shift);
    }

    public IEnumerator<StoredEntry> GetEnumerator()
    {
        var cursor = From(0);
        while (cursor.MoveNext()) yield return cursor.Current;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object?[] Set(object?[] node, int shift, long id, StoredEntry? entry, ref int added)
    {
        var copy = (object?[])node.Clone();
        var at = (int)(id >> shift) & Mask;
        if (shift > 0)
        {
            var child = Set((object?[]?)node[at] ?? new object?[Ways], shift - Bits, id, entry, ref added);

            // A node that holds nothing any more goes, so that a directory which is filled and emptied again and again does not grow.
            copy[at] = entry is null && Array.TrueForAll(child, static each => each is null) ? null : child;
        }
        else
        {
            if (node[at] is null) added = 1;
            copy[at] = entry;
        }

        return copy;
    }

    /// <summary>A node with all entries, from the next on, whose numbers are below it.</summary>
    private static object?[] SetAll(object?[]? node, int shift, IReadOnlyList<StoredEntry> entries, ref int next, ref int added)
    {
        var copy = (object?[]?)node?.Clone() ?? new object?[Ways];
        var prefix = entries[next].Id >> (shift + Bits);
        while (next < entries.Count && entries[next].Id >> (shift + Bits) == prefix)
        {
            ref var place = ref copy[(int)(entries[next].Id >> shift) & Mask];
            if (shift > 0)
            {
                place = SetAll((object?[]?)place, shift - Bits, entries, ref next, ref added);
                continue;
            }

            if (place is null) added++;
            place = entries[next++];
        }

        return copy;
    }

    private static object?[]? Raised(object?[]? root, int from, int to)
    {
        for (; root is not null && from < to; from += Bits)
        {
            var above = new object?[Ways];
            above[0] = root;
            root = above;
        }

        return root;
    }

    private static IEnumerable<(StoredEntry? Before, StoredEntry? After)> Compare(object?[]? before, object?[]? after, int shift)
    {
        if (ReferenceEquals(before, after)) yield break;
        for (var i = 0; i < Ways; i++)
        {
            var (old, now) = (before?[i], after?[i]);
            if (ReferenceEquals(old, now)) continue;
            if (shift == 0)
            {
                yield return ((StoredEntry?)old, (StoredEntry?)now);
                continue;
            }

            foreach (var difference in Compare((object?[]?)old, (object?[]?)now, shift - Bits)) yield return difference;
        }
    }

    /// <summary>A position among the entries that moves forward. Use it as a local variable.</summary>
    internal struct Cursor
    {
        private readonly object?[]? _root;
        private readonly int _shift;
        private object?[]? _leaf;
        private long _next;

        public Cursor(object?[]? root, int shift, long id)
        {
            _root = root;
            _shift = shift;
            _next = Math.Max(0, id);
        }

        public StoredEntry Current { get; private set; } = null!;

        public bool MoveNext()
        {
            while (_root is not null && _next >> _shift < Ways)
            {
                if (_leaf is null && !Descend()) continue;
                while (true)
                {
                    var found = (StoredEntry?)_leaf![(int)_next & Mask];
                    _next++;
                    var isLast = (_next & Mask) == 0;
                    if (isLast) _leaf = null;
                    if (found is not null)
                    {
                        Current = found;
                        return true;
                    }

                    if (isLast) break;
                }
            }

            return false;
        }

        /// <summary>Goes to the leaf of the next number, or past the part that has none.</summary>
        private bool Descend()
        {
            var node = _root!;
            for (var shift = _shift; shift > 0; shift -= Bits)
            {
                if (node[(int)(_next >> shift) & Mask] is not object?[] child)
                {
                    _next = ((_next >> shift) + 1) << shift;
                    return false;
                }

                node = child;
            }

            _leaf = node;
            return true;
        }
    }
}
