using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FakeDrivers;

/// <summary>The values of which a listing wants one: <c>Name = "a"</c>, or <c>Name = ["a", "b"]</c>. Of no values nothing is found.</summary>
/// <typeparam name="T">What is compared.</typeparam>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: a parameter of a listing that is given several times.</remarks>
[CollectionBuilder(typeof(AnyOf), nameof(AnyOf.Values))]
public sealed class AnyOf<T> : IReadOnlyList<T>, IEquatable<AnyOf<T>>
{
    private readonly ValueList<T> _values;

    internal AnyOf(IEnumerable<T> values) => _values = ValueList<T>.From(values);

    /// <summary>How many values there are.</summary>
    public int Count => _values.Count;

    /// <summary>The value at a place.</summary>
    /// <param name="index">The place, from 0 on.</param>
    public T this[int index] => _values[index];

    /// <summary>One value, which is all that is wanted.</summary>
    /// <param name="value">The value; nothing for no filter.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator AnyOf<T>?(T? value) => value is null ? null : new([value]);

    /// <inheritdoc/>
    public bool Equals(AnyOf<T>? other) => other is not null && _values.Equals(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnyOf<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.GetHashCode();

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => _values is [{ } only] ? only.ToString()! : _values.ToString();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
