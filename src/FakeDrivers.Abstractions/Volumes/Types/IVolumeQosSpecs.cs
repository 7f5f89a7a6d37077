namespace FakeDrivers.Volumes;

/// <summary>The QoS specs that volume types share. For administrators only.</summary>
/// <remarks>
/// Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled, and
/// <see cref="AccessDeniedException"/> when the caller is no administrator.
/// </remarks>
public interface IVolumeQosSpecs
{
    /// <summary>Makes QoS specs.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The QoS specs.</returns>
    /// <exception cref="InvalidRequestException">A text is empty or too long, or the consumer is unknown.</exception>
    /// <exception cref="ConflictException">Others bear the name.</exception>
    /// <remarks>Upstream: Cinder <c>POST /qos-specs</c>.</remarks>
    Task<VolumeQosSpecs> CreateQosSpecsAsync(CreateVolumeQosSpecsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads QoS specs.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The QoS specs as they are now.</returns>
    /// <exception cref="ResourceNotFoundException">They do not exist.</exception>
    /// <remarks>Upstream: Cinder <c>GET /qos-specs/{id}</c>.</remarks>
    Task<VolumeQosSpecs> GetQosSpecsAsync(string qosSpecsId, CancellationToken cancellationToken = default);

    /// <summary>Lists all QoS specs, oldest first.</summary>
    /// <param name="cancellationToken">Gives up between two.</param>
    /// <returns>The QoS specs.</returns>
    /// <remarks>Upstream: Cinder <c>GET /qos-specs</c>.</remarks>
    IAsyncEnumerable<VolumeQosSpecs> ListQosSpecsAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds limits to QoS specs, or puts others in the place of those with the same keys.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="entries">The limits; keys have 1 to 255 characters, values at most 255.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The QoS specs after the change.</returns>
    /// <exception cref="InvalidRequestException">An entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">They do not exist.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /qos-specs/{id}</c>.</remarks>
    Task<VolumeQosSpecs> SetQosSpecsAsync(string qosSpecsId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes limits of QoS specs.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="keys">The keys of the limits.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The QoS specs after the change.</returns>
    /// <exception cref="ResourceNotFoundException">They do not exist, or have no such limit.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /qos-specs/{id}/delete_keys</c>.</remarks>
    Task<VolumeQosSpecs> UnsetQosSpecsAsync(string qosSpecsId, IReadOnlyList<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Removes QoS specs that no type has.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="force">Whether to take them from the types that have them. Without it they are refused.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when they are gone.</returns>
    /// <exception cref="ResourceNotFoundException">They do not exist.</exception>
    /// <exception cref="InvalidRequestException">A type has them, and it is not forced.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /qos-specs/{id}?force=…</c>.</remarks>
    Task DeleteQosSpecsAsync(string qosSpecsId, bool force = false, CancellationToken cancellationToken = default);

    /// <summary>Gives QoS specs to a type.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="typeId">The id of the type.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the type has them.</returns>
    /// <exception cref="ResourceNotFoundException">They do not exist, or the type does not.</exception>
    /// <exception cref="InvalidRequestException">The type has others.</exception>
    /// <remarks>Upstream: Cinder <c>GET /qos-specs/{id}/associate</c>.</remarks>
    Task AssociateQosSpecsAsync(string qosSpecsId, string typeId, CancellationToken cancellationToken = default);

    /// <summary>Takes QoS specs from a type, or from all.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="typeId">The id of the type. Absent, all that have them.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it has them no more.</returns>
    /// <exception cref="ResourceNotFoundException">They do not exist, or the type does not.</exception>
    /// <remarks>Upstream: Cinder <c>GET /qos-specs/{id}/disassociate</c> and <c>disassociate_all</c>.</remarks>
    Task DisassociateQosSpecsAsync(string qosSpecsId, string? typeId = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the types that have QoS specs, oldest first.</summary>
    /// <param name="qosSpecsId">Their id.</param>
    /// <param name="cancellationToken">Gives up between two types.</param>
    /// <returns>The types.</returns>
    /// <exception cref="ResourceNotFoundException">They do not exist.</exception>
    /// <remarks>Upstream: Cinder <c>GET /qos-specs/{id}/associations</c>.</remarks>
    IAsyncEnumerable<VolumeType> ListQosAssociationsAsync(string qosSpecsId, CancellationToken cancellationToken = default);
}
