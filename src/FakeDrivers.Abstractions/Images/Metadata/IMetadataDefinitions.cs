namespace FakeDrivers.Images;

/// <summary>What properties of images, flavors and other resources mean: definitions in namespaces, for people and forms. They bind nobody.</summary>
/// <remarks>
/// A private namespace exists for its owner and administrators only. Implementations are safe for concurrent use. All operations throw
/// <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface IMetadataDefinitions
{
    /// <summary>Makes a namespace; administrators only.</summary>
    /// <param name="definition">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The namespace as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">There is a namespace of that name.</exception>
    /// <exception cref="InvalidRequestException">The name is empty, or a text is too long.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/metadefs/namespaces</c>.</remarks>
    Task<MetadataNamespace> CreateNamespaceAsync(MetadataNamespace definition, CancellationToken cancellationToken = default);

    /// <summary>Reads a namespace.</summary>
    /// <param name="name">The name of the namespace.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The namespace as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}</c>.</remarks>
    Task<MetadataNamespace> GetNamespaceAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Lists namespaces, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two namespaces.</param>
    /// <returns>The namespaces that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no namespace that the caller sees.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces</c>.</remarks>
    IAsyncEnumerable<MetadataNamespace> ListNamespacesAsync(MetadataNamespaceQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Puts a namespace in the place of the one of its name; what is in it stays. Administrators only.</summary>
    /// <param name="definition">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The namespace as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PUT /v2/metadefs/namespaces/{namespace}</c>.</remarks>
    Task<MetadataNamespace> UpdateNamespaceAsync(MetadataNamespace definition, CancellationToken cancellationToken = default);

    /// <summary>Deletes a namespace with all that is in it; administrators only.</summary>
    /// <param name="name">The name of the namespace.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, or the namespace is protected.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/metadefs/namespaces/{namespace}</c>.</remarks>
    Task DeleteNamespaceAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Adds a property to a namespace; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="property">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The property as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The namespace has a property of that name.</exception>
    /// <exception cref="InvalidRequestException">The name is empty or too long, or a value is none that there is.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/metadefs/namespaces/{namespace}/properties</c>.</remarks>
    Task<MetadataProperty> CreatePropertyAsync(string namespaceName, MetadataProperty property, CancellationToken cancellationToken = default);

    /// <summary>Reads a property of a namespace.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The property as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace or the property does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/properties/{name}</c>.</remarks>
    Task<MetadataProperty> GetPropertyAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Lists the properties of a namespace.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The properties in the order in which they were made.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/properties</c>.</remarks>
    Task<IReadOnlyList<MetadataProperty>> ListPropertiesAsync(string namespaceName, CancellationToken cancellationToken = default);

    /// <summary>Puts a property in the place of the one of its name; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="property">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The property as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A value is none that there is.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace or the property does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PUT /v2/metadefs/namespaces/{namespace}/properties/{name}</c>.</remarks>
    Task<MetadataProperty> UpdatePropertyAsync(string namespaceName, MetadataProperty property, CancellationToken cancellationToken = default);

    /// <summary>Removes a property from a namespace; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, or the namespace is protected.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace or the property does not exist.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/metadefs/namespaces/{namespace}/properties/{name}</c>.</remarks>
    Task DeletePropertyAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Adds an object to a namespace; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="definition">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The object as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The namespace has an object of that name.</exception>
    /// <exception cref="InvalidRequestException">The name is empty or too long, or a value is none that there is.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/metadefs/namespaces/{namespace}/objects</c>.</remarks>
    Task<MetadataObject> CreateObjectAsync(string namespaceName, MetadataObject definition, CancellationToken cancellationToken = default);

    /// <summary>Reads an object of a namespace.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the object.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The object as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace or the object does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/objects/{name}</c>.</remarks>
    Task<MetadataObject> GetObjectAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects of a namespace.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The objects in the order in which they were made.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/objects</c>.</remarks>
    Task<IReadOnlyList<MetadataObject>> ListObjectsAsync(string namespaceName, CancellationToken cancellationToken = default);

    /// <summary>Puts an object in the place of the one of its name; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="definition">What it is to be.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The object as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A value is none that there is.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace or the object does not exist.</exception>
    /// <remarks>Upstream: Glance <c>PUT /v2/metadefs/namespaces/{namespace}/objects/{name}</c>.</remarks>
    Task<MetadataObject> UpdateObjectAsync(string namespaceName, MetadataObject definition, CancellationToken cancellationToken = default);

    /// <summary>Removes an object from a namespace; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the object.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, or the namespace is protected.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace or the object does not exist.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/metadefs/namespaces/{namespace}/objects/{name}</c>.</remarks>
    Task DeleteObjectAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Reads a tag of a namespace.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the tag.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The tag as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace or the tag does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/tags/{name}</c>.</remarks>
    Task<MetadataTag> GetTagAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Lists the tags of a namespace.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The tags in the order in which they were made.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/tags</c>.</remarks>
    Task<IReadOnlyList<MetadataTag>> ListTagsAsync(string namespaceName, CancellationToken cancellationToken = default);

    /// <summary>Removes a tag from a namespace; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the tag.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, or the namespace is protected.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace or the tag does not exist.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/metadefs/namespaces/{namespace}/tags/{name}</c>.</remarks>
    Task DeleteTagAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Adds a tag to a namespace; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the tag.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The tag as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The namespace has a tag of that name.</exception>
    /// <exception cref="InvalidRequestException">The name is empty or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/metadefs/namespaces/{namespace}/tags/{tag}</c>.</remarks>
    Task<MetadataTag> CreateTagAsync(string namespaceName, string name, CancellationToken cancellationToken = default);

    /// <summary>Says that a namespace's definitions are for a kind of resource, or changes how; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="resourceType">The kind of resource.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The association as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is empty or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>POST /v2/metadefs/namespaces/{namespace}/resource_types</c>.</remarks>
    Task<MetadataResourceType> AssociateResourceTypeAsync(string namespaceName, MetadataResourceType resourceType, CancellationToken cancellationToken = default);

    /// <summary>Lists the kinds of resource that a namespace's definitions are for.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The associations in the order in which they were made.</returns>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/metadefs/namespaces/{namespace}/resource_types</c>.</remarks>
    Task<IReadOnlyList<MetadataResourceType>> ListResourceTypesAsync(string namespaceName, CancellationToken cancellationToken = default);

    /// <summary>Ends an association; administrators only.</summary>
    /// <param name="namespaceName">The name of the namespace.</param>
    /// <param name="name">The name of the resource type.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="AccessDeniedException">The caller is no administrator, or the namespace is protected.</exception>
    /// <exception cref="ResourceNotFoundException">The namespace does not exist, or is not associated with that type.</exception>
    /// <remarks>Upstream: Glance <c>DELETE /v2/metadefs/namespaces/{namespace}/resource_types/{name}</c>.</remarks>
    Task DissociateResourceTypeAsync(string namespaceName, string name, CancellationToken cancellationToken = default);
}
