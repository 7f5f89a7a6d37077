namespace FakeDrivers.Ldap;

/// <summary>A DIT content rule: what entries of a structural class may have (RFC 4512 section 4.1.6).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class LdapContentRule
{
    internal LdapContentRule()
    {
    }

    /// <summary>The structural class that it governs.</summary>
    public LdapObjectClass Class { get; internal init; } = null!;

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names { get; internal init; } = [];

    /// <summary>The auxiliary classes that entries may have; no others.</summary>
    public IReadOnlyList<LdapObjectClass> Auxiliaries { get; internal init; } = [];

    /// <summary>What entries must have besides what their classes say.</summary>
    public IReadOnlyList<LdapAttributeType> Must { get; internal init; } = [];

    /// <summary>What entries may have besides what their classes say.</summary>
    public IReadOnlyList<LdapAttributeType> May { get; internal init; } = [];

    /// <summary>What entries must not have, though their classes allow it.</summary>
    public IReadOnlyList<LdapAttributeType> Not { get; internal init; } = [];

    internal LdapSchemaDefinition? Definition { get; init; }

    /// <summary>Its definition as RFC 4512 text.</summary>
    public override string ToString() => Definition?.ToString() ?? Class.Name;
}
