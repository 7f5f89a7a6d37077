namespace FakeDrivers.Networking;

/// <summary>Trunks and their ports.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface ITrunks
{
    /// <summary>Makes a trunk.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The trunk.</returns>
    /// <exception cref="ConflictException">A port is the parent or a sub-port of a trunk already; a number is taken; the parent is bound.</exception>
    /// <exception cref="InvalidRequestException">A number or the marking is none; the name is too long.</exception>
    /// <exception cref="QuotaExceededException">The project has as many trunks as it may have.</exception>
    /// <exception cref="AccessDeniedException">It is made for another project, and the caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">A port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /trunks</c>.</remarks>
    Task<Trunk> CreateTrunkAsync(CreateTrunkRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one trunk.</summary>
    /// <param name="trunkId">The id of the trunk.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The trunk as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The trunk does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /trunks/{id}</c>.</remarks>
    Task<Trunk> GetTrunkAsync(string trunkId, CancellationToken cancellationToken = default);

    /// <summary>Lists trunks, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two trunks.</param>
    /// <returns>The trunks that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no trunk that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /trunks</c>.</remarks>
    IAsyncEnumerable<Trunk> ListTrunksAsync(TrunkQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a trunk.</summary>
    /// <param name="request">The trunk and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The trunk after the change.</returns>
    /// <exception cref="ConflictException">Its revision is another.</exception>
    /// <exception cref="InvalidRequestException">The name is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The trunk does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /trunks/{id}</c>.</remarks>
    Task<Trunk> UpdateTrunkAsync(UpdateTrunkRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a trunk; its ports stay.</summary>
    /// <param name="trunkId">The id of the trunk.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="ConflictException">Its parent port is bound (<c>TrunkInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The trunk does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /trunks/{id}</c>.</remarks>
    Task DeleteTrunkAsync(string trunkId, CancellationToken cancellationToken = default);

    /// <summary>Adds ports to a trunk.</summary>
    /// <param name="request">The trunk and the ports.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The trunk after the change.</returns>
    /// <exception cref="AccessDeniedException">A port is another project's.</exception>
    /// <exception cref="ConflictException">A port is the parent or a sub-port of a trunk already; a number is taken; the trunk is down by its administrator.</exception>
    /// <exception cref="InvalidRequestException">A number or the marking is none.</exception>
    /// <exception cref="ResourceNotFoundException">The trunk or a port does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /trunks/{id}/add_subports</c>.</remarks>
    Task<Trunk> AddSubPortsAsync(TrunkSubPortsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Takes ports from a trunk.</summary>
    /// <param name="request">The trunk and the ports.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The trunk after the change.</returns>
    /// <exception cref="ConflictException">The trunk is down by its administrator (<c>TrunkDisabled</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The trunk does not exist for the caller, or does not have a port (<c>SubPortNotFound</c>).</exception>
    /// <remarks>Upstream: Neutron <c>PUT /trunks/{id}/remove_subports</c>.</remarks>
    Task<Trunk> RemoveSubPortsAsync(TrunkSubPortsRequest request, CancellationToken cancellationToken = default);
}
