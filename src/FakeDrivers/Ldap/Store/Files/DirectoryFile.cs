namespace FakeDrivers.Ldap;

/// <summary>A directory as it stands in a world file: what its schema has beyond the one that it starts with, its counts, and its entries.</summary>
internal sealed record DirectoryFile
{
    /// <summary>The definitions, as <see cref="LdapSchema.With(string)"/> reads them. Matching rules are code, and not among them.</summary>
    public required IReadOnlyList<string> Schema { get; init; }

    public required long LastId { get; init; }

    public required long LastChange { get; init; }

    /// <summary>The OIDs of the types that have an index.</summary>
    public required IReadOnlyList<string> Indexes { get; init; }

    /// <summary>How often each name was given up.</summary>
    public required IReadOnlyDictionary<string, long> Gone { get; init; }

    public static DirectoryFile Of(DirectoryData data, LdapSchema initial) => new()
    {
        Schema = [.. DefinitionsOf(data.Schema).Except(DefinitionsOf(initial))],
        LastId = data.LastId,
        LastChange = data.LastChange,
        Indexes = [.. data.Indexes.Select(index => index.Type.Oid)],
        Gone = data.TimesGone(),
    };

    /// <summary>The directory without its entries.</summary>
    public DirectoryData ToData(LdapSchema initial)
    {
        var schema = Schema.Count == 0 ? initial : initial.With(string.Join('\n', Schema));
        return DirectoryData.Empty.WithSchema(schema)
            .WithIndexes([.. Indexes.Select(oid => schema.FindAttributeType(oid) ?? throw new FormatException($"'{oid}' is no attribute type."))])
            .WithCounts(LastId, LastChange, Gone);
    }

    private static IEnumerable<string> DefinitionsOf(LdapSchema schema) =>
    [
        .. schema.Syntaxes.Select(each => $"ldapsyntax {each}"),
        .. schema.AttributeTypes.Select(each => $"attributetype {each}"),
        .. schema.ObjectClasses.Select(each => $"objectclass {each}"),
        .. schema.ContentRules.Select(each => $"ditcontentrule {each}"),
    ];
}
