namespace FakeDrivers.Ldap;

/// <summary>An object class of a schema (RFC 4512 section 4.1.1).</summary>
/// <remarks>Immutable and thread-safe. Two are the same only when they are one object.</remarks>
public sealed class LdapObjectClass
{
    internal LdapObjectClass()
    {
    }

    /// <summary>The OID.</summary>
    public string Oid { get; internal init; } = string.Empty;

    /// <summary>The names; the first is the one to show.</summary>
    public IReadOnlyList<string> Names { get; internal init; } = [];

    /// <summary>The first name, or the OID when there is none.</summary>
    public string Name => Names.Count > 0 ? Names[0] : Oid;

    /// <summary>What it is, for people.</summary>
    public string Description { get; internal init; } = string.Empty;

    /// <summary>The classes that it is derived from.</summary>
    public IReadOnlyList<LdapObjectClass> Superiors { get; internal init; } = [];

    /// <summary>The kind.</summary>
    public LdapObjectClassKind Kind { get; internal init; }

    /// <summary>What an entry must have, its own and what it inherits.</summary>
    public IReadOnlyList<LdapAttributeType> Must { get; internal init; } = [];

    /// <summary>What an entry may have, its own and what it inherits.</summary>
    public IReadOnlyList<LdapAttributeType> May { get; internal init; } = [];

    /// <summary>Whether it is out of use.</summary>
    public bool IsObsolete { get; internal init; }

    /// <summary>The class itself and all that it is derived from.</summary>
    internal IReadOnlyList<LdapObjectClass> SelfAndSuperiors => field ??= [.. Superiors.SelectMany(superior => superior.SelfAndSuperiors).Prepend(this).Distinct()];

    internal LdapSchemaDefinition? Definition { get; init; }

    /// <summary>Its definition as RFC 4512 text.</summary>
    public override string ToString() => Definition?.ToString() ?? Name;

    /// <summary>Whether it is that class or derived from it.</summary>
    /// <param name="other">The other class.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSubclassOf(LdapObjectClass other) => ReferenceEquals(this, other) || Superiors.Any(superior => superior.IsSubclassOf(other));
}
