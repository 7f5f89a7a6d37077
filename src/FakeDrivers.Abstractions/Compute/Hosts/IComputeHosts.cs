namespace FakeDrivers.Compute;

/// <summary>The hosts that servers run on, and the services on them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IComputeHosts
{
    /// <summary>Lists the hypervisors, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two items.</param>
    /// <returns>The hypervisors that match.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no hypervisor.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-hypervisors/detail</c>.</remarks>
    IAsyncEnumerable<Hypervisor> ListHypervisorsAsync(HypervisorQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one hypervisor.</summary>
    /// <param name="hypervisorId">The id of the hypervisor.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The hypervisor as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">No hypervisor has that id.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-hypervisors/{id}</c>.</remarks>
    Task<Hypervisor> GetHypervisorAsync(string hypervisorId, CancellationToken cancellationToken = default);

    /// <summary>Sums up all hypervisors.</summary>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-hypervisors/statistics</c> (up to 2.87).</remarks>
    Task<HypervisorStatistics> GetHypervisorStatisticsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the compute services, one a host, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The services that match.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Nova <c>GET /os-services</c>.</remarks>
    Task<IReadOnlyList<ComputeService>> ListComputeServicesAsync(ComputeServiceQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Enables, disables, or forces down a compute service. Servers on its host go on.</summary>
    /// <param name="request">The service and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The service after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">There is a reason, but the service is not to be disabled.</exception>
    /// <exception cref="ResourceNotFoundException">No service has that id.</exception>
    /// <remarks>Upstream: Nova <c>PUT /os-services/{id}</c> (2.53).</remarks>
    Task<ComputeService> UpdateComputeServiceAsync(UpdateComputeServiceRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a compute service with its hypervisor, whose aggregates forget it.</summary>
    /// <param name="serviceId">The id of the service.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">There are servers on its host, or on their way from or to it.</exception>
    /// <exception cref="ResourceNotFoundException">No service has that id.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /os-services/{id}</c> (2.53).</remarks>
    Task DeleteComputeServiceAsync(string serviceId, CancellationToken cancellationToken = default);

    /// <summary>Lists the availability zones, in the order in which their first hosts came.</summary>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The zones.</returns>
    /// <remarks>Upstream: Nova <c>GET /os-availability-zone</c>. Only administrators see the hosts of a zone.</remarks>
    Task<IReadOnlyList<AvailabilityZone>> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default);
}
