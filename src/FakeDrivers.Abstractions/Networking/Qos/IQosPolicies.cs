namespace FakeDrivers.Networking;

/// <summary>Quality of service policies and their rules. By default only administrators change them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IQosPolicies
{
    /// <summary>Makes a policy.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The policy, without rules.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The project has a default policy already.</exception>
    /// <exception cref="InvalidRequestException">The name is empty or too long.</exception>
    /// <remarks>Upstream: Neutron <c>POST /qos/policies</c>.</remarks>
    Task<QosPolicy> CreateQosPolicyAsync(CreateQosPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one policy.</summary>
    /// <param name="policyId">The id of the policy.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The policy as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The policy does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /qos/policies/{id}</c>.</remarks>
    Task<QosPolicy> GetQosPolicyAsync(string policyId, CancellationToken cancellationToken = default);

    /// <summary>Lists policies, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two policies.</param>
    /// <returns>The policies that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no policy that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /qos/policies</c>.</remarks>
    IAsyncEnumerable<QosPolicy> ListQosPoliciesAsync(QosPolicyQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a policy.</summary>
    /// <param name="request">The policy and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The policy after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">Its revision is another, or the project has a default policy already.</exception>
    /// <exception cref="InvalidRequestException">The name is empty or too long.</exception>
    /// <exception cref="ResourceNotFoundException">The policy does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /qos/policies/{id}</c>.</remarks>
    Task<QosPolicy> UpdateQosPolicyAsync(UpdateQosPolicyRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a policy.</summary>
    /// <param name="policyId">The id of the policy.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">A network, a port or a floating IP has it (<c>QosPolicyInUse</c>).</exception>
    /// <exception cref="ResourceNotFoundException">The policy does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /qos/policies/{id}</c>.</remarks>
    Task DeleteQosPolicyAsync(string policyId, CancellationToken cancellationToken = default);

    /// <summary>Adds a rule to a policy, or puts it in the place of the one with its id.</summary>
    /// <param name="request">The policy and the rule.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ConflictException">The policy has a rule of that kind and direction already.</exception>
    /// <exception cref="InvalidRequestException">A value is missing, out of range, or not one of the rule's kind.</exception>
    /// <exception cref="ResourceNotFoundException">The policy does not exist for the caller, or has no rule with that id.</exception>
    /// <remarks>Upstream: Neutron <c>POST</c> and <c>PUT /qos/policies/{id}/bandwidth_limit_rules</c> and the like.</remarks>
    Task<QosRule> PutQosRuleAsync(QosRuleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a rule from a policy.</summary>
    /// <param name="policyId">The id of the policy.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The policy does not exist for the caller, or has no rule with that id.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /qos/policies/{id}/bandwidth_limit_rules/{id}</c> and the like.</remarks>
    Task DeleteQosRuleAsync(string policyId, string ruleId, CancellationToken cancellationToken = default);
}
