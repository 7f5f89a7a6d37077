using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The rows of metadata definitions.</summary>
internal static class MetadataTables
{
    public static readonly Table<MetadataNamespace> Namespaces = new("images.metadata_namespaces", row => row.Name);

    public static readonly MetadataKind<MetadataProperty> Properties = new("property", 255, row => row.Name, static (row, _, _) => row);

    // The tables by themselves too: what lists the parts of the state finds them here.
    public static readonly Table<MetadataRow<MetadataProperty>> PropertyRows = Properties.Table;

    public static readonly MetadataKind<MetadataObject> Objects = new(
        "object", 255, row => row.Name, static (row, before, now) => row with { CreatedAt = before?.CreatedAt ?? now, UpdatedAt = now });

    public static readonly MetadataKind<MetadataTag> Tags = new(
        "tag", 80, row => row.Name, static (row, before, now) => row with { CreatedAt = before?.CreatedAt ?? now, UpdatedAt = now });

    public static readonly MetadataKind<MetadataResourceType> ResourceTypes = new(
        "resource type", 80, row => row.Name, static (row, before, now) => row with { CreatedAt = before?.CreatedAt ?? now, UpdatedAt = now });

    public static readonly Table<MetadataRow<MetadataObject>> ObjectRows = Objects.Table;

    public static readonly Table<MetadataRow<MetadataTag>> TagRows = Tags.Table;

    public static readonly Table<MetadataRow<MetadataResourceType>> ResourceTypeRows = ResourceTypes.Table;
}
