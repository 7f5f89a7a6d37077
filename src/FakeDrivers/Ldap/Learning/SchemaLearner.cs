using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>Gathers which attributes and object classes an app used, and guesses the definitions of those that the schema lacks.</summary>
internal sealed class SchemaLearner(LdapSchema schema)
{
    private readonly Dictionary<string, Use> _attributes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string[]>> _classes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in a request of the call log.</summary>
    public void Take(object request)
    {
        switch (request)
        {
            case LdapAddRequest add:
                Write(add.Attributes);
                break;
            case LdapModifyRequest modify:
                foreach (var step in modify.Modifications) Write(step.Attribute);
                break;
            case LdapModifyDnRequest rename when LdapDn.TryParse(rename.NewRdn, out var name) && name.Rdn is { } rdn:
                foreach (var pair in rdn.Pairs) Note(pair.Type, "written").Values.Add(pair.Value);
                break;
            case LdapCompareRequest compare:
                Note(compare.Attribute, "compared").Values.Add(compare.Value);
                break;
            case LdapSearchRequest search:
                Search(search.Filter);
                foreach (var attribute in search.Attributes.Where(attribute => attribute is not ("*" or "+" or "1.1") && !attribute.StartsWith('@'))) Note(attribute, "read");
                break;
        }
    }

    /// <summary>Takes in an entry that there is: its classes and attributes, so far as the schema lacks them.</summary>
    public void Take(LdapEntry entry)
    {
        if (entry.Attributes.Any(attribute => schema.FindAttributeType(NameOf(attribute.Description)) is null) || entry["objectClass"].Any(value => schema.FindObjectClass(value.Text) is null))
        {
            Write(entry.Attributes);
        }
    }

    public LdapSchemaUsage Learn()
    {
        var number = 0;
        var attributes = _attributes.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => new LdapLearnedAttribute(
                pair.Key, schema.FindAttributeType(pair.Key) is not null, [.. pair.Value.Ways], schema.FindAttributeType(pair.Key) is null ? Define(pair.Key, pair.Value, ++number) : string.Empty))
            .ToList();
        var classes = _classes.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => new LdapLearnedClass(
                pair.Key, schema.FindObjectClass(pair.Key) is not null, schema.FindObjectClass(pair.Key) is null ? Define(pair.Key, pair.Value, ++number) : string.Empty))
            .ToList();
        return new(attributes, classes);
    }

    private static string NameOf(string description)
    {
        var end = description.IndexOf(';', StringComparison.Ordinal);
        return end < 0 ? description : description[..end];
    }

    /// <summary>A number under IANA's enterprise for examples (RFC 5612).</summary>
    private static string Oid(int number) => string.Create(CultureInfo.InvariantCulture, $"1.3.6.1.4.1.32473.1.{number}");

    private static string Define(string name, Use use, int number)
    {
        var kind = ValueKinds.Of(use.Values);
        return $"( {Oid(number)} NAME '{name}' {kind.Rules} SYNTAX {kind.Syntax}{(use.IsSingle ? " SINGLE-VALUE" : string.Empty)} )";
    }

    /// <summary>What every entry of the class had and no other of its classes has, it must have; the rest of such it may have.</summary>
    private static string Define(string name, List<string[]> entries, int number)
    {
        var own = entries.Select(names => names.ToHashSet(StringComparer.OrdinalIgnoreCase)).ToList();
        var must = own.Aggregate((one, other) => [.. one.Where(other.Contains)]).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var may = own.SelectMany(names => names).Distinct(StringComparer.OrdinalIgnoreCase).Except(must, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList();
        return $"( {Oid(number)} NAME '{name}' SUP top AUXILIARY{List(" MUST", must)}{List(" MAY", may)} )";
    }

    private static string List(string word, List<string> names) => names.Count == 0 ? string.Empty : $"{word} ( {string.Join(" $ ", names)} )";

    private void Write(IReadOnlyList<LdapAttribute> attributes)
    {
        foreach (var attribute in attributes) Write(attribute);
        var classes = attributes.FirstOrDefault(attribute => NameOf(attribute.Description).Equals("objectClass", StringComparison.OrdinalIgnoreCase))?.Texts ?? [];
        var known = classes.Select(schema.FindObjectClass).OfType<LdapObjectClass>().SelectMany(WithSuperiors).ToList();
        var others = attributes.Select(attribute => NameOf(attribute.Description))
            .Where(name => schema.FindAttributeType(name) is not { } type || !known.Exists(each => each.Must.Contains(type) || each.May.Contains(type)))
            .ToArray();
        foreach (var name in classes)
        {
            if (!_classes.TryGetValue(name, out var entries)) _classes.Add(name, entries = []);
            entries.Add(others);
        }
    }

    private static IEnumerable<LdapObjectClass> WithSuperiors(LdapObjectClass each) => each.Superiors.SelectMany(WithSuperiors).Prepend(each);

    private void Write(LdapAttribute attribute)
    {
        var use = Note(attribute.Description, "written");
        use.Values.AddRange(attribute.Values);
        use.IsSingle &= attribute.Values.Count <= 1;
    }

    private void Search(LdapFilter filter)
    {
        switch (filter)
        {
            case LdapAndFilter and: foreach (var part in and.Filters) Search(part); break;
            case LdapOrFilter or: foreach (var part in or.Filters) Search(part); break;
            case LdapNotFilter not: Search(not.Filter); break;
            case LdapPresenceFilter presence: Note(presence.Attribute, "searched"); break;
            case LdapEqualityFilter equality: Note(equality.Attribute, "searched").Values.Add(equality.Value); break;
            case LdapSubstringFilter substring: Note(substring.Attribute, "searched"); break;
            case LdapGreaterOrEqualFilter greater: Note(greater.Attribute, "searched").Values.Add(greater.Value); break;
            case LdapLessOrEqualFilter less: Note(less.Attribute, "searched").Values.Add(less.Value); break;
            case LdapApproximateFilter approximate: Note(approximate.Attribute, "searched"); break;
            case LdapExtensibleFilter { Attribute: { } attribute }: Note(attribute, "searched"); break;
        }
    }

    private Use Note(string description, string way)
    {
        var name = NameOf(description);
        if (!_attributes.TryGetValue(name, out var use)) _attributes.Add(name, use = new());
        use.Ways.Add(way);
        return use;
    }

    private sealed class Use
    {
        public SortedSet<string> Ways { get; } = new(StringComparer.Ordinal);

        public List<LdapValue> Values { get; } = [];

        public bool IsSingle { get; set; } = true;
    }
}
