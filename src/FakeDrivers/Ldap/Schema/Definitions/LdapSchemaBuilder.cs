using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Makes a schema of definitions and, if there is one, the schema that they add to. Definitions may stand in any order.</summary>
internal sealed class LdapSchemaBuilder
{
    private readonly Dictionary<string, LdapSyntax> _syntaxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LdapMatchingRule> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LdapAttributeType> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LdapObjectClass> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LdapSchemaDefinition> _newTypes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, LdapSchemaDefinition> _newClasses = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LdapSchemaDefinition> _definitions = [];
    private readonly HashSet<LdapSchemaDefinition> _open = [];
    private readonly List<LdapAttributeType> _allTypes = [];
    private readonly List<LdapObjectClass> _allClasses = [];
    private readonly List<LdapContentRule> _contentRules = [];
    private readonly LdapSchemaNumbers _numbers;

    public LdapSchemaBuilder(IEnumerable<LdapSyntax> syntaxes, IEnumerable<LdapMatchingRule> rules, LdapSchemaNumbers numbers)
    {
        _numbers = numbers;
        foreach (var syntax in syntaxes) _syntaxes.Add(syntax.Oid, syntax);
        foreach (var rule in rules) Add(rule);
    }

    public LdapSchemaBuilder(LdapSchema schema)
        : this(schema.Syntaxes, schema.MatchingRules, schema.Numbers)
    {
        foreach (var type in schema.AttributeTypes) Add(type);
        foreach (var objectClass in schema.ObjectClasses) Add(objectClass);
        _contentRules.AddRange(schema.ContentRules);
    }

    public IReadOnlyCollection<LdapSyntax> Syntaxes => _syntaxes.Values;

    public IReadOnlyCollection<LdapMatchingRule> Rules => [.. _rules.Values.Distinct()];

    public IReadOnlyList<LdapAttributeType> Types => _allTypes;

    public IReadOnlyList<LdapObjectClass> Classes => _allClasses;

    public IReadOnlyList<LdapContentRule> ContentRules => _contentRules;

    public LdapNameTable<LdapAttributeType> TypeTable => new(_types);

    public LdapNameTable<LdapObjectClass> ClassTable => new(_classes);

    public LdapNameTable<LdapMatchingRule> RuleTable => new(_rules);

    /// <summary>Adds a rule.</summary>
    public void Add(LdapMatchingRule rule)
    {
        foreach (var name in rule.Names.Prepend(rule.Oid))
        {
            if (!_rules.TryAdd(name, rule)) throw new FormatException($"The matching rule {rule.Name} takes {name}, which {_rules[name].Name} has.");
        }
    }

    /// <summary>Takes a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="isFromSubschema">Whether it comes from a list of all that a server has, so that what is there already is passed over.</param>
    public void Add(LdapSchemaDefinition definition, bool isFromSubschema)
    {
        switch (definition.Kind)
        {
            case LdapSchemaDefinitionKind.AttributeType when !(isFromSubschema && IsKnown(definition, name => _types.GetValueOrDefault(name)?.Oid)):
                Claim(definition, _newTypes, name => _types.GetValueOrDefault(name)?.ToString(), "attribute type");
                break;
            case LdapSchemaDefinitionKind.ObjectClass when !(isFromSubschema && IsKnown(definition, name => _classes.GetValueOrDefault(name)?.Oid)):
                Claim(definition, _newClasses, name => _classes.GetValueOrDefault(name)?.ToString(), "object class");
                break;
            case LdapSchemaDefinitionKind.ContentRule:
                _definitions.Add(definition);
                break;
            case LdapSchemaDefinitionKind.Syntax when !_syntaxes.ContainsKey(definition.Oid):
                var like = definition.Single("X-SUBST") is { } other && _syntaxes.TryGetValue(other, out var known) ? known : _syntaxes["1.3.6.1.4.1.1466.115.121.1.40"];
                _syntaxes.Add(definition.Oid, like.As(definition.Oid, definition.Single("DESC") ?? string.Empty));
                break;
        }
    }

