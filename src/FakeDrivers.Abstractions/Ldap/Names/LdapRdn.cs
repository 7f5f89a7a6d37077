namespace FakeDrivers.Ldap;

/// <summary>A relative distinguished name: one or more pairs of an attribute type and a value, <c>cn=Ann+uid=ann</c>.</summary>
public sealed class LdapRdn : IEquatable<LdapRdn>
{
    private readonly LdapNamePair[] _pairs;

    /// <summary>Makes a part of a name.</summary>
    /// <param name="pairs">The pairs, at least one.</param>
    public LdapRdn(params IEnumerable<LdapNamePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        _pairs = [.. pairs];
    }

    /// <summary>The pairs.</summary>
    public IReadOnlyList<LdapNamePair> Pairs => _pairs;

    /// <inheritdoc/>
    public bool Equals(LdapRdn? other) => other is not null && _pairs.AsSpan().SequenceEqual(other._pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LdapRdn);

    /// <inheritdoc/>
    public override int GetHashCode() => _pairs.Length;
}
