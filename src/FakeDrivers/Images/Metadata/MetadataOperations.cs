using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>The operations on definitions of metadata, for faults, latencies and queries of the call log.</summary>
public static class MetadataOperations
{
    private const string Domain = "images";

    /// <summary><see cref="IMetadataDefinitions.CreateNamespaceAsync"/>.</summary>
    public static Operation<MetadataNamespace, MetadataNamespace> CreateNamespace { get; } = new(Domain, "create_metadata_namespace", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/metadefs/namespaces",
        Simulates = "names, duplicates, visibility",
        Refuses = "contents in the same request",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.GetNamespaceAsync"/>.</summary>
    public static Operation<MetadataNamespaceReference, MetadataNamespace> GetNamespace { get; } = new(Domain, "get_metadata_namespace", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}",
        Simulates = "public ones, and the own project's",
    };

    /// <summary><see cref="IMetadataDefinitions.ListNamespacesAsync"/>.</summary>
    public static Operation<MetadataNamespaceQuery, IReadOnlyList<MetadataNamespace>> ListNamespaces { get; } = new(Domain, "list_metadata_namespaces", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces",
        Simulates = "visibility, resource types, limit and marker; oldest first",
        Ignores = "that Glance's own order is the newest first",
        Refuses = "other orders",
    };

    /// <summary><see cref="IMetadataDefinitions.UpdateNamespaceAsync"/>.</summary>
    public static Operation<MetadataNamespace, MetadataNamespace> UpdateNamespace { get; } = new(Domain, "update_metadata_namespace", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/metadefs/namespaces/{namespace}",
        Simulates = "the whole namespace but its contents",
        Refuses = "renaming",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.DeleteNamespaceAsync"/>.</summary>
    public static Operation<MetadataNamespaceReference, NoResult> DeleteNamespace { get; } = new(Domain, "delete_metadata_namespace", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/metadefs/namespaces/{namespace}",
        Simulates = "removal with all contents, unless it is protected",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.CreatePropertyAsync"/>.</summary>
    public static Operation<MetadataDefinition<MetadataProperty>, MetadataProperty> CreateProperty { get; } = new(Domain, "create_metadata_property", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/metadefs/namespaces/{namespace}/properties",
        Simulates = "names, duplicates",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.GetPropertyAsync"/>.</summary>
    public static Operation<MetadataReference, MetadataProperty> GetProperty { get; } = new(Domain, "get_metadata_property", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/properties/{name}",
        Simulates = "by name, for who sees the namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.ListPropertiesAsync"/>.</summary>
    public static Operation<MetadataNamespaceReference, IReadOnlyList<MetadataProperty>> ListProperties { get; } = new(Domain, "list_metadata_properties", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/properties",
        Simulates = "all of a namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.UpdatePropertyAsync"/>.</summary>
    public static Operation<MetadataDefinition<MetadataProperty>, MetadataProperty> UpdateProperty { get; } = new(Domain, "update_metadata_property", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/metadefs/namespaces/{namespace}/properties/{name}",
        Simulates = "the whole definition",
        Refuses = "renaming",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.DeletePropertyAsync"/>.</summary>
    public static Operation<MetadataReference, NoResult> DeleteProperty { get; } = new(Domain, "delete_metadata_property", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/metadefs/namespaces/{namespace}/properties/{name}",
        Simulates = "removal, unless the namespace is protected",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.CreateObjectAsync"/>.</summary>
    public static Operation<MetadataDefinition<MetadataObject>, MetadataObject> CreateObject { get; } = new(Domain, "create_metadata_object", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/metadefs/namespaces/{namespace}/objects",
        Simulates = "names, duplicates",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.GetObjectAsync"/>.</summary>
    public static Operation<MetadataReference, MetadataObject> GetObject { get; } = new(Domain, "get_metadata_object", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/objects/{name}",
        Simulates = "by name, for who sees the namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.ListObjectsAsync"/>.</summary>
    public static Operation<MetadataNamespaceReference, IReadOnlyList<MetadataObject>> ListObjects { get; } = new(Domain, "list_metadata_objects", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/objects",
        Simulates = "all of a namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.UpdateObjectAsync"/>.</summary>
    public static Operation<MetadataDefinition<MetadataObject>, MetadataObject> UpdateObject { get; } = new(Domain, "update_metadata_object", OperationKind.Write)
    {
        Upstream = "Glance PUT /v2/metadefs/namespaces/{namespace}/objects/{name}",
        Simulates = "the whole definition",
        Refuses = "renaming",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.DeleteObjectAsync"/>.</summary>
    public static Operation<MetadataReference, NoResult> DeleteObject { get; } = new(Domain, "delete_metadata_object", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/metadefs/namespaces/{namespace}/objects/{name}",
        Simulates = "removal, unless the namespace is protected",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.CreateTagAsync"/>.</summary>
    public static Operation<MetadataReference, MetadataTag> CreateTag { get; } = new(Domain, "create_metadata_tag", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/metadefs/namespaces/{namespace}/tags/{tag}",
        Simulates = "names, duplicates",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.GetTagAsync"/>.</summary>
    public static Operation<MetadataReference, MetadataTag> GetTag { get; } = new(Domain, "get_metadata_tag", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/tags/{name}",
        Simulates = "by name, for who sees the namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.ListTagsAsync"/>.</summary>
    public static Operation<MetadataNamespaceReference, IReadOnlyList<MetadataTag>> ListTags { get; } = new(Domain, "list_metadata_tags", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/tags",
        Simulates = "all of a namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.DeleteTagAsync"/>.</summary>
    public static Operation<MetadataReference, NoResult> DeleteTag { get; } = new(Domain, "delete_metadata_tag", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/metadefs/namespaces/{namespace}/tags/{name}",
        Simulates = "removal, unless the namespace is protected",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.AssociateResourceTypeAsync"/>.</summary>
    public static Operation<MetadataDefinition<MetadataResourceType>, MetadataResourceType> AssociateResourceType { get; } = new(Domain, "associate_resource_type", OperationKind.Write)
    {
        Upstream = "Glance POST /v2/metadefs/namespaces/{namespace}/resource_types",
        Simulates = "prefix and target; again it changes them",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IMetadataDefinitions.ListResourceTypesAsync"/>.</summary>
    public static Operation<MetadataNamespaceReference, IReadOnlyList<MetadataResourceType>> ListResourceTypes { get; } = new(Domain, "list_resource_types", OperationKind.Read)
    {
        Upstream = "Glance GET /v2/metadefs/namespaces/{namespace}/resource_types",
        Simulates = "all of a namespace",
    };

    /// <summary><see cref="IMetadataDefinitions.DissociateResourceTypeAsync"/>.</summary>
    public static Operation<MetadataReference, NoResult> DissociateResourceType { get; } = new(Domain, "dissociate_resource_type", OperationKind.Write)
    {
        Upstream = "Glance DELETE /v2/metadefs/namespaces/{namespace}/resource_types/{name}",
        Simulates = "removal, unless the namespace is protected",
        Requires = CallerRole.Admin,
    };
}
