using System.Runtime.CompilerServices;

namespace FakeDrivers.Worlds;

/// <summary>
/// A node of a <see cref="SortedMap{TKey,TValue}"/>: a leaf of keys and values, or a branch of children, each with a key that is not
/// greater than any below it and greater than any to its left. Arrays are exactly as long as they are full and never change.
/// </summary>
internal sealed class SortedMapNode<TKey, TValue>
    where TKey : struct, IComparable<TKey>
{
    private const int Capacity = 32;

    public readonly TKey[] Keys;

    // Empty in branches, and in a set, where a value says nothing.
    private readonly TValue[] _values;
    public readonly SortedMapNode<TKey, TValue>[]? Children;

    private SortedMapNode(TKey[] keys, TValue[] values, SortedMapNode<TKey, TValue>[]? children)
    {
        Keys = keys;
        _values = values;
        Children = children;
    }

    /// <summary>This node, or the only one below it: a root with one child is one level too many.</summary>
    public SortedMapNode<TKey, TValue> Collapsed => Children is [var only] ? only.Collapsed : this;

    // How many keys a leaf has at most. A change copies a leaf, so that those of large keys are shorter.
    private static int LeafCapacity => Unsafe.SizeOf<TKey>() > 24 ? Capacity / 2 : Capacity;

    private int MostKeys => Children is null ? LeafCapacity : Capacity;

    private static bool IsSet => typeof(TValue) == typeof(NoValue);

    public static SortedMapNode<TKey, TValue> Leaf(TKey key, TValue value) => new([key], IsSet ? [] : [value], null);

    public static SortedMapNode<TKey, TValue> Branch(SortedMapNode<TKey, TValue> left, SortedMapNode<TKey, TValue> right) =>
        new([left.Keys[0], right.Keys[0]], [], [left, right]);

    /// <summary>The whole tree of pairs whose keys ascend; there is at least one.</summary>
    public static SortedMapNode<TKey, TValue> FromSorted(ReadOnlySpan<TKey> keys, ReadOnlySpan<TValue> values)
    {
        // Three quarters full: the next insertions anywhere split no node.
        const int Fill = Capacity * 3 / 4;
        var leafFill = LeafCapacity * 3 / 4;
        var level = new List<SortedMapNode<TKey, TValue>>((keys.Length / leafFill) + 1);
        for (var start = 0; start < keys.Length; start += leafFill)
        {
            var length = Math.Min(leafFill, keys.Length - start);
            level.Add(new(keys.Slice(start, length).ToArray(), IsSet ? [] : values.Slice(start, length).ToArray(), null));
        }

        while (level.Count > 1)
        {
            var above = new List<SortedMapNode<TKey, TValue>>((level.Count / Fill) + 1);
            foreach (var children in level.Chunk(Fill)) above.Add(new([.. children.Select(child => child.Keys[0])], [], children));
            level = above;
        }

        return level[0];
    }

    public bool TryGet(TKey key, out TValue value)
    {
        var node = LeafOf(key);
        var index = node.LowerBound(key);
        if (index < node.Keys.Length && node.Keys[index].CompareTo(key) == 0)
        {
            value = node.ValueAt(index);
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The value at a position of a leaf.</summary>
    public TValue ValueAt(int index) => IsSet ? default! : _values[index];

    /// <summary>The leaf in which the key is or would be.</summary>
    public SortedMapNode<TKey, TValue> LeafOf(TKey key)
    {
        var node = this;
        while (node.Children is { } children) node = children[node.ChildOf(key)];
        return node;
    }

    /// <summary>The child in which the key is or would be.</summary>
    public int ChildOf(TKey key)
    {
        var index = LowerBound(key);
        return index < Keys.Length && Keys[index].CompareTo(key) == 0 ? index : Math.Max(0, index - 1);
    }

    /// <summary>The position of the first key that is not less than the given one.</summary>
    public int LowerBound(TKey key)
    {
        int low = 0, high = Keys.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Keys[middle].CompareTo(key) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    public SortedMapNode<TKey, TValue> Set(
        TKey key, TValue value, bool isRightmost, ref bool added, out SortedMapNode<TKey, TValue>? split)
    {
        split = null;
        if (Children is null)
        {
            var at = LowerBound(key);
            if (at < Keys.Length && Keys[at].CompareTo(key) == 0)
            {
                added = false;
                return IsSet ? this : new(Keys, Replaced(_values, at, value), null);
            }

            // Appending fills nodes to the brim instead of leaving each half empty: rows come in order of creation.
            if (Keys.Length == LeafCapacity && isRightmost && at == LeafCapacity)
            {
                split = Leaf(key, value);
                return this;
            }

            return SplitIfFull(new(Inserted(Keys, at, key), IsSet ? [] : Inserted(_values, at, value), null), out split);
        }

        var index = ChildOf(key);
        var child = Children[index].Set(key, value, isRightmost && index == Children.Length - 1, ref added, out var childSplit);
        var keys = Keys[index].CompareTo(key) <= 0 ? Keys : Replaced(Keys, index, key);
        var children = ReferenceEquals(child, Children[index]) ? Children : Replaced(Children, index, child);
        if (childSplit is null) return ReferenceEquals(children, Children) ? this : new(keys, [], children);
        if (children.Length == Capacity && isRightmost && index == Capacity - 1)
        {
            split = new([childSplit.Keys[0]], [], [childSplit]);
            return new(keys, [], children);
        }

        return SplitIfFull(new(Inserted(keys, index + 1, childSplit.Keys[0]), [], Inserted(children, index + 1, childSplit)), out split);
    }

    /// <summary>The node without the key: this very node when it is not there, nothing when it was the last.</summary>
    public SortedMapNode<TKey, TValue>? Remove(TKey key)
    {
        if (Children is null)
        {
            var at = LowerBound(key);
            if (at == Keys.Length || Keys[at].CompareTo(key) != 0) return this;
            return Keys.Length == 1 ? null : new(Without(Keys, at), IsSet ? [] : Without(_values, at), null);
        }

        var index = ChildOf(key);
        var child = Children[index].Remove(key);
        if (ReferenceEquals(child, Children[index])) return this;
        if (child is null) return Children.Length == 1 ? null : new(Without(Keys, index), [], Without(Children, index));
        if (child.Keys.Length < child.MostKeys / 4 && Children.Length > 1)
        {
            var left = index == 0 ? 0 : index - 1;
            var (a, b) = index == 0 ? (child, Children[1]) : (Children[index - 1], child);
            if (a.Children is null == b.Children is null && a.Keys.Length + b.Keys.Length <= a.MostKeys / 2)
            {
                return new(Without(Keys, left + 1), [], Replaced(Without(Children, left + 1), left, Joined(a, b)));
            }
        }

        return new(Keys, [], Replaced(Children, index, child));
    }

    private static SortedMapNode<TKey, TValue> Joined(SortedMapNode<TKey, TValue> a, SortedMapNode<TKey, TValue> b) =>
        new([.. a.Keys, .. b.Keys], [.. a._values, .. b._values], a.Children is null ? null : [.. a.Children, .. b.Children!]);

    private static SortedMapNode<TKey, TValue> SplitIfFull(SortedMapNode<TKey, TValue> node, out SortedMapNode<TKey, TValue>? split)
    {
        split = null;
        if (node.Keys.Length <= node.MostKeys) return node;
        var half = node.MostKeys / 2;
        split = new(node.Keys[half..], node._values.Length == 0 ? [] : node._values[half..], node.Children?[half..]);
        return new(node.Keys[..half], node._values.Length == 0 ? [] : node._values[..half], node.Children?[..half]);
    }

    private static T[] Inserted<T>(T[] items, int index, T item)
    {
        var copy = new T[items.Length + 1];
        Array.Copy(items, copy, index);
        copy[index] = item;
        Array.Copy(items, index, copy, index + 1, items.Length - index);
        return copy;
    }

    private static T[] Replaced<T>(T[] items, int index, T item)
    {
        var copy = (T[])items.Clone();
        copy[index] = item;
        return copy;
    }

    private static T[] Without<T>(T[] items, int index)
    {
        var copy = new T[items.Length - 1];
        Array.Copy(items, copy, index);
        Array.Copy(items, index + 1, copy, index, copy.Length - index);
        return copy;
    }
}
