namespace FakeDrivers.Ldap;

/// <summary>An attribute type of a schema (RFC 4512 section 4.1.2), with what it inherits.</summary>
/// <remarks>Immutable and thread-safe. Two are the same only when they are one object; a schema that was extended keeps the objects of the old.</remarks>
public sealed class LdapAttributeType
{
    // 0 not looked at yet, 1 no, 2 yes.
    private byte _secrecy;

    internal LdapAttributeType()
    {
    }

    /// <summary>The OID.</summary>
    public string Oid { get; internal init; } = string.Empty;

    /// <summary>The names; the first is the one that results show.</summary>
    public IReadOnlyList<string> Names { get; internal init; } = [];

    /// <summary>The first name, or the OID when there is none.</summary>
    public string Name => Names.Count > 0 ? Names[0] : Oid;

    /// <summary>What it is, for people.</summary>
    public string Description { get; internal init; } = string.Empty;

    /// <summary>The type that it is a subtype of.</summary>
    public LdapAttributeType? Superior { get; internal init; }

    /// <summary>The rule for equality; <see langword="null"/> when values cannot be compared.</summary>
    public LdapMatchingRule? Equality { get; internal init; }

    /// <summary>The rule for order.</summary>
    public LdapMatchingRule? Ordering { get; internal init; }

    /// <summary>The rule for substrings.</summary>
    public LdapMatchingRule? Substrings { get; internal init; }

    /// <summary>The syntax.</summary>
    public LdapSyntax Syntax { get; internal init; } = null!;

    /// <summary>How long values should be at most, as its definition says; it is not enforced, as RFC 4512 has it.</summary>
    public int? SyntaxLength { get; internal init; }

    /// <summary>Whether there is one value at most.</summary>
    public bool IsSingleValued { get; internal init; }

    /// <summary>Whether it is collective.</summary>
    public bool IsCollective { get; internal init; }

    /// <summary>Whether clients cannot change it.</summary>
    public bool IsNoUserModification { get; internal init; }

    /// <summary>Whether it is out of use.</summary>
    public bool IsObsolete { get; internal init; }

    /// <summary>What it is for.</summary>
    public LdapAttributeUsage Usage { get; internal init; }

    /// <summary>Whether it comes only when asked for by name or <c>+</c>.</summary>
    public bool IsOperational => Usage != LdapAttributeUsage.UserApplications;

    /// <summary>Whether it holds secrets, which messages and the call log do not show.</summary>
    internal bool HoldsSecrets => (_secrecy == 0 ? _secrecy = Names.Append(Oid).Any(LdapSecrets.Holds) ? (byte)2 : (byte)1 : _secrecy) == 2;

    /// <summary>Whether a schema without it made it up because an unknown attribute was accepted.</summary>
    internal bool IsImplicit { get; init; }

    /// <summary>A number of its own among all types of a schema and of those that it was extended to; they start at 0.</summary>
    internal int Ordinal { get; init; }

    /// <summary>How keys of names spell it: the first name in lower case.</summary>
    internal string KeyName => field ??= Name.ToLowerInvariant();

    /// <summary>The rule for <c>~=</c>: of text by sound, of everything else that for equality.</summary>
    internal LdapMatchingRule? Approximate => Equality is LdapTextRule ? LdapApproximateRule.Instance : Equality;

    internal LdapSchemaDefinition? Definition { get; init; }

    /// <summary>Its definition as RFC 4512 text.</summary>
    public override string ToString() => Definition?.ToString() ?? Name;

    /// <summary>Whether it is that type or a subtype of it.</summary>
    /// <param name="other">The other type.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSubtypeOf(LdapAttributeType other)
    {
        for (var type = this; type is not null; type = type.Superior)
        {
            if (ReferenceEquals(type, other)) return true;
        }

        return false;
    }
}