    /// <summary>Takes a definition in place of those that it shares a name or the OID with.</summary>
    public void Replace(LdapSchemaDefinition definition)
    {
        var known = definition.Kind == LdapSchemaDefinitionKind.AttributeType ? _newTypes : _newClasses;
        foreach (var name in definition.Names.Prepend(definition.Oid))
        {
            if (!known.TryGetValue(name, out var old)) continue;
            _definitions.Remove(old);
            foreach (var oldName in old.Names.Prepend(old.Oid)) known.Remove(oldName);
        }

        Add(definition, isFromSubschema: false);
    }

    /// <summary>Resolves all definitions.</summary>
    /// <exception cref="FormatException">A definition names what there is not, or is its own superior.</exception>
    public LdapSchema Build(bool isLenient)
    {
        foreach (var definition in _definitions)
        {
            switch (definition.Kind)
            {
                case LdapSchemaDefinitionKind.AttributeType:
                    ResolveType(definition.Oid, definition);
                    break;
                case LdapSchemaDefinitionKind.ObjectClass:
                    ResolveClass(definition.Oid, definition);
                    break;
                default:
                    ResolveContentRule(definition);
                    break;
            }
        }

        return new(this, _numbers, isLenient);
    }

    private static bool IsKnown(LdapSchemaDefinition definition, Func<string, string?> oidOf) =>
        definition.Names.Length > 0 ? definition.Names.All(name => string.Equals(oidOf(name), definition.Oid, StringComparison.OrdinalIgnoreCase)) : oidOf(definition.Oid) is not null;

    private static LdapAttributeUsage UsageOf(LdapSchemaDefinition definition) => definition.Single("USAGE")?.ToUpperInvariant() switch
    {
        null or "USERAPPLICATIONS" => LdapAttributeUsage.UserApplications,
        "DIRECTORYOPERATION" => LdapAttributeUsage.DirectoryOperation,
        "DISTRIBUTEDOPERATION" => LdapAttributeUsage.DistributedOperation,
        "DSAOPERATION" => LdapAttributeUsage.DsaOperation,
        var other => throw new FormatException(
            $"The attribute type {definition.Name} has the usage {other}; there are userApplications, directoryOperation, distributedOperation and dSAOperation."),
    };

    private void Claim(LdapSchemaDefinition definition, Dictionary<string, LdapSchemaDefinition> known, Func<string, string?> existing, string kind)
    {
        if (!LdapDnReader.IsType(definition.Oid)) throw new FormatException($"The {kind} {definition.Name} has \"{definition.Oid}\" for an OID; write digits and dots, or define the name by objectidentifier.");
        foreach (var name in definition.Names.Prepend(definition.Oid).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (existing(name) is { } other) throw new FormatException($"The {kind} {definition.Name} takes {name}, which is taken by {other}.");
            if (!known.TryAdd(name, definition)) throw new FormatException($"The {kind} {definition.Name} takes {name}, which is taken by {known[name]}.");
        }

        _definitions.Add(definition);
    }

    private LdapAttributeType ResolveType(string name, LdapSchemaDefinition wanting)
    {
        if (_types.TryGetValue(name, out var type)) return type;
        if (!_newTypes.TryGetValue(name, out var definition)) throw new FormatException($"The {KindOf(wanting)} {wanting.Name} names the attribute type {name}, which is not in the schema.");
        if (!_open.Add(definition)) throw new FormatException($"The attribute type {definition.Name} is its own superior: {definition}.");
        var superior = definition.Single("SUP") is { } over ? ResolveType(over, definition) : null;
        var (syntax, length) = SyntaxOf(definition, superior);
        type = new LdapAttributeType
        {
            Definition = definition,
            Oid = definition.Oid,
            Names = definition.Names,
            Description = definition.Single("DESC") ?? string.Empty,
            Superior = superior,
            Equality = RuleOf(definition, "EQUALITY") ?? superior?.Equality,
            Ordering = RuleOf(definition, "ORDERING") ?? superior?.Ordering,
            Substrings = RuleOf(definition, "SUBSTR") ?? superior?.Substrings,
            Syntax = syntax,
            SyntaxLength = length,
            IsSingleValued = definition.Has("SINGLE-VALUE"),
            IsCollective = definition.Has("COLLECTIVE"),
            IsNoUserModification = definition.Has("NO-USER-MODIFICATION"),
            IsObsolete = definition.Has("OBSOLETE"),
            Usage = definition.Has("USAGE") ? UsageOf(definition) : superior?.Usage ?? LdapAttributeUsage.UserApplications,
            Ordinal = _numbers.Next(),
        };
        _open.Remove(definition);
        Add(type);
        return type;
    }

