namespace FakeDrivers.Ldap;

/// <summary>A schema: syntaxes, matching rules, attribute types and object classes (RFC 4512 section 4).</summary>
/// <remarks>Immutable and thread-safe. Names and OIDs are found in any case.</remarks>
public sealed class LdapSchema
{
    /// <summary>What the standards define; <c>docs/ldap.md</c> lists them.</summary>
    public static LdapSchema Standard => throw new NotSupportedException();

    /// <summary>The standards and what Active Directory adds.</summary>
    public static LdapSchema ActiveDirectory => throw new NotSupportedException();

    /// <summary>All syntaxes.</summary>
    public IReadOnlyList<LdapSyntax> Syntaxes => throw new NotSupportedException();

    /// <summary>All matching rules.</summary>
    public IReadOnlyList<LdapMatchingRule> MatchingRules => throw new NotSupportedException();

    /// <summary>All attribute types.</summary>
    public IReadOnlyList<LdapAttributeType> AttributeTypes => throw new NotSupportedException();

    /// <summary>All object classes.</summary>
    public IReadOnlyList<LdapObjectClass> ObjectClasses => throw new NotSupportedException();

    /// <summary>The attribute type of a name or OID.</summary>
    /// <param name="nameOrOid">A name in any case, or an OID.</param>
    /// <returns>The type; <see langword="null"/> when the schema has none.</returns>
    public LdapAttributeType? FindAttributeType(string nameOrOid) => throw new NotSupportedException();

    /// <summary>The object class of a name or OID.</summary>
    /// <param name="nameOrOid">A name in any case, or an OID.</param>
    /// <returns>The class; <see langword="null"/> when the schema has none.</returns>
    public LdapObjectClass? FindObjectClass(string nameOrOid) => throw new NotSupportedException();

    /// <summary>The matching rule of a name or OID.</summary>
    /// <param name="nameOrOid">A name in any case, or an OID.</param>
    /// <returns>The rule; <see langword="null"/> when the schema has none.</returns>
    public LdapMatchingRule? FindMatchingRule(string nameOrOid) => throw new NotSupportedException();

    /// <summary>The syntax of an OID.</summary>
    /// <param name="oid">The OID.</param>
    /// <returns>The syntax; <see langword="null"/> when the schema has none.</returns>
    public LdapSyntax? FindSyntax(string oid) => throw new NotSupportedException();

    /// <summary>This schema and the definitions of a text besides.</summary>
    /// <param name="definitions">
    /// Definitions as in RFC 4512, each after <c>attributetype</c> or <c>objectclass</c> as in slapd's schema files; or LDIF of a subschema
    /// entry (<c>attributeTypes:</c>, <c>objectClasses:</c>) or of slapd's configuration (<c>olcAttributeTypes:</c>, <c>olcObjectClasses:</c>).
    /// </param>
    /// <returns>The larger schema.</returns>
    /// <exception cref="FormatException">A definition cannot be read, names a superior or rule that there is not, or takes an OID or name that is taken; the message names the definition.</exception>
    public LdapSchema With(string definitions) => throw new NotSupportedException(definitions);

    /// <summary>The description of an attribute as read by this schema.</summary>
    /// <param name="description">Name or OID, and options.</param>
    /// <returns>The description; nothing when the type is unknown or the text is no description.</returns>
    internal LdapAttributeDescription? Describe(string description) => throw new NotSupportedException(description);

    /// <summary>As <see cref="Describe"/>, but an unknown name gets a type: text in any case, or names for those that are known to hold names (member, manager…).</summary>
    /// <returns>The description; nothing when the text is no description.</returns>
    internal LdapAttributeDescription? DescribeLeniently(string description) => throw new NotSupportedException(description);

    /// <summary>
    /// The key of a name: equal for two names exactly when they denote one entry. The key of a name starts with its own part and ends with its
    /// parent's key: <c>own part</c>, a separator U+0001, the parent's key; so whether a name is below another shows by the ends.
    /// Empty for the empty name. Types are resolved, pairs of a part sorted, values prepared by the type's equality rule.
    /// </summary>
    /// <returns>The key; nothing when the text is no name.</returns>
    internal string? DnKey(string dn) => throw new NotSupportedException(dn);
}
