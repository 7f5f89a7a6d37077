using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>A matching rule: when values match (RFC 4517 section 4).</summary>
/// <remarks>
/// Immutable and thread-safe. Rules work by keys: two values are equal under a rule when their keys are, and less when their keys are
/// (compared octet by octet). Substring rules prepare whole values and parts so that a part is found by its octets.
/// </remarks>
public abstract class LdapMatchingRule
{
    private protected LdapMatchingRule()
    {
    }

    /// <summary>The OID.</summary>
    public string Oid { get; internal set; } = string.Empty;

    /// <summary>The names; the first is the one to show.</summary>
    public IReadOnlyList<string> Names { get; internal set; } = [];

    /// <summary>The first name, or the OID when there is none.</summary>
    public string Name => Names.Count > 0 ? Names[0] : Oid;

    /// <summary>The OID of the syntax of the assertion.</summary>
    public string SyntaxOid { get; internal set; } = string.Empty;

    /// <summary>What it can be used for.</summary>
    public LdapMatchingRuleKind Kind { get; internal set; }

    /// <summary>Whether keys sort as values do, so that a sorted index serves ordering.</summary>
    internal virtual bool IsOrdered => false;

    /// <summary>Makes a rule of one's own: two values match when their keys are the same.</summary>
    /// <param name="oid">The OID.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it can be used for.</param>
    /// <param name="keyOf">
    /// The key of a value, stored or asserted; nothing when the value does not fit the rule. It must depend on the value alone. For ordering,
    /// keys must sort, octet by octet, as values do; for substrings, a part's key must be found in the key of the whole. It may be called while the
    /// world is locked, and so must not wait for anything.
    /// </param>
    /// <param name="syntaxOid">The OID of the syntax of the assertion; Directory String when left out.</param>
    /// <returns>The rule, for <see cref="LdapSchema.With(LdapMatchingRule[])"/>.</returns>
    public static LdapMatchingRule Create(
        string oid,
        string name,
        LdapMatchingRuleKind kind,
        Func<LdapValue, byte[]?> keyOf,
        string syntaxOid = "1.3.6.1.4.1.1466.115.121.1.15")
    {
        ArgumentException.ThrowIfNullOrEmpty(oid);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(keyOf);
        return new LdapKeyRule(keyOf, kind == LdapMatchingRuleKind.Ordering) { Oid = oid, Names = [name], Kind = kind, SyntaxOid = syntaxOid };
    }

    /// <summary>Its description as RFC 4512 text (section 4.1.3).</summary>
    public override string ToString()
    {
        var text = new StringBuilder("( ").Append(Oid);
        if (Names.Count > 0) text.Append(" NAME '").Append(Names[0]).Append('\'');
        return text.Append(" SYNTAX ").Append(SyntaxOid).Append(" )").ToString();
    }

    /// <summary>The key of a value that is stored.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">The schema, for rules that look names up.</param>
    /// <returns>The key (the value's own array when it is its own key); nothing when the value does not fit the rule.</returns>
    internal abstract byte[]? KeyOf(LdapValue value, LdapSchema schema);

    /// <summary>The key of an asserted value; the same as that of a stored one unless the rule says otherwise (first component rules).</summary>
    internal virtual byte[]? AssertionKeyOf(LdapValue value, LdapSchema schema) => KeyOf(value, schema);

    /// <summary>Whether a stored value has that key: like <see cref="KeyOf"/> and a comparison, without making the key where the rule can.</summary>
    internal virtual bool HasKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) => KeyOf(value, schema) is { } own && key.SequenceEqual(own);

    /// <summary>Compares a stored value with a key by order: below zero when the value is less; nothing when it does not fit the rule.</summary>
    internal virtual int? CompareToKey(LdapValue value, ReadOnlySpan<byte> key, LdapSchema schema) =>
        KeyOf(value, schema) is { } own ? own.AsSpan().SequenceCompareTo(key) : null;

    /// <summary>A part of a substring assertion, prepared (RFC 4518 section 2.6 and appendix B); nothing when it does not fit the rule.</summary>
    internal virtual byte[]? PartKeyOf(LdapValue part, LdapSubstringPlace place, LdapSchema schema) => KeyOf(part, schema);

    /// <summary>For rules of extensible filters that are no comparison of keys (bit rules): whether the stored value satisfies the assertion; nothing when undefined.</summary>
    internal virtual bool? Matches(LdapValue value, LdapValue assertion, LdapSchema schema) =>
        AssertionKeyOf(assertion, schema) is { } key ? HasKey(value, key, schema) : null;
}
