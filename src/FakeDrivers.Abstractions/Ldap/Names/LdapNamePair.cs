namespace FakeDrivers.Ldap;

/// <summary>An attribute type and a value in a name (RFC 4514, AttributeTypeAndValue).</summary>
/// <remarks>Equality compares types in any case and values by octets.</remarks>
/// <param name="Type">The attribute type, by short name or OID, as it was spelled; without a prefix <c>OID.</c>.</param>
/// <param name="Value">The value, without escapes.</param>
public readonly record struct LdapNamePair(string Type, LdapValue Value)
{
    /// <summary>Whether both have the same type, in any case, and the same octets.</summary>
    /// <param name="other">The other pair.</param>
    /// <returns>Whether they have.</returns>
    public bool Equals(LdapNamePair other) => string.Equals(Type, other.Type, StringComparison.OrdinalIgnoreCase) && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(Type ?? string.Empty), Value);

    /// <summary>The pair as text, with escapes: <c>cn=Ann\, the second</c>.</summary>
    public override string ToString() => $"{Type}={LdapDnText.Escape(Value)}";
}
