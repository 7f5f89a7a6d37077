using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers;

/// <summary>A map copied once, kept in the ordinal order of its keys and compared by content.</summary>
internal sealed class ValueMap<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<ValueMap<TValue>>
{
    public static readonly ValueMap<TValue> Empty = new([]);

    private readonly KeyValuePair<string, TValue>[] _pairs;

    private ValueMap(KeyValuePair<string, TValue>[] pairs) => _pairs = pairs;

    public int Count => _pairs.Length;

    public IEnumerable<string> Keys => _pairs.Select(pair => pair.Key);

    public IEnumerable<TValue> Values => _pairs.Select(pair => pair.Value);

    public TValue this[string key] => TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"There is no key '{key}'; there are: {string.Join(", ", Keys)}.");

    /// <summary>Copies what a caller gave; what is already a copy is kept.</summary>
    /// <exception cref="ArgumentException">A key stands in it twice.</exception>
    public static ValueMap<TValue> From(IEnumerable<KeyValuePair<string, TValue>> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs is ValueMap<TValue> copied) return copied;
        KeyValuePair<string, TValue>[] copy = [.. pairs];
        if (copy.Length == 0) return Empty;
        Array.Sort(copy, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        for (var i = 1; i < copy.Length; i++)
        {
            if (copy[i].Key == copy[i - 1].Key) throw new ArgumentException($"The key '{copy[i].Key}' stands in the map twice.", nameof(pairs));
        }

        return new(copy);
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        int low = 0, high = _pairs.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = string.CompareOrdinal(_pairs[middle].Key, key);
            if (order == 0)
            {
                value = _pairs[middle].Value;
                return true;
            }

            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        value = default;
        return false;
    }

    public bool Equals(ValueMap<TValue>? other)
    {
        if (other is null || other._pairs.Length != _pairs.Length) return false;
        for (var i = 0; i < _pairs.Length; i++)
        {
            if (_pairs[i].Key != other._pairs[i].Key
                || !EqualityComparer<TValue>.Default.Equals(_pairs[i].Value, other._pairs[i].Value)) return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ValueMap<TValue>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in _pairs)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, TValue>>)_pairs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _pairs.GetEnumerator();

    public override string ToString() => $"{{{string.Join(", ", _pairs.Select(pair => $"{pair.Key}={pair.Value}"))}}}";
}
