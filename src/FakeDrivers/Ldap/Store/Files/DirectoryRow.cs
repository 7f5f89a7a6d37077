namespace FakeDrivers.Ldap;

/// <summary>An entry as it stands in a world file.</summary>
internal sealed record DirectoryRow
{
    public required long Id { get; init; }

    public required long ParentId { get; init; }

    public required string Dn { get; init; }

    public required long Change { get; init; }

    public required EntryOrigin Origin { get; init; }

    public required IReadOnlyList<DirectoryRowAttribute> Attributes { get; init; }

    public static DirectoryRow Of(StoredEntry entry) => new()
    {
        Id = entry.Id,
        ParentId = entry.ParentId,
        Dn = entry.Dn,
        Change = entry.Change,
        Origin = entry.Origin,
        Attributes = [.. entry.Attributes.Select(attribute => new DirectoryRowAttribute(attribute.Description.ToString(), attribute.Values))],
    };

    public StoredEntry ToEntry(ClassSetCache classes)
    {
        var attributes = Attributes.Select(attribute => new StoredAttribute(
            classes.Schema.DescribeLeniently(attribute.Name) ?? throw new FormatException($"'{attribute.Name}' is no attribute."), attribute.Values)).ToArray();
        return new()
        {
            Id = Id,
            ParentId = ParentId,
            Dn = Dn,
            Key = classes.Schema.DnKey(Dn) ?? throw new FormatException($"'{Dn}' is no distinguished name."),
            Attributes = attributes,
            Classes = classes.Of(StoredAttribute.Find(attributes, static attribute => attribute.Type.Oid == "2.5.4.0")?.Values ?? []),
            Origin = Origin,
            Change = Change,
        };
    }
}
