namespace FakeDrivers.Ldap;

/// <summary>Finds the definitions in a text: in slapd's schema files, in LDIF of a subschema entry or of slapd's configuration, or one by one.</summary>
internal sealed class LdapSchemaReader(Func<string, bool> isAttributeType)
{
    private readonly Dictionary<string, string> _macros = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The definitions in their order; those of a subschema entry, which also lists what every server has, by themselves.</summary>
    public List<(LdapSchemaDefinition Definition, bool IsFromSubschema)> Definitions { get; } = [];

    /// <summary>Reads all definitions.</summary>
    /// <exception cref="FormatException">Something is no definition; the message names it.</exception>
    public void Read(string text)
    {
        foreach (var (line, number) in Unfold(text))
        {
            var isDirective = TrySplit(line, out var directive, out var rest, out var isLdif);
            switch (isDirective ? directive : string.Empty)
            {
                case "attributetype" or "attributetypes" or "olcattributetypes":
                    Add(LdapSchemaDefinitionKind.AttributeType, rest, number, isLdif && !directive.StartsWith("olc", StringComparison.Ordinal));
                    break;
                case "objectclass" when isLdif && !rest.StartsWith('('):
                    break;
                case "objectclass" or "objectclasses" or "olcobjectclasses":
                    Add(LdapSchemaDefinitionKind.ObjectClass, rest, number, isLdif && !directive.StartsWith("olc", StringComparison.Ordinal));
                    break;
                case "ditcontentrule" or "ditcontentrules" or "olcditcontentrules":
                    Add(LdapSchemaDefinitionKind.ContentRule, rest, number, isLdif && !directive.StartsWith("olc", StringComparison.Ordinal));
                    break;
                case "ldapsyntax" or "ldapsyntaxes" or "olcldapsyntaxes":
                    Add(LdapSchemaDefinitionKind.Syntax, rest, number, isFromSubschema: true);
                    break;
                case "objectidentifier" or "olcobjectidentifier":
                    AddMacro(rest, number);
                    break;
                default:
                    if (line.StartsWith('(')) Add(KindOf(line), line, number, isFromSubschema: false);
                    else if (!isLdif) throw new FormatException($"Line {number} of the schema, \"{Shorten(line)}\", is no definition; attributetype, objectclass, ditcontentrule, ldapsyntax, objectidentifier or a parenthesis may start one.");
                    break;
            }
        }
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..77] + "...";

    /// <summary>
    /// Joins what belongs together: in schema files a definition goes on in lines that start with white space, in LDIF a space at the start of a
    /// line is dropped; and an open parenthesis goes on in any case.
    /// </summary>
    private static IEnumerable<(string Line, int Number)> Unfold(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line)) continue;
            var number = i + 1;
            var isLdif = IsLdif(line);
            while (i + 1 < lines.Length && lines[i + 1].Length > 0 && (lines[i + 1][0] is ' ' or '\t' || (!isLdif && IsOpen(line))))
            {
                i++;
                if (!isLdif && lines[i].TrimStart().StartsWith('#')) continue;
                line += isLdif ? lines[i][1..] : "\n" + lines[i];
            }

            yield return (line.Trim(), number);
        }
    }

    private static bool IsLdif(string line) => line.IndexOfAny([':', ' ', '\t', '(']) is > 0 and var at && line[at] == ':';

    private static bool IsOpen(string text)
    {
        var depth = 0;
        var isQuoted = false;
        foreach (var c in text)
        {
            if (c == '\'') isQuoted = !isQuoted;
            if (!isQuoted && c == '(') depth++;
            if (!isQuoted && c == ')') depth--;
        }

        return depth > 0;
    }

    private static bool TrySplit(string line, out string directive, out string rest, out bool isLdif)
    {
        var end = line.IndexOfAny([':', ' ', '\t', '\n', '(']);
        isLdif = end > 0 && line[end] == ':';
        directive = end > 0 ? line[..end].ToLowerInvariant() : string.Empty;
        rest = end > 0 ? line[(isLdif ? end + 1 : end)..].Trim() : string.Empty;
        if (isLdif && rest.StartsWith(':'))
        {
            var octets = new byte[rest.Length];
            rest = Convert.TryFromBase64String(rest[1..].Trim(), octets, out var length) ? System.Text.Encoding.UTF8.GetString(octets, 0, length) : rest;
        }

        // slapd's configuration numbers what is ordered: {0}( 1.2.3 …
        if (rest.StartsWith('{') && rest.IndexOf('}', StringComparison.Ordinal) is > 0 and var close) rest = rest[(close + 1)..].TrimStart();
        return end > 0;
    }

    private static bool Parses(LdapSchemaDefinitionKind kind, string text) => LdapSchemaDefinition.TryParse(kind, text, out _, out _);

    /// <summary>Of a definition that stands alone its keywords tell what it defines; where they do not, its superior does.</summary>
    private LdapSchemaDefinitionKind KindOf(string text)
    {
        var isClass = Parses(LdapSchemaDefinitionKind.ObjectClass, text);
        if (!LdapSchemaDefinition.TryParse(LdapSchemaDefinitionKind.AttributeType, text, out var definition, out _))
        {
            return !isClass && Parses(LdapSchemaDefinitionKind.ContentRule, text) ? LdapSchemaDefinitionKind.ContentRule : LdapSchemaDefinitionKind.ObjectClass;
        }

        return !isClass || (definition!.Single("SUP") is { } superior && (isAttributeType(superior) || IsNew(superior))) ? LdapSchemaDefinitionKind.AttributeType : LdapSchemaDefinitionKind.ObjectClass;
    }

    private bool IsNew(string attributeType) => Definitions.Exists(other =>
        other.Definition.Kind == LdapSchemaDefinitionKind.AttributeType && other.Definition.Names.Contains(attributeType, StringComparer.OrdinalIgnoreCase));

    private void AddMacro(string text, int number)
    {
        var fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 2) throw new FormatException($"Line {number} of the schema, \"objectidentifier {Shorten(text)}\", must be a name and an OID.");
        _macros[fields[0]] = Expand(fields[1]);
    }

    private void Add(LdapSchemaDefinitionKind kind, string text, int number, bool isFromSubschema)
    {
        if (!LdapSchemaDefinition.TryParse(kind, text, out var definition, out var error))
        {
            throw new FormatException($"Line {number} of the schema: the definition \"{Shorten(text)}\" cannot be read, at {error}.");
        }

        definition!.Expand(Expand);
        Definitions.Add((definition, isFromSubschema));
    }

    /// <summary>An OID in which a macro stands for the beginning: <c>myOrg:1.2</c>.</summary>
    private string Expand(string oid)
    {
        var colon = oid.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? oid : oid[..colon];
        var brace = name.IndexOf('{', StringComparison.Ordinal);
        var macro = brace < 0 ? name : name[..brace];
        return _macros.TryGetValue(macro, out var expanded)
            ? expanded + (colon < 0 ? string.Empty : "." + oid[(colon + 1)..]) + (brace < 0 ? string.Empty : name[brace..])
            : oid;
    }
}
