namespace FakeDrivers.Ldap;

/// <summary>A schema: syntaxes, matching rules, attribute types and object classes (RFC 4512 section 4).</summary>
/// <remarks>Immutable and thread-safe. Names and OIDs are found in any case.</remarks>
public sealed partial class LdapSchema
{
    private readonly LdapSyntax[] _syntaxes;
    private readonly LdapMatchingRule[] _rules;
    private readonly LdapAttributeType[] _types;
    private readonly LdapObjectClass[] _classes;
    private readonly LdapContentRule[] _contentRules;
    private readonly LdapNameTable<LdapAttributeType> _typeTable;
    private readonly LdapNameTable<LdapObjectClass> _classTable;
    private readonly LdapNameTable<LdapMatchingRule> _ruleTable;

    internal LdapSchema(LdapSchemaBuilder builder, LdapSchemaNumbers numbers, bool isLenient)
    {
        _syntaxes = [.. builder.Syntaxes];
        _rules = [.. builder.Rules];
        _types = [.. builder.Types];
        _classes = [.. builder.Classes];
        _contentRules = [.. builder.ContentRules];
        _typeTable = builder.TypeTable;
        _classTable = builder.ClassTable;
        _ruleTable = builder.RuleTable;
        Numbers = numbers;
        IsLenient = isLenient;
        _implicitTypes = new(StringComparer.OrdinalIgnoreCase);
    }

    private LdapSchema(LdapSchema schema)
    {
        _syntaxes = schema._syntaxes;
        _rules = schema._rules;
        _types = schema._types;
        _classes = schema._classes;
        _contentRules = schema._contentRules;
        _typeTable = schema._typeTable;
        _classTable = schema._classTable;
        _ruleTable = schema._ruleTable;
        Numbers = new(schema.Numbers.Count);
        IsLenient = true;
        _implicitTypes = new(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What the standards define; <c>docs/ldap.md</c> lists them. The network classes are those of RFC 2307bis, in which posixGroup is auxiliary.</summary>
    public static LdapSchema Standard => LdapSchemaLibrary.Standard;

    /// <summary>As <see cref="Standard"/>, but with the network classes of RFC 2307, in which posixGroup is structural.</summary>
    public static LdapSchema StandardWithRfc2307 => LdapSchemaLibrary.StandardWithRfc2307;

    /// <summary>The standards and what Active Directory adds, or has in their place.</summary>
    public static LdapSchema ActiveDirectory => LdapSchemaLibrary.ActiveDirectory;

    /// <summary>All syntaxes.</summary>
    public IReadOnlyList<LdapSyntax> Syntaxes => _syntaxes;

    /// <summary>All matching rules.</summary>
    public IReadOnlyList<LdapMatchingRule> MatchingRules => _rules;

    /// <summary>All attribute types.</summary>
    public IReadOnlyList<LdapAttributeType> AttributeTypes => _types;

    /// <summary>All object classes.</summary>
    public IReadOnlyList<LdapObjectClass> ObjectClasses => _classes;

    /// <summary>All DIT content rules; there are none unless they are loaded.</summary>
    public IReadOnlyList<LdapContentRule> ContentRules => _contentRules;

    /// <summary>Whether names that are not in it are let in: see <see cref="DescribeLeniently"/>.</summary>
    internal bool IsLenient { get; }

    /// <summary>What numbers its attribute types.</summary>
    internal LdapSchemaNumbers Numbers { get; }

    /// <summary>The attribute type of a name or OID.</summary>
    /// <param name="nameOrOid">A name in any case, or an OID.</param>
    /// <returns>The type; <see langword="null"/> when the schema has none.</returns>
    public LdapAttributeType? FindAttributeType(string nameOrOid)
    {
        ArgumentNullException.ThrowIfNull(nameOrOid);
        return _typeTable.Find(nameOrOid);
    }

    /// <summary>The object class of a name or OID.</summary>
    /// <param name="nameOrOid">A name in any case, or an OID.</param>
    /// <returns>The class; <see langword="null"/> when the schema has none.</returns>
    public LdapObjectClass? FindObjectClass(string nameOrOid)
    {
        ArgumentNullException.ThrowIfNull(nameOrOid);
        return _classTable.Find(nameOrOid);
    }

    /// <summary>The matching rule of a name or OID.</summary>
    /// <param name="nameOrOid">A name in any case, or an OID.</param>
    /// <returns>The rule; <see langword="null"/> when the schema has none.</returns>
    public LdapMatchingRule? FindMatchingRule(string nameOrOid)
    {
        ArgumentNullException.ThrowIfNull(nameOrOid);
        return _ruleTable.Find(nameOrOid);
    }

    /// <summary>The syntax of an OID.</summary>
    /// <param name="oid">The OID.</param>
    /// <returns>The syntax; <see langword="null"/> when the schema has none.</returns>
    public LdapSyntax? FindSyntax(string oid)
    {
        ArgumentNullException.ThrowIfNull(oid);
        return Array.Find(_syntaxes, syntax => syntax.Oid == oid);
    }

    /// <summary>The DIT content rule of a structural class.</summary>
    /// <param name="structural">The class.</param>
    /// <returns>The rule; <see langword="null"/> when there is none.</returns>
    public LdapContentRule? FindContentRule(LdapObjectClass structural) => _contentRules.Length == 0 ? null : Array.Find(_contentRules, rule => rule.Class == structural);

    /// <summary>This schema and the definitions of a text besides.</summary>
    /// <param name="definitions">
    /// Definitions as in RFC 4512, each after <c>attributetype</c>, <c>objectclass</c>, <c>ditcontentrule</c> or <c>ldapsyntax</c> as in slapd's
    /// schema files, where <c>objectidentifier</c> gives names to OIDs; or LDIF of a subschema entry (<c>attributeTypes:</c>, <c>objectClasses:</c>),
    /// in which what this schema has already is passed over; or LDIF of slapd's configuration (<c>olcAttributeTypes:</c>, <c>olcObjectClasses:</c>).
    /// </param>
    /// <returns>The larger schema; types and classes that were there stay the same objects.</returns>
    /// <exception cref="FormatException">
    /// A definition cannot be read, names a superior, rule or syntax that there is not, is its own superior, or takes an OID or name that is taken;
    /// the message names the definition.
    /// </exception>
    public LdapSchema With(string definitions)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        var reader = new LdapSchemaReader(name => FindAttributeType(name) is not null);
        reader.Read(definitions);
        var builder = new LdapSchemaBuilder(this);
        foreach (var (definition, isFromSubschema) in reader.Definitions) builder.Add(definition, isFromSubschema);
        return builder.Build(IsLenient);
    }

    /// <summary>This schema and matching rules of one's own, for extensible filters and for attribute types that are added later.</summary>
    /// <param name="rules">The rules, of <see cref="LdapMatchingRule.Create"/>.</param>
    /// <returns>The larger schema.</returns>
    /// <exception cref="FormatException">An OID or name is taken; the message names it.</exception>
    public LdapSchema With(params LdapMatchingRule[] rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var builder = new LdapSchemaBuilder(this);
        foreach (var rule in rules) builder.Add(rule);
        return builder.Build(IsLenient);
    }

    /// <summary>This schema, but letting in names that it does not have; it is cheap to make and remembers the types that it makes up.</summary>
    internal LdapSchema Lenient() => IsLenient ? this : new(this);
}
