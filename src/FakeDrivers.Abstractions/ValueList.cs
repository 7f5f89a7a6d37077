using System.Collections;

namespace FakeDrivers;

/// <summary>A list copied once and compared by content, so that the records that hold it are equal when their content is.</summary>
internal sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    public static readonly ValueList<T> Empty = new([]);

    private readonly T[] _items;

    private ValueList(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>Copies what a caller gave; what is already a copy is kept.</summary>
    public static ValueList<T> From(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items is ValueList<T> copied) return copied;
        if (items is ICollection<T> { Count: 0 }) return Empty;
        T[] copy = [.. items];
        return copy.Length == 0 ? Empty : new(copy);
    }

    /// <summary>The items themselves, not a copy: not to be written to.</summary>
    public T[] Array => _items;

    /// <summary>Takes an array that nobody else will write to.</summary>
    public static ValueList<T> Adopt(T[] items) => items.Length == 0 ? Empty : new(items);

    public bool Equals(ValueList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", _items)}]";
}
