using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Quality of service policies.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, QosPolicy> GetQosPolicyRule = ResourceRules.Get(ResourceKinds.QosPolicy);

    /// <inheritdoc/>
    public Task<QosPolicy> CreateQosPolicyAsync(CreateQosPolicyRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateQosPolicy, request, QosRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<QosPolicy> GetQosPolicyAsync(string policyId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetQosPolicy, new(policyId), GetQosPolicyRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<QosPolicy> ListQosPoliciesAsync(QosPolicyQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListQosPolicies, query ?? new(), QosRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<QosPolicy> UpdateQosPolicyAsync(UpdateQosPolicyRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateQosPolicy, request, QosRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteQosPolicyAsync(string policyId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteQosPolicy, new(policyId), QosRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<QosRule> PutQosRuleAsync(QosRuleRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.PutQosRule, request, QosRules.PutRule, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteQosRuleAsync(string policyId, string ruleId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteQosRule, new(policyId, ruleId), QosRules.DeleteRule, cancellationToken);
}
