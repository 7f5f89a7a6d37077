using System.Collections;

namespace FakeDrivers.Worlds;

/// <summary>
/// An immutable sorted map (a persistent B+ tree). It is here because System.Collections.Immutable has no sorted collection that can
/// start enumerating at a key, which paging by marker needs, nor one that tells two versions apart in time proportional to the difference.
/// </summary>
/// <remarks>Thread-safe: never changes. Look-up, insertion and removal are O(log n); enumeration from a key is O(log n + items).</remarks>
internal sealed class SortedMap<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : struct, IComparable<TKey>
{
    public static readonly SortedMap<TKey, TValue> Empty = new(null, 0);

    private readonly SortedMapNode<TKey, TValue>? _root;

    private SortedMap(SortedMapNode<TKey, TValue>? root, int count)
    {
        _root = root;
        Count = count;
    }

    public int Count { get; }

    /// <summary>Makes a map at once from pairs whose keys ascend: far cheaper than setting one after the other.</summary>
    /// <exception cref="ArgumentException">A key does not ascend.</exception>
    public static SortedMap<TKey, TValue> FromSorted(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
    {
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i - 1].CompareTo(keys[i]) >= 0) throw new ArgumentException($"The keys do not ascend at {i}: {keys[i]}.", nameof(keys));
        }

        return keys.IsEmpty ? Empty : new(SortedMapNode<TKey, TValue>.FromSorted(keys, values), keys.Length);
    }

    public bool TryGet(TKey key, out TValue value)
    {
        if (_root is not null) return _root.TryGet(key, out value);
        value = default!;
        return false;
    }

    /// <summary>Looks up keys that come one after the other: one in the leaf of the key before costs no descent.</summary>
    /// <param name="key">The key.</param>
    /// <param name="leaf">The leaf of the key before; nothing at first.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(TKey key, ref SortedMapNode<TKey, TValue>? leaf, out TValue value)
    {
        if (leaf is null || key.CompareTo(leaf.Keys[0]) < 0 || key.CompareTo(leaf.Keys[^1]) > 0) leaf = _root?.LeafOf(key);
        if (leaf is not null) return leaf.TryGet(key, out value);
        value = default!;
        return false;
    }

    /// <summary>Adds the value, or replaces the one that the key has; gives this very map when nothing changes by it.</summary>
    public SortedMap<TKey, TValue> Set(TKey key, TValue value)
    {
        if (_root is null) return new(SortedMapNode<TKey, TValue>.Leaf(key, value), 1);
        var added = true;
        var root = _root.Set(key, value, isRightmost: true, ref added, out var split);
        if (split is not null) root = SortedMapNode<TKey, TValue>.Branch(root, split);
        else if (ReferenceEquals(root, _root)) return this;
        return new(root, added ? Count + 1 : Count);
    }

    /// <summary>Removes the key; gives this very map when it has no such key.</summary>
    public SortedMap<TKey, TValue> Remove(TKey key)
    {
        if (_root is null) return this;
        var root = _root.Remove(key);
        if (ReferenceEquals(root, _root)) return this;
        return root is null ? Empty : new(root.Collapsed, Count - 1);
    }

    /// <summary>The pairs in order from the first key that is not less than <paramref name="key"/>.</summary>
    public IEnumerable<KeyValuePair<TKey, TValue>> From(TKey key)
    {
        if (_root is null) yield break;
        var cursor = SortedMapCursor<TKey, TValue>.At(_root, key);
        while (cursor.MoveNext()) yield return cursor.Current;
    }

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        if (_root is null) yield break;
        var cursor = SortedMapCursor<TKey, TValue>.AtStart(_root);
        while (cursor.MoveNext()) yield return cursor.Current;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A cursor before the first pair whose key is not less than <paramref name="key"/>.</summary>
    public SortedMapCursor<TKey, TValue> Seek(TKey key) =>
        _root is null ? default : SortedMapCursor<TKey, TValue>.At(_root, key);

    /// <summary>
    /// The keys whose value is there in one map only, or differs. Parts that both maps share are skipped, so that the cost follows
    /// the difference and not the size.
    /// </summary>
    public static IEnumerable<SortedMapDifference<TKey, TValue>> Compare(SortedMap<TKey, TValue> before, SortedMap<TKey, TValue> after)
    {
        if (ReferenceEquals(before._root, after._root)) yield break;
        var old = before._root is null ? default : SortedMapCursor<TKey, TValue>.AtStart(before._root);
        var now = after._root is null ? default : SortedMapCursor<TKey, TValue>.AtStart(after._root);
        bool hasOld = old.MoveNext(), hasNow = now.MoveNext();
        while (hasOld || hasNow)
        {
            if (hasOld && hasNow && old.SharesSubtreeStart(now, out var oldDepth, out var nowDepth))
            {
                hasOld = old.MoveNextAfterSubtree(oldDepth);
                hasNow = now.MoveNextAfterSubtree(nowDepth);
                continue;
            }

            var order = !hasOld ? 1 : !hasNow ? -1 : old.Current.Key.CompareTo(now.Current.Key);
            if (order < 0) yield return new(old.Current.Key, HasBefore: true, old.Current.Value, HasAfter: false, default!);
            else if (order > 0) yield return new(now.Current.Key, HasBefore: false, default!, HasAfter: true, now.Current.Value);
            else if (!EqualityComparer<TValue>.Default.Equals(old.Current.Value, now.Current.Value))
            {
                yield return new(old.Current.Key, HasBefore: true, old.Current.Value, HasAfter: true, now.Current.Value);
            }

            if (order <= 0) hasOld = old.MoveNext();
            if (order >= 0) hasNow = now.MoveNext();
        }
    }
}
