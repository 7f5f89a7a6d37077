using System.Runtime.CompilerServices;

namespace FakeDrivers.Worlds;

/// <summary>A position in a <see cref="SortedMap{TKey,TValue}"/> that moves forward. Use it as a local variable: it is large, and a copy goes its own way.</summary>
internal struct SortedMapCursor<TKey, TValue>
    where TKey : struct, IComparable<TKey>
{
    private Path _path;
    private int _depth;
    private bool _started;

    public readonly KeyValuePair<TKey, TValue> Current
    {
        get
        {
            var (leaf, index) = _path[_depth - 1];
            return new(leaf.Keys[index], leaf.ValueAt(index));
        }
    }

    /// <summary>The key of the current pair, without a look at its value, which is elsewhere in memory.</summary>
    public readonly TKey CurrentKey
    {
        get
        {
            var (leaf, index) = _path[_depth - 1];
            return leaf.Keys[index];
        }
    }

    public static SortedMapCursor<TKey, TValue> AtStart(SortedMapNode<TKey, TValue> root)
    {
        var cursor = default(SortedMapCursor<TKey, TValue>);
        cursor.Descend(root);
        return cursor;
    }

    public static SortedMapCursor<TKey, TValue> At(SortedMapNode<TKey, TValue> root, TKey key)
    {
        var cursor = default(SortedMapCursor<TKey, TValue>);
        var node = root;
        while (node.Children is { } children)
        {
            var index = node.ChildOf(key);
            cursor.Push(node, index);
            node = children[index];
        }

        cursor.Push(node, node.LowerBound(key));
        return cursor;
    }

    public bool MoveNext()
    {
        if (_depth == 0) return false;
        if (_started) _path[_depth - 1].Index++;
        _started = true;
        return Settle();
    }

    /// <summary>Whether both cursors stand at the first pair of one and the same subtree; gives the largest such subtree by its depth.</summary>
    public readonly bool SharesSubtreeStart(in SortedMapCursor<TKey, TValue> other, out int depth, out int otherDepth)
    {
        depth = otherDepth = 0;
        var found = false;
        for (var mine = _depth - 1; mine >= 0 && _path[mine].Index == 0; mine--)
        {
            for (var theirs = other._depth - 1; theirs >= 0 && other._path[theirs].Index == 0; theirs--)
            {
                if (!ReferenceEquals(_path[mine].Node, other._path[theirs].Node)) continue;
                (depth, otherDepth, found) = (mine, theirs, true);
            }
        }

        return found;
    }

    /// <summary>Moves to the pair that follows the subtree at that depth of the path.</summary>
    public bool MoveNextAfterSubtree(int depth)
    {
        _depth = depth;
        if (_depth == 0) return false;
        _path[_depth - 1].Index++;
        return Settle();
    }

    private bool Settle()
    {
        while (_depth > 0)
        {
            var (node, index) = _path[_depth - 1];
            if (index >= node.Keys.Length)
            {
                if (--_depth > 0) _path[_depth - 1].Index++;
                continue;
            }

            if (node.Children is not { } children) return true;
            Descend(children[index]);
        }

        return false;
    }

    private void Descend(SortedMapNode<TKey, TValue> node)
    {
        while (true)
        {
            Push(node, 0);
            if (node.Children is not { } children) return;
            node = children[0];
        }
    }

    private void Push(SortedMapNode<TKey, TValue> node, int index)
    {
        _path[_depth++] = (node, index);
    }

    // Nodes of splits are half full: a tree of ten levels has more keys than a world has room for.
    [InlineArray(10)]
    private struct Path
    {
        private (SortedMapNode<TKey, TValue> Node, int Index) _first;
    }
}
