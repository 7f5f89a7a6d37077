namespace FakeDrivers.Volumes;

/// <summary>The kinds of volumes that there are, and who may use them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeTypes
{
    /// <summary>Makes a volume type.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The type.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is empty or too long.</exception>
    /// <exception cref="ConflictException">A type bears the name.</exception>
    /// <remarks>Upstream: Cinder <c>POST /types</c>.</remarks>
    Task<VolumeType> CreateTypeAsync(CreateVolumeTypeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one volume type.</summary>
    /// <param name="typeId">The id of the type, or its name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The type as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">There is none that the caller may use; the message shows the nearest names.</exception>
    /// <remarks>Upstream: Cinder <c>GET /types/{id}</c>.</remarks>
    Task<VolumeType> GetTypeAsync(string typeId, CancellationToken cancellationToken = default);

    /// <summary>Reads the type of volumes that name none: <see cref="VolumeType.DefaultName"/>, unless the service is set up otherwise.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The type.</returns>
    /// <exception cref="ResourceNotFoundException">The type that the service is set up with does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>GET /types/default</c>.</remarks>
    Task<VolumeType> GetDefaultTypeAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the types that the caller may use, oldest first; an administrator sees all.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two types.</param>
    /// <returns>The types that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no type that the caller can see.</exception>
    /// <remarks>Upstream: Cinder <c>GET /types</c>.</remarks>
    IAsyncEnumerable<VolumeType> ListTypesAsync(VolumeTypeQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the publicity of a type.</summary>
    /// <param name="request">The type and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is empty or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist.</exception>
    /// <exception cref="ConflictException">Another type bears the name.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /types/{id}</c>.</remarks>
    Task<VolumeType> UpdateTypeAsync(UpdateVolumeTypeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a type that no volume has.</summary>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the type is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist.</exception>
    /// <exception cref="InvalidRequestException">Volumes or groups have the type, or it is the default one.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /types/{id}</c>.</remarks>
    Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken = default);

    /// <summary>Adds extra specs to a type, or puts others in the place of those with the same keys.</summary>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="entries">The extra specs; keys have 1 to 255 characters, values at most 255.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">An entry is too long; or multi-attach would change for volumes that there are.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>POST /types/{id}/extra_specs</c>.</remarks>
    Task<VolumeType> SetExtraSpecsAsync(string typeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes an extra spec of a type.</summary>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="key">The key of the extra spec.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">Multi-attach would change for volumes that there are.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist, or has no such extra spec.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /types/{id}/extra_specs/{key}</c>.</remarks>
    Task<VolumeType> UnsetExtraSpecAsync(string typeId, string key, CancellationToken cancellationToken = default);

    /// <summary>Lets a project use a type that is not public.</summary>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it may.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist.</exception>
    /// <exception cref="InvalidRequestException">The type is public.</exception>
    /// <exception cref="ConflictException">The project may use it already.</exception>
    /// <remarks>Upstream: Cinder type action <c>addProjectAccess</c>.</remarks>
    Task AddTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default);

    /// <summary>Keeps a project from using a type that is not public. Its volumes keep the type.</summary>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="projectId">The id of the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it may not any more.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist, or the project could not use it.</exception>
    /// <exception cref="InvalidRequestException">The type is public.</exception>
    /// <remarks>Upstream: Cinder type action <c>removeProjectAccess</c>.</remarks>
    Task RemoveTypeAccessAsync(string typeId, string projectId, CancellationToken cancellationToken = default);

    /// <summary>Says how the volumes of a type are encrypted, or that they are not.</summary>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="encryption">How; absent, not at all.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">
    /// The provider is empty, the control location unknown or the key size not positive; or volumes have the type.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>POST</c>, <c>PUT</c> and <c>DELETE /types/{id}/encryption</c>.</remarks>
    Task<VolumeType> SetTypeEncryptionAsync(string typeId, VolumeEncryption? encryption, CancellationToken cancellationToken = default);
}