    private (LdapSyntax Syntax, int? Length) SyntaxOf(LdapSchemaDefinition definition, LdapAttributeType? superior)
    {
        if (definition.Single("SYNTAX") is not { } text)
        {
            return superior is null
                ? throw new FormatException($"The attribute type {definition.Name} has neither a syntax nor a superior: {definition}.")
                : (superior.Syntax, superior.SyntaxLength);
        }

        var brace = text.IndexOf('{', StringComparison.Ordinal);
        var oid = brace < 0 ? text : text[..brace];
        int? length = brace >= 0 && int.TryParse(text[(brace + 1)..].TrimEnd('}'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return _syntaxes.TryGetValue(oid, out var syntax)
            ? (syntax, length)
            : throw new FormatException($"The attribute type {definition.Name} names the syntax {oid}, which is not in the schema; ldapsyntax defines one.");
    }

    private LdapMatchingRule? RuleOf(LdapSchemaDefinition definition, string keyword)
    {
        if (definition.Single(keyword) is not { } name) return null;
        return _rules.GetValueOrDefault(name) ?? throw new FormatException($"The attribute type {definition.Name} names the matching rule {name}, which is not in the schema.");
    }

    private LdapObjectClass ResolveClass(string name, LdapSchemaDefinition wanting)
    {
        if (_classes.TryGetValue(name, out var resolved)) return resolved;
        if (!_newClasses.TryGetValue(name, out var definition)) throw new FormatException($"The {KindOf(wanting)} {wanting.Name} names the object class {name}, which is not in the schema.");
        if (!_open.Add(definition)) throw new FormatException($"The object class {definition.Name} is its own superior: {definition}.");
        LdapObjectClass[] superiors = [.. definition["SUP"].Select(superior => ResolveClass(superior, definition))];
        LdapAttributeType[] must = TypesOf(definition, "MUST"), may = TypesOf(definition, "MAY");
        resolved = new LdapObjectClass
        {
            Definition = definition,
            Oid = definition.Oid,
            Names = definition.Names,
            Description = definition.Single("DESC") ?? string.Empty,
            Superiors = superiors,
            Kind = definition.Has("ABSTRACT") ? LdapObjectClassKind.Abstract : definition.Has("AUXILIARY") ? LdapObjectClassKind.Auxiliary : LdapObjectClassKind.Structural,
            Must = [.. superiors.SelectMany(superior => superior.Must).Concat(must).Distinct()],
            May = [.. superiors.SelectMany(superior => superior.May).Concat(may).Distinct()],
            IsObsolete = definition.Has("OBSOLETE"),
        };
        _open.Remove(definition);
        Add(resolved);
        return resolved;
    }

    private void ResolveContentRule(LdapSchemaDefinition definition)
    {
        var structural = ResolveClass(definition.Oid, definition);
        if (_contentRules.Exists(rule => rule.Class == structural)) throw new FormatException($"The content rule {definition.Name} is the second one of the object class {structural.Name}.");
        _contentRules.Add(new LdapContentRule
        {
            Definition = definition,
            Class = structural,
            Names = definition.Names,
            Auxiliaries = [.. definition["AUX"].Select(name => ResolveClass(name, definition))],
            Must = TypesOf(definition, "MUST"),
            May = TypesOf(definition, "MAY"),
            Not = TypesOf(definition, "NOT"),
        });
    }

    private LdapAttributeType[] TypesOf(LdapSchemaDefinition definition, string keyword) => [.. definition[keyword].Select(name => ResolveType(name, definition))];

    private static string KindOf(LdapSchemaDefinition definition) => definition.Kind switch
    {
        LdapSchemaDefinitionKind.AttributeType => "attribute type",
        LdapSchemaDefinitionKind.ObjectClass => "object class",
        _ => "content rule of",
    };

    private void Add(LdapAttributeType type)
    {
        _allTypes.Add(type);
        foreach (var name in type.Names.Prepend(type.Oid)) _types[name] = type;
    }

    private void Add(LdapObjectClass objectClass)
    {
        _allClasses.Add(objectClass);
        foreach (var name in objectClass.Names.Prepend(objectClass.Oid)) _classes[name] = objectClass;
    }
}
