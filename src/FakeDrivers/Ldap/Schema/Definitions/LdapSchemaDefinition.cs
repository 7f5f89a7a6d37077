using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>A definition of a schema as RFC 4512 section 4.1 writes it, read but not yet resolved.</summary>
internal sealed class LdapSchemaDefinition
{
    private static readonly string[] Flags = ["OBSOLETE", "SINGLE-VALUE", "COLLECTIVE", "NO-USER-MODIFICATION", "ABSTRACT", "STRUCTURAL", "AUXILIARY"];

    private static readonly string[][] Keywords =
    [
        ["NAME", "DESC", "OBSOLETE", "SUP", "EQUALITY", "ORDERING", "SUBSTR", "SYNTAX", "SINGLE-VALUE", "COLLECTIVE", "NO-USER-MODIFICATION", "USAGE"],
        ["NAME", "DESC", "OBSOLETE", "SUP", "ABSTRACT", "STRUCTURAL", "AUXILIARY", "MUST", "MAY"],
        ["NAME", "DESC", "OBSOLETE", "AUX", "MUST", "MAY", "NOT"],
        ["DESC"],
        ["NAME", "DESC", "OBSOLETE", "SYNTAX"],
        ["NAME", "DESC", "OBSOLETE", "APPLIES"],
    ];

    private readonly Dictionary<string, string[]> _fields;

    private LdapSchemaDefinition(LdapSchemaDefinitionKind kind, string oid, Dictionary<string, string[]> fields)
    {
        Kind = kind;
        Oid = oid;
        _fields = fields;
    }

    public LdapSchemaDefinitionKind Kind { get; }

    /// <summary>The OID as it is written; a macro's name may stand for its beginning.</summary>
    public string Oid { get; private set; }

    public string[] Names => this["NAME"];

    /// <summary>What messages call it.</summary>
    public string Name => Names.Length > 0 ? Names[0] : Oid;

    /// <summary>What stands after a keyword; nothing when it is not there.</summary>
    public string[] this[string keyword] => _fields.GetValueOrDefault(keyword) ?? [];

    /// <summary>Reads a definition in parentheses. Quotes around OIDs, and names without, are let pass.</summary>
    public static bool TryParse(LdapSchemaDefinitionKind kind, string text, out LdapSchemaDefinition? definition, out string error)
    {
        definition = null;
        var tokens = new LdapSchemaTokens(text);
        if (tokens.Next() != "(" || tokens.IsQuoted)
        {
            error = $"position {tokens.Position}: \"(\" must stand";
            return false;
        }

        var oid = tokens.Next();
        if (oid is null or "(" or ")" or "$")
        {
            error = $"position {tokens.Position}: an OID must stand";
            return false;
        }

        var fields = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (!TryReadFields(kind, tokens, fields, out error)) return false;
        if (tokens.Next() is not null)
        {
            error = $"position {tokens.Position}: nothing may stand after the closing parenthesis";
            return false;
        }

        definition = new(kind, oid, fields);
        return true;
    }

    public bool Has(string keyword) => _fields.ContainsKey(keyword);

    /// <summary>The one value after a keyword.</summary>
    public string? Single(string keyword) => _fields.GetValueOrDefault(keyword) is [var value, ..] ? value : null;

    /// <summary>Writes OIDs out for the names that stand for them.</summary>
    public void Expand(Func<string, string> expand)
    {
        Oid = expand(Oid);
        if (Single("SYNTAX") is { } syntax) _fields["SYNTAX"] = [expand(syntax)];
    }

    public override string ToString()
    {
        var text = new StringBuilder("( ").Append(Oid);
        foreach (var keyword in Keywords[(int)Kind]) Append(text, keyword);
        foreach (var keyword in _fields.Keys.Where(key => key.StartsWith("X-", StringComparison.Ordinal))) Append(text, keyword);
        return text.Append(" )").ToString();
    }

    private static bool TryReadFields(LdapSchemaDefinitionKind kind, LdapSchemaTokens tokens, Dictionary<string, string[]> fields, out string error)
    {
        error = string.Empty;
        while (true)
        {
            var token = tokens.Next();
            if (token is null)
            {
                error = $"position {tokens.Position}: the closing parenthesis is missing";
                return false;
            }

            if (token == ")" && !tokens.IsQuoted) return true;
            var keyword = token.ToUpperInvariant();
            var isExtension = keyword.StartsWith("X-", StringComparison.Ordinal);
            if (tokens.IsQuoted || (!isExtension && !Keywords[(int)kind].Contains(keyword)))
            {
                error = $"position {tokens.Position}: \"{token}\" is no keyword; one of {string.Join(", ", Keywords[(int)kind])} or X-… may stand";
                return false;
            }

            string[]? values = Flags.Contains(keyword) ? [] : ReadValues(tokens);
            if (values is null || !fields.TryAdd(keyword, values))
            {
                error = values is null ? $"position {tokens.Position}: what {keyword} is must stand" : $"position {tokens.Position}: {keyword} stands twice";
                return false;
            }
        }
    }

    /// <summary>One value, or many in parentheses with spaces or dollars between.</summary>
    private static string[]? ReadValues(LdapSchemaTokens tokens)
    {
        var token = tokens.Next();
        if (token is null || (!tokens.IsQuoted && token is ")" or "$")) return null;
        if (tokens.IsQuoted || token != "(") return [token];
        List<string> values = [];
        while (true)
        {
            token = tokens.Next();
            if (token is null) return null;
            if (!tokens.IsQuoted && token == ")") return [.. values];
            if (!tokens.IsQuoted && token == "(") return null;
            if (tokens.IsQuoted || token != "$") values.Add(token);
        }
    }

    private static string Quote(string text) => $"'{text.Replace(@"\", @"\5C", StringComparison.Ordinal).Replace("'", @"\27", StringComparison.Ordinal)}'";

    private void Append(StringBuilder text, string keyword)
    {
        if (!_fields.TryGetValue(keyword, out var values)) return;
        text.Append(' ').Append(keyword);
        if (Flags.Contains(keyword)) return;
        var isQuoted = keyword is "NAME" or "DESC" || keyword.StartsWith("X-", StringComparison.Ordinal);
        if (values.Length == 1) text.Append(' ').Append(isQuoted ? Quote(values[0]) : values[0]);
        else text.Append(" ( ").AppendJoin(isQuoted ? " " : " $ ", isQuoted ? values.Select(Quote) : values).Append(" )");
    }
}
