using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>An attribute: its description and its values, in the order in which they came (RFC 4512 section 2.5).</summary>
/// <remarks>Immutable and thread-safe. Equality is by content and minds order and case; descriptions are compared as they are spelled.</remarks>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The field's word: RFC 4512 calls it an attribute.")]
public sealed record LdapAttribute
{
    private readonly ValueList<LdapValue> _values = ValueList<LdapValue>.Empty;

    /// <summary>Makes an attribute.</summary>
    /// <param name="description">Its type by name or OID, and its options: <c>cn</c>, <c>userCertificate;binary</c>.</param>
    /// <param name="values">Its values; none for a request that names just the attribute.</param>
    [SetsRequiredMembers]
    public LdapAttribute(string description, params IEnumerable<LdapValue> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(description);
        Description = description;
        _values = ValueList<LdapValue>.From(values);
    }

    [SetsRequiredMembers]
    private LdapAttribute(string description, ValueList<LdapValue> values)
    {
        Description = description;
        _values = values;
    }

    /// <summary>Its type by name or OID, and its options: <c>cn</c>, <c>cn;lang-fr</c>, <c>2.5.4.3</c>.</summary>
    public required string Description { get; init; }

    /// <summary>The values. Copied when set.</summary>
    public IReadOnlyList<LdapValue> Values
    {
        get => _values;
        init => _values = ValueList<LdapValue>.From(value);
    }

    /// <summary>The first value as text; <see langword="null"/> without values.</summary>
    public string? Text => _values.Count == 0 ? null : _values[0].Text;

    /// <summary>All values as text.</summary>
    public IReadOnlyList<string> Texts => [.. _values.Select(value => value.Text)];

    /// <summary>The description and the values; stars for passwords.</summary>
    public override string ToString() => $"{Description}: {(LdapSecrets.Holds(Description) ? "***" : string.Join(", ", _values))}";

    /// <summary>The values themselves, not a copy: not to be written to.</summary>
    internal LdapValue[] ValueArray => _values.Array;

    /// <summary>Makes an attribute of values that nobody else will write to.</summary>
    internal static LdapAttribute Adopt(string description, LdapValue[] values) => new(description, ValueList<LdapValue>.Adopt(values));
}
