namespace FakeDrivers.Images;

/// <content>Definitions of metadata.</content>
public sealed partial class FakeImageApi
{
    /// <inheritdoc/>
    public Task<MetadataNamespace> CreateNamespaceAsync(MetadataNamespace definition, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.CreateNamespace, definition, MetadataRules.CreateNamespace, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataNamespace> GetNamespaceAsync(string name, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.GetNamespace, new(name), MetadataRules.GetNamespace, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<MetadataNamespace> ListNamespacesAsync(MetadataNamespaceQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            MetadataOperations.ListNamespaces, query ?? new(), MetadataRules.ListNamespaces, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Name, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataNamespace> UpdateNamespaceAsync(MetadataNamespace definition, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.UpdateNamespace, definition, MetadataRules.UpdateNamespace, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteNamespaceAsync(string name, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.DeleteNamespace, new(name), MetadataRules.DeleteNamespace, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataProperty> CreatePropertyAsync(string namespaceName, MetadataProperty property, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.CreateProperty, new(namespaceName, property), MetadataRules.CreateProperty, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataProperty> GetPropertyAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.GetProperty, new(namespaceName, name), MetadataRules.GetProperty, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MetadataProperty>> ListPropertiesAsync(string namespaceName, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.ListProperties, new(namespaceName), MetadataRules.ListProperties, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataProperty> UpdatePropertyAsync(string namespaceName, MetadataProperty property, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.UpdateProperty, new(namespaceName, property), MetadataRules.UpdateProperty, cancellationToken);

    /// <inheritdoc/>
    public Task DeletePropertyAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.DeleteProperty, new(namespaceName, name), MetadataRules.DeleteProperty, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataObject> CreateObjectAsync(string namespaceName, MetadataObject definition, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.CreateObject, new(namespaceName, definition), MetadataRules.CreateObject, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataObject> GetObjectAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.GetObject, new(namespaceName, name), MetadataRules.GetObject, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MetadataObject>> ListObjectsAsync(string namespaceName, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.ListObjects, new(namespaceName), MetadataRules.ListObjects, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataObject> UpdateObjectAsync(string namespaceName, MetadataObject definition, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.UpdateObject, new(namespaceName, definition), MetadataRules.UpdateObject, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteObjectAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.DeleteObject, new(namespaceName, name), MetadataRules.DeleteObject, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataTag> CreateTagAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.CreateTag, new(namespaceName, name), MetadataRules.CreateTag, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataTag> GetTagAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.GetTag, new(namespaceName, name), MetadataRules.GetTag, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MetadataTag>> ListTagsAsync(string namespaceName, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.ListTags, new(namespaceName), MetadataRules.ListTags, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteTagAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.DeleteTag, new(namespaceName, name), MetadataRules.DeleteTag, cancellationToken);

    /// <inheritdoc/>
    public Task<MetadataResourceType> AssociateResourceTypeAsync(
        string namespaceName, MetadataResourceType resourceType, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.AssociateResourceType, new(namespaceName, resourceType), MetadataRules.Associate, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MetadataResourceType>> ListResourceTypesAsync(string namespaceName, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(MetadataOperations.ListResourceTypes, new(namespaceName), MetadataRules.ListResourceTypes, cancellationToken);

    /// <inheritdoc/>
    public Task DissociateResourceTypeAsync(string namespaceName, string name, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(MetadataOperations.DissociateResourceType, new(namespaceName, name), MetadataRules.Dissociate, cancellationToken);
}
