namespace FakeDrivers.Ldap;

/// <summary>A relative distinguished name: one or more pairs of an attribute type and a value, <c>cn=Ann+uid=ann</c>.</summary>
/// <remarks>Immutable and thread-safe. Equality compares types in any case and values by octets; the order of the pairs does not matter.</remarks>
public sealed class LdapRdn : IEquatable<LdapRdn>
{
    private readonly LdapNamePair[] _pairs;

    /// <summary>Makes a part of a name.</summary>
    /// <param name="pairs">The pairs, at least one.</param>
    /// <exception cref="ArgumentException">There is no pair, a type is neither a short name nor an OID or stands twice, or a value is empty.</exception>
    public LdapRdn(params IEnumerable<LdapNamePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        _pairs = [.. pairs];
        if (_pairs.Length == 0) throw new ArgumentException("A relative distinguished name has at least one pair of a type and a value.", nameof(pairs));
        for (var i = 0; i < _pairs.Length; i++)
        {
            var (type, value) = _pairs[i];
            if (!LdapDnReader.IsType(type)) throw new ArgumentException($"\"{type}\" is no attribute type; write a short name such as cn, or an OID such as 2.5.4.3.", nameof(pairs));
            if (value.Length == 0) throw new ArgumentException($"The value of {type} is empty; a name needs one.", nameof(pairs));
            if (HasType(i, type)) throw new ArgumentException($"The type {type} stands twice; the pairs of a relative distinguished name have different types.", nameof(pairs));
        }
    }

    /// <summary>Makes a part of a name from one type and value.</summary>
    /// <param name="type">The attribute type, by short name or OID.</param>
    /// <param name="value">The value, without escapes.</param>
    /// <exception cref="ArgumentException">The type is neither a short name nor an OID, or the value is empty.</exception>
    public LdapRdn(string type, LdapValue value)
        : this(new LdapNamePair(type, value))
    {
    }

    /// <summary>The pairs, in the order in which they were given.</summary>
    public IReadOnlyList<LdapNamePair> Pairs => _pairs;

    /// <summary>The type of the first pair, as it was spelled.</summary>
    public string Type => _pairs[0].Type;

    /// <summary>The value of the first pair.</summary>
    public LdapValue Value => _pairs[0].Value;

    /// <summary>Reads a part of a name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    /// <exception cref="LdapException">The text is not one relative distinguished name (<see cref="LdapResultCode.InvalidDnSyntax"/>); the message shows where.</exception>
    public static LdapRdn Parse(string text)
    {
        var name = LdapDn.Parse(text);
        return name.Rdns.Count == 1
            ? name.Rdns[0]
            : throw new LdapException(LdapResultCode.InvalidDnSyntax, $"\"{text}\" has {name.Rdns.Count} parts; a relative distinguished name has one.");
    }

    /// <summary>The first part of a name, which is known to be one: without reading the rest.</summary>
    /// <returns>The part; nothing for the empty name.</returns>
    internal static LdapRdn? First(string dn)
    {
        var reader = new LdapDnReader(dn);
        var pairs = new List<LdapNamePair>(1);
        while (reader.Read())
        {
            pairs.Add(new(reader.Type.ToString(), LdapValue.Adopt(reader.Decode())));
            if (reader.EndsRdn) return new(pairs);
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(LdapRdn? other)
    {
        if (other is null || _pairs.Length != other._pairs.Length) return false;
        foreach (var pair in _pairs)
        {
            if (!other._pairs.Contains(pair)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LdapRdn);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 0;
        foreach (var pair in _pairs) hash += pair.GetHashCode();
        return hash;
    }

    /// <summary>The part as RFC 4514 text, with escapes: <c>cn=Ann+uid=ann</c>.</summary>
    public override string ToString() => _pairs is [var only] ? only.ToString() : string.Join('+', _pairs);

    private bool HasType(int count, string type)
    {
        for (var i = 0; i < count; i++)
        {
            if (string.Equals(_pairs[i].Type, type, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
