namespace FakeDrivers.Networking;

/// <summary>Sharing networks, security groups, pools, scopes, address groups and policies with other projects.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IRbacPolicies
{
    /// <summary>Shares something.</summary>
    /// <param name="request">What with whom.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The sharing.</returns>
    /// <exception cref="AccessDeniedException">It is another project's; or it is to be shared with all, or as external, and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">It is shared so already.</exception>
    /// <exception cref="InvalidRequestException">What is shared is no network, and the action is <see cref="RbacAction.AccessAsExternal"/>.</exception>
    /// <exception cref="QuotaExceededException">The project has as many sharings as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">What is to be shared does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /rbac-policies</c>.</remarks>
    Task<RbacPolicy> CreateRbacPolicyAsync(CreateRbacPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one sharing.</summary>
    /// <param name="rbacPolicyId">The id of the sharing.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The sharing.</returns>
    /// <exception cref="ResourceNotFoundException">The sharing does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /rbac-policies/{id}</c>.</remarks>
    Task<RbacPolicy> GetRbacPolicyAsync(string rbacPolicyId, CancellationToken cancellationToken = default);

    /// <summary>Lists sharings, oldest first: those that the project made.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two sharings.</param>
    /// <returns>The sharings that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no sharing that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /rbac-policies</c>.</remarks>
    IAsyncEnumerable<RbacPolicy> ListRbacPoliciesAsync(RbacPolicyQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Turns a sharing to another project.</summary>
    /// <param name="request">The sharing and the project.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The sharing after the change.</returns>
    /// <exception cref="AccessDeniedException">It is to be shared with all, and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">It is shared so already, or the project that loses it uses it.</exception>
    /// <exception cref="ResourceNotFoundException">The sharing does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /rbac-policies/{id}</c>.</remarks>
    Task<RbacPolicy> UpdateRbacPolicyAsync(UpdateRbacPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Ends a sharing.</summary>
    /// <param name="rbacPolicyId">The id of the sharing.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is over.</returns>
    /// <exception cref="ConflictException">The project that loses it uses it (<c>RbacPolicyInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The sharing does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /rbac-policies/{id}</c>.</remarks>
    Task DeleteRbacPolicyAsync(string rbacPolicyId, CancellationToken cancellationToken = default);
}
