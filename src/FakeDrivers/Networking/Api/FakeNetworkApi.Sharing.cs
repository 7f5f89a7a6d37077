using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Sharing with other projects.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, RbacPolicy> GetRbacPolicyRule = ResourceRules.Get(ResourceKinds.RbacPolicy);

    /// <inheritdoc/>
    public Task<RbacPolicy> CreateRbacPolicyAsync(CreateRbacPolicyRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateRbacPolicy, request, SharingRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<RbacPolicy> GetRbacPolicyAsync(string rbacPolicyId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetRbacPolicy, new(rbacPolicyId), GetRbacPolicyRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RbacPolicy> ListRbacPoliciesAsync(RbacPolicyQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListRbacPolicies, query ?? new(), SharingRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<RbacPolicy> UpdateRbacPolicyAsync(UpdateRbacPolicyRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateRbacPolicy, request, SharingRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRbacPolicyAsync(string rbacPolicyId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteRbacPolicy, new(rbacPolicyId), SharingRules.Delete, cancellationToken);
}
